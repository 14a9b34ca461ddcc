import { want } from '../../api/answers.ts'
import type { Api } from '../../api/visit.ts'
import { isSurelyVisitor } from '../layout/preferences.ts'

// As many as the API takes at once.
const most = 100

/** Which of these products the reader watches, by their ids. A visitor watches nothing, and is not asked for. */
export async function watchedAmong(
  api: Api,
  request: Request,
  ...lists: readonly (readonly { id: string }[])[]
): Promise<string[]> {
  const ids = [...new Set(lists.flatMap((list) => list.map(({ id }) => id)))].slice(0, most)
  if (ids.length === 0 || isSurelyVisitor(request)) return []
  const query = { products: ids.join(','), limit: most }
  const found = await want(api.GET('/favourites/', { params: { query } }))
  return found?.results.map(({ product }) => product.id) ?? []
}
