import type { AppServices } from '../../engine/services.ts'
import { selectTimers } from '../../engine/store.ts'
import { presentWhatIf, whatIfShape } from '../../engine/what-if.ts'
import { notFound } from '../../kernel/errors.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { ordersPolicy } from './policy.ts'
import { goodsOrder } from './process.ts'
import { actingIn, factsOf } from './rules.ts'
import { oneOrder } from './schema.ts'
import { selectOrder } from './store.ts'

const { read } = endpointsOf('orders', { whileClosed: 'members' })

/** What happens to the money of an order if. */
export function whatIfEndpoint(services: AppServices): Endpoint {
  return read(
    '/orders/:id/what-if/',
    {
      summary: 'What happens to my money if …',
      description:
        'Everything that can happen to an order from where it stands: by you, by the other side, by the operator, by ' +
        'itself when a deadline passes. For each, who may do it, when it happens by itself, and where the money goes.',
      access: 'members',
      params: oneOrder,
      answer: whatIfShape,
    },
    async (tx, { actor, params }) => {
      const [order, timers] = await Promise.all([
        selectOrder(tx, params.id),
        selectTimers(tx, goodsOrder.name, params.id),
      ])
      if (!order) throw notFound('order')
      demand(ordersPolicy, actor, 'read', 'Order', factsOf(order))
      const running = timers.map(({ transition, due_at: dueAt }) => ({ transition, dueAt }))
      const process = services.engine.process(order.process, order.version)
      return presentWhatIf(process, order, actingIn(order, actor), { timers: running, now: tx.now })
    },
  )
}
