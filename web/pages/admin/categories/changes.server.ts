import { attempt, need } from '../../../api/answers.ts'
import type { Posted } from '../../../api/forms.ts'
import type { Category } from '../../../api/shapes.ts'
import type { Api } from '../../../api/visit.ts'
import type { BulkDoings } from '../../../ui/table/bulk.server.ts'
import type { CellDoings } from '../../../ui/table/cell.server.ts'

type Fields = Pick<Category, 'name' | 'slug' | 'parent_id' | 'position'>

/** What is done to the categories that were chosen. */
export const doings: BulkDoings = {
  remove: ({ api }, id) => attempt(api.DELETE('/categories/{id}/', { params: { path: { id } } })),
}

/** What is typed into a cell changes its own fields of the category, and leaves the others as they stand. */
export const cells: CellDoings = {
  name: ({ api, text }, id) => change(api, id, { name: text('name'), slug: text('slug') }),
  place: ({ api, text, optional }, id) =>
    change(api, id, { parent_id: optional('parent_id') ?? null, position: Number(text('position') || 0) }),
}

async function change(api: Api, id: string, changed: Partial<Fields>) {
  const { results } = await need(api.GET('/categories/'))
  const found = flat(results).find((one) => one.id === id)
  const { name = '', slug = '', parent_id = null, position = 0 } = { ...found, ...changed }
  return attempt(
    api.PUT('/categories/{id}/', {
      params: { path: { id } },
      body: { name, parent_id, position, ...(slug ? { slug } : {}) },
    }),
  )
}

/** Adds the category of the form below the list. */
export function add({ api, text, optional }: Posted, request: Request) {
  const slug = optional('slug')
  const body = {
    name: text('name'),
    parent_id: optional('parent_id') ?? null,
    position: Number(text('position') || 0),
    ...(slug ? { slug } : {}),
  }
  return attempt(api.POST('/categories/', { body }), request)
}

const flat = (tree: readonly Category[]): Category[] => tree.flatMap((one) => [one, ...flat(one.children)])
