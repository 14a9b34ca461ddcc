import { timersOf } from '../../engine/decide.ts'
import type { AppServices } from '../../engine/services.ts'
import { type HistoryRow, selectHistory, selectTimers } from '../../engine/store.ts'
import type { Member } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import { formatAmount } from '../../kernel/money.ts'
import type { Page } from '../../kernel/pages.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { cutPage, demandPlace, type PageRequest } from '../../platform/http/page.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { membersByIds, type PublicMember } from '../accounts/index.ts'
import { selectDisputesOfDeal } from '../disputes/index.ts'
import { selectLatestAttempt, selectRefunds } from '../payments/index.ts'
import { selectClawbacksOfDeal, selectPayoutsOfDeal } from '../payouts/index.ts'
import { ordersPolicy } from './policy.ts'
import type { OrderFacts } from './present.ts'
import { goodsOrder } from './process.ts'
import { factsOf } from './rules.ts'
import { hasOpenOrder as anyOpenOrder, selectOrder, selectOrders } from './store.ts'
import type { GoodsOrder } from './subjects.ts'

/** Everything an order's page shows. @throws Refusal not_found for an order of others */
export async function readOrder(services: AppServices, tx: Tx, member: Member, id: string): Promise<OrderFacts> {
  const order = await selectOrder(tx, id)
  if (!order) throw notFound('order')
  demand(ordersPolicy, member, 'read', 'Order', factsOf(order))
  return factsAbout(services, tx, order)
}

/** The same for an order that was read already. */
export async function factsAbout(services: AppServices, tx: Tx, order: GoodsOrder): Promise<OrderFacts> {
  const [history, timers, people, attempt, refunds, payouts, disputes, clawbacks] = await Promise.all([
    selectHistory(tx, order.process, order.id),
    selectTimers(tx, order.process, order.id),
    peopleOf(tx, [order]),
    selectLatestAttempt(tx, order.id),
    selectRefunds(tx, order.id),
    selectPayoutsOfDeal(tx, order.id),
    selectDisputesOfDeal(tx, order.id),
    selectClawbacksOfDeal(tx, order.id),
  ])
  const labelled = (process: string, state: string) => services.engine.process(process).states[state]?.label ?? state
  const lineOf = (process: string) => (row: (typeof refunds)[number]) => ({
    id: row.id,
    state: row.state,
    stateLabel: labelled(process, row.state),
    amount: formatAmount(row.amount, row.currency),
    currency: row.currency,
    at: row.created_at,
  })
  return {
    order,
    history,
    deadlines: timers.map(({ transition, due_at: dueAt }) => ({ transition, dueAt })),
    people,
    payment: attempt
      ? {
          state: attempt.state,
          stateLabel: labelled('payment-attempt', attempt.state),
          checkoutUrl: attempt.state === 'open' ? attempt.checkoutUrl : null,
          toConfirm: attempt.state === 'needs_holder' ? attempt.paymentMethodId : null,
          refusal:
            attempt.state === 'failed' && attempt.means === 'saved_card' && attempt.lastError
              ? { sentence: attempt.lastError, card: attempt.paymentMethodId }
              : null,
        }
      : notTried,
    refunds: refunds.map(lineOf('refund')),
    payouts: payouts.map(lineOf('payout')),
    disputes: disputes.map((row) => lineOf('dispute')({ ...row, created_at: row.createdAt })),
    clawbacks: clawbacks.map(lineOf('clawback')),
  }
}

/** What an order's page shows in the moment it is made: all of it is known without asking the database again. */
export function factsAtBirth(order: GoodsOrder, people: ReadonlyMap<string, PublicMember>): OrderFacts {
  const placed: HistoryRow = {
    step: 0,
    transition: goodsOrder.begin.name,
    from_state: null,
    to_state: order.state,
    actor_kind: 'member',
    actor_id: order.parties['buyer'] ?? null,
    acted_as: 'buyer',
    input: {},
    at: order.createdAt,
  }
  const deadlines = timersOf(goodsOrder, order.state, order, order.enteredAt)
  return {
    order,
    history: [placed],
    deadlines,
    people,
    payment: notTried,
    refunds: [],
    payouts: [],
    disputes: [],
    clawbacks: [],
  }
}

/** The orders a member has to do with, the newest first. `everybody`: for the operator. */
export async function listOrders(
  tx: Tx,
  filter: {
    memberId: string | null
    role: 'buyer' | 'seller' | undefined
    state: string | undefined
    open: boolean | undefined
  },
  request: PageRequest,
): Promise<Page<GoodsOrder>> {
  const { cursor } = request
  demandPlace(cursor)
  const rows = await selectOrders(tx, {
    memberId: filter.memberId,
    role: filter.role ?? null,
    states: filter.state ? [filter.state] : filter.open === undefined ? null : statesThatAre(filter.open),
    place: cursor?.id ?? null,
    backward: request.direction === 'backward',
    limit: request.limit,
  })
  return cutPage(rows, request, ({ id }) => ({ key: id, id }))
}

/** The faces of everybody in these orders: one query, however many. */
export function peopleOf(
  tx: Tx,
  orders: readonly Pick<GoodsOrder, 'parties'>[],
): Promise<ReadonlyMap<string, PublicMember>> {
  return membersByIds(
    tx,
    orders.flatMap(({ parties }) => Object.values(parties).filter((id) => id !== null)),
  )
}

/** Whether an order that is not over holds pieces of this product: then it cannot be withdrawn from the shop. */
export function hasOpenOrder(tx: Tx, productId: string): Promise<boolean> {
  return anyOpenOrder(tx, productId, statesThatAre(true))
}

const notTried = { state: 'none', stateLabel: 'Not tried yet', checkoutUrl: null, toConfirm: null, refusal: null }

function statesThatAre(open: boolean): string[] {
  return Object.entries(goodsOrder.states).flatMap(([state, { final }]) => (open === !final ? [state] : []))
}
