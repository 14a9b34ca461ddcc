import { z } from 'zod'
import { moneyOf, openSteps, type RunningTimer, targetOf } from '../../engine/decide.ts'
import { moveInWords } from '../../engine/speaking.ts'
import type { MoneyMove, Transition } from '../../engine/process.ts'
import { stagesOf } from '../../engine/stages.ts'
import type { HistoryRow } from '../../engine/store.ts'
import type { Actor } from '../../kernel/actor.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { frozenFee } from '../../ledger/fees.ts'
import { refusalIn } from '../../platform/http/problem-words.ts'
import { readersLanguage } from '../../platform/words/words.ts'
import type { PublicMember } from '../accounts/index.ts'
import { presentTerms } from '../fees/index.ts'
import { goodsOrder, goodsOrders } from './process.ts'
import { actingIn, goodsOf, isAddressed, maySeeAddress, roleOf } from './rules.ts'
import { pathOf } from './steps.ts'
import type { GoodsOrder } from './subjects.ts'

/** An order with everything its page shows, still in the words of the program. */
export interface OrderFacts {
  order: GoodsOrder
  history: readonly HistoryRow[]
  deadlines: readonly RunningTimer[]
  people: ReadonlyMap<string, PublicMember>
  payment: {
    state: string
    stateLabel: string
    checkoutUrl: string | null
    toConfirm: string | null
    /** Why a saved card was not charged, as Stripe says it, and which. */
    refusal: { sentence: string; card: string | null } | null
  }
  refunds: readonly MoneyLine[]
  payouts: readonly MoneyLine[]
  disputes: readonly MoneyLine[]
  clawbacks: readonly MoneyLine[]
}

/** A refund or payout as an order shows it. */
export interface MoneyLine {
  id: string
  state: string
  stateLabel: string
  amount: string
  currency: string
  at: Date
}

/** An order in a list. */
export function presentSummary(order: GoodsOrder, people: ReadonlyMap<string, PublicMember>, viewer: Actor) {
  const state = goodsOrder.states[order.state]
  return {
    id: order.id,
    reference: order.reference,
    process: order.process,
    state: order.state,
    state_label: state?.label ?? order.state,
    final: state?.final ?? false,
    role: roleOf(order, viewer) ?? 'operator',
    turn: state?.turn ?? null,
    title: order.title,
    product_id: order.productId,
    quantity: order.quantity,
    amount: formatAmount(order.amount, order.currency),
    currency: order.currency,
    buyer: presentPerson(order.parties['buyer'], people),
    seller: presentPerson(order.parties['seller'], people),
    created_at: onTheWire(order.createdAt),
  }
}

/** An order as `viewer` sees it at `now`: where it stands, what they may do, and what each step does to the money. */
export function presentOrder(facts: OrderFacts, viewer: Actor, now: Date) {
  const { order } = facts
  const role = roleOf(order, viewer)
  return {
    ...presentSummary(order, facts.people, viewer),
    listing_id: order.listingId,
    auction_id: order.auctionId,
    unit_price: formatAmount(order.unitPrice, order.currency),
    goods: formatAmount(goodsOf(order), order.currency),
    shipping: order.shipping === null ? null : formatAmount(order.shipping, order.currency),
    fee_percent: (Number(order.policy['feeBasisPoints']) / 100).toString(),
    fee: role === 'buyer' ? null : presentTerms(frozenFee(order.policy), order.amount, order.currency),
    ship_to: maySeeAddress(order, viewer) && isAddressed(order) ? presentAddress(order.shipTo) : null,
    parcel:
      order.carrier && order.trackingNumber ? { carrier: order.carrier, tracking_number: order.trackingNumber } : null,
    return: order.returnReason ? { reason: order.returnReason, tracking_number: order.returnTrackingNumber } : null,
    delivery_failure: order.deliveryFailure,
    given_back: formatAmount(order.givenBack, order.currency),
    held_by_complaint: heldBy(order),
    disputes: facts.disputes.map(presentLine),
    taken_back: role === 'buyer' ? [] : facts.clawbacks.map(presentLine),
    delivered_at: order.deliveredAt ? onTheWire(order.deliveredAt) : null,
    now: onTheWire(now),
    stages: stagesOf(goodsOrder, order.state, facts.history).map(({ at, ...stage }) => ({
      ...stage,
      at: at ? onTheWire(at) : null,
    })),
    history: facts.history.map((row) => presentStep(row, order.currency)),
    next: openSteps(goodsOrders.of(order), order, actingIn(order, viewer), now).map(({ name, transition, money }) => ({
      name,
      label: transition.label,
      description: transition.meaning,
      method: 'POST' as const,
      href: `/api/v1/orders/${order.id}/${pathOf(name)}/`,
      input: fieldsOf(transition.input),
      money: money.map(presentMove),
      irreversible: goodsOrder.states[targetOf(transition, order.state)]?.final ?? false,
    })),
    deadlines: facts.deadlines.map((timer) => presentDeadline(timer, order)),
    payment: {
      state: facts.payment.state,
      state_label: facts.payment.stateLabel,
      checkout_url: role === 'buyer' && order.state === 'pending_payment' ? facts.payment.checkoutUrl : null,
      payable: role === 'buyer' && order.state === 'pending_payment',
      to_confirm: role === 'buyer' && order.state === 'pending_payment' ? facts.payment.toConfirm : null,
      refusal: role === 'buyer' && order.state === 'pending_payment' ? presentRefusal(facts.payment.refusal) : null,
    },
    refunds: facts.refunds.map(presentLine),
    payouts: role === 'buyer' ? [] : facts.payouts.map(presentLine),
  }
}

/** The buyer's complaint that keeps the seller from being paid; an order whose money has gone, or goes back, is kept by none. */
function heldBy(order: GoodsOrder): string | null {
  const keeps = (step: Transition<GoodsOrder>) => step.waits?.keeps(order) !== undefined
  const { states, transitions } = goodsOrders.of(order)
  return !states[order.state]?.final && Object.values(transitions).some(keeps) ? order.openComplaint : null
}

/** Stripe says it in English: what it says often has words in other languages, and the rest is told in general. */
function presentRefusal(refusal: OrderFacts['payment']['refusal']) {
  if (!refusal) return null
  return { ...refusal, sentence: refusalIn(readersLanguage(), refusal.sentence, 'payment_refused') }
}

function presentStep(row: HistoryRow, currency: string) {
  const { amount, reason = row.input['tracking_number'] } = row.input
  // What a dispute moved is said by the dispute; a part given back, by its step.
  const part = row.from_state === row.to_state && typeof amount === 'string' ? `${amount} ${currency}` : undefined
  return {
    transition: row.transition,
    label: row.step === 0 ? goodsOrder.begin.label : (goodsOrder.transitions[row.transition]?.label ?? row.transition),
    from: row.from_state,
    to: row.to_state,
    to_label: goodsOrder.states[row.to_state]?.label ?? row.to_state,
    at: onTheWire(row.at),
    acted_as: row.acted_as,
    note: [part, reason].filter((words) => typeof words === 'string').join(': ') || null,
  }
}

function presentDeadline(timer: RunningTimer, order: GoodsOrder) {
  const transition = goodsOrder.transitions[timer.transition]
  return {
    transition: timer.transition,
    due: onTheWire(timer.dueAt),
    label: transition?.label ?? timer.transition,
    meaning: transition?.meaning ?? '',
    money: transition ? moneyOf(transition, order).map(presentMove) : [],
  }
}

function presentMove(move: MoneyMove) {
  const { to: party, currency } = move
  return {
    party,
    amount: formatAmount(move.amount, currency),
    currency,
    ...(move.atMost && { at_most: true as const }),
    meaning: moveInWords(move.meaning),
  }
}

function presentLine(line: MoneyLine) {
  const { id, state, amount, currency } = line
  return { id, state, state_label: line.stateLabel, amount, currency, at: onTheWire(line.at) }
}

function presentPerson(id: string | null | undefined, people: ReadonlyMap<string, PublicMember>) {
  const person = id ? people.get(id) : undefined
  return person ? { id: person.id, name: person.name } : null
}

function presentAddress({ postalCode, countryName, provinceId: _zone, ...address }: GoodsOrder['shipTo']) {
  return { ...address, postal_code: postalCode, country_name: countryName }
}

interface FieldSchema {
  minLength?: number
  maxLength?: number
}

const knownFields = new WeakMap<z.ZodObject, ReturnType<typeof readFields>>()

/** The fields a step asks for, read once from its declared shape. */
function fieldsOf(input: z.ZodObject | undefined) {
  if (!input) return []
  const known = knownFields.get(input) ?? readFields(input)
  knownFields.set(input, known)
  return known
}

function readFields(input: z.ZodObject) {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => {
    const { minLength, maxLength } = schema as FieldSchema
    return { name, required: required.includes(name), min_length: minLength ?? null, max_length: maxLength ?? null }
  })
}
