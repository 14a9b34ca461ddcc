/** What a list can be narrowed by. Its name is the API's own, and stands in the page's address. */
export type ListFilter = {
  name: string
  label: string
  /** Behind 'more filters', unless it is in use. */
  seldom?: boolean
} & ({ kind: 'words' | 'day' | 'amount' } | { kind: 'choice'; options: readonly { value: string; label: string }[] })

/** What a page's address asks of a list: its filters as the API takes them. */
export type Asked = Record<string, string>

const day = 86_400_000

/**
 * The named filters of an address that are not empty, as the API takes them: `from` and `until` are days in the address
 * (UTC, both whole) and instants to the API. What is no day goes there as it is, to be told so.
 */
export function filtersIn(search: URLSearchParams, names: readonly string[]): Asked {
  const asked: Asked = {}
  for (const name of names) {
    const value = search.get(name)?.trim()
    if (!value) continue
    if (name !== 'from' && name !== 'until') asked[name] = value
    else {
      const begins = Date.parse(`${value}T00:00:00Z`)
      asked[name] = Number.isNaN(begins) ? value : new Date(begins + (name === 'until' ? day : 0)).toISOString()
    }
  }
  return asked
}

/** The same with order and place in the list: the API's whole query. */
export function askedOf(request: Request, ...names: string[]): Asked {
  const { searchParams } = new URL(request.url)
  return filtersIn(searchParams, [...names, 'order', 'cursor', 'direction'])
}

/** The columns an address asks for, in their order; none: the usual ones. */
export function columnsIn(search: URLSearchParams): string[] {
  return search.getAll('columns').flatMap((text) => text.split(',').filter(Boolean))
}

// What in an address is not what is looked for, but where in it the reader stands or how it is shown.
const place = new Set(['cursor', 'direction', 'view', 'columns', 'edit', 'done'])

/** What an address looks for, to be kept as a view. */
export function keptIn(search: URLSearchParams): Asked {
  return Object.fromEntries([...search].filter(([name, value]) => value !== '' && !place.has(name)))
}

/** The address of a view. */
export function addressOfView(view: { id: string; filters: Asked; columns: readonly string[] }): string {
  const search = new URLSearchParams(view.filters)
  if (view.columns.length > 0) search.set('columns', view.columns.join(','))
  search.set('view', view.id)
  return `?${search}`
}

/** An address with some of it changed; null takes out. The place in the list is given up. */
export function addressWith(search: URLSearchParams, changes: Record<string, string | null>): string {
  const changed = new URLSearchParams(search)
  for (const name of ['cursor', 'direction']) changed.delete(name)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name)
    else changed.set(name, value)
  }
  return `?${changed}`
}
