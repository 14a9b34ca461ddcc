/** Where in a list a page's address stands, as the API wants to hear it. */
export function placeOf(request: Request): { cursor?: string; direction?: 'forward' | 'backward' } {
  const { searchParams } = new URL(request.url)
  const cursor = searchParams.get('cursor')
  if (!cursor) return {}
  return searchParams.get('direction') === 'backward' ? { cursor, direction: 'backward' } : { cursor }
}
