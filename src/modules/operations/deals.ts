import type { AppServices } from '../../engine/services.ts'
import { notFound } from '../../kernel/errors.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import {
  factsAbout,
  listOrders,
  oneOrder,
  orderPage,
  orderQuery,
  orderShape,
  peopleOf,
  presentOrder,
  presentSummary,
  selectOrder,
} from '../orders/index.ts'

const { read } = endpointsOf('operations')
const access = { role: 'operator' } as const

/** Every deal of the marketplace. */
export function dealEndpoints(services: AppServices): Endpoint[] {
  return [
    read(
      '/deals/',
      { summary: 'Every deal, the newest first', access, query: orderQuery, answer: orderPage },
      async (tx, call) => {
        const { state } = call.query
        const open = call.query.open === undefined ? undefined : call.query.open === 'true'
        const page = await listOrders(tx, { memberId: null, role: undefined, state, open }, call.query)
        const people = await peopleOf(tx, page.rows)
        return presentPage(call, page, (order) => presentSummary(order, people, call.actor))
      },
    ),
    read(
      '/deals/:id/',
      { summary: 'One deal, with what the operator may do', access, params: oneOrder, answer: orderShape },
      async (tx, { actor, params }) => {
        const order = await selectOrder(tx, params.id)
        if (!order) throw notFound('deal')
        return presentOrder(await factsAbout(services, tx, order), actor, tx.now)
      },
    ),
  ]
}
