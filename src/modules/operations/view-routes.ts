import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { oneView, viewChange, viewInput, viewList, viewQuery, viewShape } from './view-schema.ts'
import { changeView, dropView, keepView, viewsOf } from './views.ts'

const { read, change } = endpointsOf('operations')
const access = { role: ['operator', 'superadmin'] } as const

/** Views of the desk's lists: filters, columns and order under a name. */
export const viewRoutes: readonly Endpoint[] = [
  read(
    '/views/',
    { summary: 'The views of a list: yours and those that are shared', access, query: viewQuery, answer: viewList },
    async (tx, { actor, query }) => ({ results: await viewsOf(tx, actor, query.list) }),
  ),
  change(
    'POST',
    '/views/',
    {
      summary: 'Keep a view of a list',
      access,
      body: viewInput,
      answer: viewShape,
      status: 201,
      refusals: ['too_many_views'],
    },
    (tx, { actor, body }) => keepView(tx, actor, body),
  ),
  change(
    'PATCH',
    '/views/:id/',
    { summary: 'Change a view', access, params: oneView, body: viewChange, answer: viewShape },
    (tx, { actor, params, body }) => changeView(tx, actor, params.id, body),
  ),
  change(
    'DELETE',
    '/views/:id/',
    { summary: 'Keep a view no longer', access, params: oneView, answer: null },
    (tx, { actor, params }) => dropView(tx, actor, params.id),
  ),
]
