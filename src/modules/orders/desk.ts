import { selectTimersOf } from '../../engine/store.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { PublicMember } from '../accounts/index.ts'
import { countByState, selectAnyOrder, selectSalesByDay } from './desk-store.ts'
import { goodsOrder } from './process.ts'
import { peopleOf } from './queries.ts'
import { selectOrders } from './store.ts'
import type { GoodsOrder } from './subjects.ts'

/** An order with what happens next by itself. */
export interface StandingOrder {
  order: GoodsOrder
  dueAt: Date | null
  dueLabel: string | null
}

/** Some of them, and how many there are. */
interface Some {
  rows: StandingOrder[]
  count: number
}

/**
 * A member's orders that are not over: those that wait for them, what is due first first, and those that wait for others,
 * the newest first.
 */
export async function standingOrders(
  tx: Tx,
  asked: { memberId: string; role: 'buyer' | 'seller'; mostNeeds: number; mostUnderWay: number },
): Promise<{ needs: Some; underWay: Some; people: ReadonlyMap<string, PublicMember> }> {
  const { memberId, role } = asked
  const open = Object.entries(goodsOrder.states).filter(([, { final }]) => !final)
  const own = open.flatMap(([state, { turn }]) => (turn === role ? [state] : []))
  const others = open.flatMap(([state, { turn }]) => (turn === role ? [] : [state]))
  const page = { memberId, role, place: null, backward: false }
  const [counts, needing, waiting] = await Promise.all([
    countByState(tx, { memberId, role, states: open.map(([state]) => state) }),
    selectOrders(tx, { ...page, states: own, limit: asked.mostNeeds }),
    selectOrders(tx, { ...page, states: others, limit: asked.mostUnderWay }),
  ])
  const needs = needing.slice(0, asked.mostNeeds)
  const underWay = waiting.slice(0, asked.mostUnderWay)
  const all = [...needs, ...underWay]
  const [timers, people] = await Promise.all([
    selectTimersOf(
      tx,
      goodsOrder.name,
      all.map(({ id }) => id),
    ),
    peopleOf(tx, all),
  ])
  const withDue = (order: GoodsOrder): StandingOrder => {
    const next = timers.find(({ subject_id: id }) => id === order.id)
    return {
      order,
      dueAt: next?.due_at ?? null,
      dueLabel: next ? (goodsOrder.transitions[next.transition]?.label ?? null) : null,
    }
  }
  const countOf = (states: readonly string[]) =>
    counts.reduce((sum, { state, count }) => (states.includes(state) ? sum + count : sum), 0)
  const due = ({ dueAt }: StandingOrder) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY
  return {
    needs: { rows: needs.map(withDue).toSorted((one, other) => due(one) - due(other)), count: countOf(own) },
    underWay: { rows: underWay.map(withDue), count: countOf(others) },
    people,
  }
}

// What was never paid, or went back whole, is no sale.
const noSale = new Set(['pending_payment', 'expired', 'cancelled', 'refunded', 'charged_back'])

/** What a seller has sold since an instant, by the day it was ordered in `zone`: how many orders, and minor units. */
export function salesByDay(
  tx: Tx,
  asked: { memberId: string; currency: string; zone: string; since: Date },
): Promise<{ day: string; sales: number; amount: bigint }[]> {
  const states = Object.keys(goodsOrder.states).filter((state) => !noSale.has(state))
  return selectSalesByDay(tx, { ...asked, states })
}

/** Whether a member has ever bought. */
export async function hasOrdered(tx: Tx, memberId: string): Promise<boolean> {
  return (await selectAnyOrder(tx, memberId)) !== undefined
}
