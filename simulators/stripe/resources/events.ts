import { page } from '../lists.ts'
import { must } from '../reading.ts'
import type { Doc, Params, Route } from '../types.ts'

export const eventRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/events',
    answer({ world, account, params }) {
      const selection = { kind: 'event', account, where: { type: oneType(params) }, created: params['created'] }
      if (!params['types']) return page(world, '/v1/events', selection, params)
      const wanted = new Set(params['types'])
      const all = world.store
        .all(selection)
        .toReversed()
        .filter((event: Doc) => wanted.has(event['type']))
      const from = params['starting_after'] ? all.findIndex(({ id }) => id === params['starting_after']) + 1 : 0
      const limit = params['limit'] ?? 10
      return {
        object: 'list',
        data: all.slice(from, from + limit),
        has_more: all.length > from + limit,
        url: '/v1/events',
      }
    },
  },
  {
    method: 'GET',
    path: '/v1/events/{id}',
    answer: ({ world, account, path }) => must(world, account, 'event', path['id'] ?? ''),
  },
]

function oneType(params: Params): string | undefined {
  return params['type']
}
