import { placeOf } from './place.ts'

/** The named fields of a page's address that are not empty, with the place in the list: the API's query as the page has it. */
export function queryOf<Name extends string>(request: Request, ...names: Name[]) {
  const { searchParams } = new URL(request.url)
  const asked: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = searchParams.get(name)?.trim()
    if (value) asked[name] = value
  }
  return { ...placeOf(request), ...asked }
}
