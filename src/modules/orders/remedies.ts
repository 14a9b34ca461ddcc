import { leaves, moneyOf } from '../../engine/decide.ts'
import type { MoneyMove } from '../../engine/process.ts'
import type { AppServices } from '../../engine/services.ts'
import { formatAmount } from '../../kernel/money.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { chargeDisputed } from '../payments/index.ts'
import { goodsOrder } from './process.ts'
import { lockOrder } from './store.ts'
import type { GoodsOrder } from './subjects.ts'

/*
 * A complaint does not move money: it takes a step of its order that does, as the seller or the operator might. Which one
 * depends on where the order stands by then. An order that holds nothing and has paid nobody out has nothing to give.
 */

const child = { kind: 'system', name: 'child' } as const
const whole = ['remedy_unsent', 'remedy_whole', 'remedy_paid_out']
const part = ['remedy_part', 'remedy_paid_out']

/**
 * The step by which so much goes back, all that is left where `amount` is that much or more; undefined where the order has
 * nothing to give (unpaid, or given back already).
 * @param amount minor units
 */
export function remedyFor(
  order: GoodsOrder,
  amount: bigint,
): { transition: string; amount: bigint; input: Readonly<Record<string, unknown>> } | undefined {
  const left = order.amount - order.givenBack
  const goesBack = amount < left ? amount : left
  if (goesBack <= 0n) return undefined
  const transition = stepOf(order, goesBack === left ? whole : part)
  if (!transition) return undefined
  return { transition, amount: goesBack, input: { amount: formatAmount(goesBack, order.currency) } }
}

/** Where the money goes if all of it goes back, or a part that is named then; nothing where the order has none to give. */
export function remedyMoney(order: GoodsOrder): { whole: readonly MoneyMove[]; part: readonly MoneyMove[] } {
  const moves = (steps: readonly string[]) => {
    const step = goodsOrder.transitions[order.givenBack < order.amount ? (stepOf(order, steps) ?? '') : '']
    return step ? moneyOf(step, order) : []
  }
  return { whole: moves(whole).map(({ atMost: _all, ...move }) => move), part: moves(part) }
}

/**
 * Gives so much of an order's price back, or what is left of it. The order must be locked.
 * @returns what goes back, minor units; 0 where it has nothing to give
 * @throws Refusal charge_disputed while the buyer's bank is asking for it
 */
export async function giveBack(
  services: AppServices,
  tx: Tx,
  orderId: string,
  amount: bigint,
  requestId: string | undefined,
): Promise<bigint> {
  const order = await lockOrder(tx, orderId)
  if (!order) throw new Error(`the order ${orderId} of a complaint is not there`)
  if (order.state === 'disputed') throw chargeDisputed()
  const remedy = remedyFor(order, amount)
  if (!remedy) return 0n
  const { transition, input } = remedy
  await services.engine.takeLocked(tx, goodsOrder.name, order, { transition, actor: child, input, requestId })
  return remedy.amount
}

function stepOf({ state }: GoodsOrder, steps: readonly string[]): string | undefined {
  return steps.find((name) => {
    const step = goodsOrder.transitions[name]
    return step !== undefined && leaves(step, state)
  })
}
