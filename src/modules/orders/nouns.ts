import { openSteps } from '../../engine/decide.ts'
import type { Noun } from '../../platform/permissions/noun.ts'
import { ordersPolicy } from './policy.ts'
import { goodsOrders } from './process.ts'
import { factsOf, roleOf } from './rules.ts'
import { selectOrder } from './store.ts'

/** Orders, for those who ask who may do what to them: seen by the policy, led on by the process. */
export const ordersNouns: readonly Noun[] = [
  {
    name: 'Order',
    policy: ordersPolicy,
    async facts(tx, id) {
      const order = await selectOrder(tx, id)
      return order && factsOf(order)
    },
    async steps(tx, id, member) {
      const order = await selectOrder(tx, id)
      if (!order) return []
      const as = roleOf(order, member) ?? 'member'
      return openSteps(goodsOrders.of(order), order, member, tx.now).map(({ name }) => ({ action: name, as }))
    },
  },
]
