import { badParameter, noSuch } from './errors.ts'
import type { Selection } from './store.ts'
import type { Doc, Params, World } from './types.ts'

/** A page of Stripe's cursor pagination: newest first, `limit` 1 to 100 (10), `starting_after` or `ending_before`. */
export function page(world: World, url: string, selection: Selection, params: Params): Params {
  const limit = pageSize(params)
  const after = cursor(world, selection, params, 'starting_after')
  const before = cursor(world, selection, params, 'ending_before')
  const found = world.store.list(selection, limit + 1, after, before)
  const data = found.slice(0, limit)
  if (before !== undefined) data.reverse()
  return listOf(url, data.map(listed), found.length > limit)
}

/** A list that is held inside an object or short enough to be answered whole. */
export function listOf(url: string, data: Params[], has_more = false): Params {
  return { object: 'list', data, has_more, url }
}

/** Cuts one page out of a list that is held in memory. */
export function pageOf(url: string, all: Doc[], params: Params): Params {
  const limit = pageSize(params)
  const from = params['starting_after'] ? all.findIndex((doc) => doc.id === params['starting_after']) + 1 : 0
  return listOf(url, all.slice(from, from + limit), all.length > from + limit)
}

function pageSize(params: Params): number {
  const limit = params['limit'] ?? 10
  if (limit < 1)
    throw badParameter('limit', 'parameter_invalid_integer', 'This value must be greater than or equal to 1.')
  if (limit > 100)
    throw badParameter('limit', 'parameter_invalid_integer', 'This value must be less than or equal to 100.')
  return limit
}

function cursor(world: World, { kind, account }: Selection, params: Params, name: string): number | undefined {
  const id = params[name]
  if (!id) return undefined
  const owner = world.store.ownerOf(id)
  const known = owner !== undefined && (account === '*' || owner === account)
  const position = known ? world.store.positionOf(id) : undefined
  if (position === undefined) throw noSuch(kind, id, name)
  return position
}

/** In lists too, what is shown only on request stays out. */
function listed(doc: Doc): Params {
  if (doc.object === 'charge') {
    const { refunds: _, ...rest } = doc
    return rest
  }
  if (doc.object === 'checkout.session') {
    const { line_items: _, ...rest } = doc
    return rest
  }
  return doc
}
