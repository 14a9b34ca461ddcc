import { z } from 'zod'
import { updateDealState } from '../../engine/deals.ts'
import { after, defineProcess, type Process, same } from '../../engine/process.ts'
import { versionsOf } from '../../engine/versions.ts'
import { refuseWhileDisputed } from '../disputes/index.ts'
import { closeCheckout, holdInEscrow, refundPart, refundPayer } from '../payments/index.ts'
import { refundFromSeller, releaseToSeller } from '../payouts/index.ts'
import {
  countAnswerTime,
  countDispatchTime,
  countSale,
  holdAgainstBuyer,
  noteDelivery,
  noteFailedDelivery,
  noteParcel,
  passOn,
  returnToStock,
} from './effects.ts'
import { nothingLeft, sentTwice } from './errors.ts'
import { complaintOver } from './complained.ts'
import { disputeSteps, held, yieldSteps } from './dispute-steps.ts'
import { reason, trackingNumber } from './inputs.ts'
import { remedySteps } from './remedy-steps.ts'
import { returnSteps } from './return-steps.ts'
import { lockOrder, ordersOfComplaint } from './store.ts'
import type { GoodsOrder } from './subjects.ts'

// As text: on the wire an amount is a decimal with its currency's own digits.
const amount = z.string().min(1).max(20).describe('A decimal, with as many digits as the currency has.')

/*
 * How goods change hands between people who do not know each other. The buyer pays first; the house holds the money
 * until the parcel has arrived and the buyer has had time to look at it; only then is the seller paid. Whoever falls
 * silent harms nobody: every state has a deadline that moves the deal on by itself, towards the side that kept its word.
 *
 *   unpaid    - the buyer's silence ends it, and the piece goes back on the shelf
 *   paid      - the seller's silence ends it, and the buyer has the money back
 *   shipped   - the buyer's silence counts as delivered
 *   delivered - the buyer's silence counts as content, and the seller is paid
 *   not delivered - the seller's silence ends it, and the buyer has the money back
 *   returns   - the seller's silence counts as a yes; the buyer's, once it was agreed, as a change of mind
 *   disputed  - the buyer's bank decides, and until then nobody is paid; see modules/disputes
 *
 * While the buyer complains, every step that pays the seller waits for the complaint's end, and so does its deadline.
 */
const declared: Process<GoodsOrder> = {
  name: 'goods-order',
  version: 3,
  noun: 'order',
  roles: ['buyer', 'seller', 'operator', 'child'],
  parts: ['payment-attempt'],
  initial: 'pending_payment',
  begin: { name: 'place', label: 'Ordered', notify: [{ to: 'buyer', kind: 'order-placed' }] },
  states: {
    pending_payment: { label: 'Waiting for payment', turn: 'buyer', money: { accept: 'pay' } },
    paid: { label: 'Paid', turn: 'seller', money: 'refund' },
    shipped: { label: 'On its way', turn: 'buyer', money: 'refund' },
    delivery_failed: { label: 'Not delivered', turn: 'seller', money: 'refund' },
    delivered: { label: 'Delivered', turn: 'buyer', money: 'refund' },
    return_requested: { label: 'Return asked for', turn: 'seller', money: 'refund' },
    returning: { label: 'To be sent back', turn: 'buyer', money: 'refund' },
    sent_back: { label: 'On its way back', turn: 'seller', money: 'refund' },
    disputed: { label: 'Disputed at the bank', turn: 'seller', money: 'refund' },
    completed: { label: 'Completed', final: true, money: 'refund' },
    expired: { label: 'Expired unpaid', final: true, money: 'refund' },
    cancelled: { label: 'Cancelled', final: true, money: 'refund' },
    refunded: { label: 'Refunded', final: true, money: 'refund' },
    charged_back: { label: 'Taken back by the bank', final: true, money: 'refund' },
  },
  transitions: {
    pay: {
      from: 'pending_payment',
      to: 'paid',
      by: ['child'],
      label: 'Pay',
      meaning: 'The price is held by the marketplace until the parcel has arrived.',
      // Another page of the same price may stand open: who paid on it too would only be paid back.
      effects: [holdInEscrow, closeCheckout],
      notify: [
        { to: 'seller', kind: 'order-paid' },
        { to: 'buyer', kind: 'payment-success' },
      ],
    },
    expire: {
      from: 'pending_payment',
      to: 'expired',
      at: after('paymentWindow'),
      label: 'Expire',
      meaning: 'It was not paid in time; the pieces are for sale again.',
      effects: [closeCheckout, returnToStock, holdAgainstBuyer, passOn],
      notify: [{ to: 'buyer', kind: 'order-expired' }],
    },
    withdraw: {
      from: 'pending_payment',
      to: 'cancelled',
      by: ['buyer', 'seller', 'operator'],
      label: 'Cancel the order',
      meaning:
        'Nothing was paid; the pieces are for sale again. Where the piece was won in an auction, it is put on record that the buyer did not pay, if it is the buyer who cancels.',
      input: z.strictObject({ reason: reason.optional() }),
      effects: [closeCheckout, returnToStock, holdAgainstBuyer, passOn],
      notify: [
        { to: 'buyer', kind: 'order-cancelled' },
        { to: 'seller', kind: 'order-cancelled' },
      ],
    },
    ship: {
      from: 'paid',
      to: 'shipped',
      by: ['seller'],
      label: 'Mark as shipped',
      meaning: 'The parcel is on its way; the buyer gets its tracking number.',
      input: z.strictObject({ carrier: z.string().trim().min(2).max(60), tracking_number: trackingNumber }),
      effects: [noteParcel, countDispatchTime],
      notify: [{ to: 'buyer', kind: 'order-shipped' }],
    },
    cancel: {
      from: 'paid',
      to: 'cancelled',
      by: ['buyer', 'seller', 'operator'],
      label: 'Cancel the order',
      meaning:
        'The buyer gets the whole price back; the pieces are for sale again. Where the piece was won in an auction, it is put on record that the buyer did not pay, if it is the buyer who cancels.',
      input: z.strictObject({ reason: reason.optional() }),
      effects: [refundPayer, returnToStock, holdAgainstBuyer, passOn],
      notify: [
        { to: 'buyer', kind: 'order-cancelled' },
        { to: 'seller', kind: 'order-cancelled' },
      ],
    },
    lapse: {
      from: 'paid',
      to: 'cancelled',
      at: after('dispatchWindow'),
      label: 'Lapse',
      meaning: 'It was not shipped in time: the buyer gets the whole price back.',
      effects: [refundPayer, returnToStock],
      notify: [
        { to: 'buyer', kind: 'order-not-shipped' },
        { to: 'seller', kind: 'order-not-shipped' },
      ],
    },
    confirm_delivery: {
      from: 'shipped',
      to: 'delivered',
      by: ['buyer'],
      at: after('deliveryWindow'),
      label: 'Confirm delivery',
      meaning: 'The parcel has arrived. You then have time to look at it before the seller is paid.',
      effects: [noteDelivery],
      notify: [
        { to: 'seller', kind: 'order-delivered' },
        { to: 'buyer', kind: 'feedback-request' },
      ],
    },
    delivery_failed: {
      from: 'shipped',
      to: 'delivery_failed',
      by: ['seller', 'operator'],
      label: 'The carrier could not deliver it',
      meaning: 'The parcel comes back to the seller, who sends it again, or else the buyer gets the price back.',
      input: z.strictObject({ reason }),
      effects: [noteFailedDelivery],
      notify: [{ to: 'buyer', kind: 'delivery-failed' }],
    },
    send_again: {
      from: 'delivery_failed',
      to: 'shipped',
      by: ['seller'],
      label: 'Send it again',
      meaning: 'The parcel is on its way once more; the buyer gets its new tracking number.',
      guard: ({ sentTimes }) => (sentTimes < 2 ? undefined : sentTwice()),
      input: z.strictObject({ carrier: z.string().trim().min(2).max(60), tracking_number: trackingNumber }),
      effects: [countAnswerTime, noteParcel],
      notify: [{ to: 'buyer', kind: 'order-sent-again' }],
    },
    collect: {
      from: 'delivery_failed',
      to: 'delivered',
      by: ['buyer'],
      label: 'I have it after all',
      meaning: 'You have the parcel. You then have time to look at it before the seller is paid.',
      effects: [noteDelivery],
      notify: [{ to: 'seller', kind: 'order-delivered' }],
    },
    give_up: {
      from: 'delivery_failed',
      to: 'refunded',
      by: ['seller', 'operator'],
      at: after('dispatchWindow'),
      label: 'Do not send it again',
      meaning: 'It was not sent again in time: the buyer gets the whole price back, and the pieces are for sale again.',
      effects: [countAnswerTime, refundPayer, returnToStock],
      notify: [
        { to: 'buyer', kind: 'order-refunded' },
        { to: 'seller', kind: 'order-refunded' },
      ],
    },
    complete: {
      from: 'delivered',
      to: 'completed',
      by: ['buyer'],
      at: after('inspectionWindow'),
      label: 'All is well: pay the seller',
      meaning: 'The price is released to the seller, less the fee of the marketplace. This cannot be undone.',
      waits: complaintOver,
      effects: [releaseToSeller, countSale],
      notify: [{ to: 'seller', kind: 'order-completed' }],
    },
    ...returnSteps,
    refund: {
      from: ['shipped', 'delivery_failed', 'delivered', 'return_requested', 'returning', 'sent_back'],
      to: 'refunded',
      by: ['seller', 'operator'],
      label: 'Refund in full',
      meaning: 'The buyer gets the whole price back and keeps what was sent.',
      input: z.strictObject({ reason: reason.optional() }),
      effects: [countAnswerTime, refundPayer],
      notify: [
        { to: 'buyer', kind: 'order-refunded' },
        { to: 'seller', kind: 'order-refunded' },
      ],
    },
    refund_part: {
      from: held,
      to: same,
      by: ['seller', 'operator'],
      label: 'Give a part back',
      meaning: 'The buyer gets this much back now; the order goes on, and what remains is divided at its end.',
      input: z.strictObject({ amount, reason: reason.optional() }),
      effects: [refundPart],
      notify: [
        { to: 'buyer', kind: 'part-refunded' },
        { to: 'seller', kind: 'part-refunded' },
      ],
    },
    refund_paid_out: {
      from: 'completed',
      to: same,
      by: ['seller', 'operator'],
      label: 'Give money back after all',
      meaning:
        'The buyer gets this much back, or all that is left of the price. It is taken back from the seller, who has had it; the marketplace gives its fee on it.',
      input: z.strictObject({ amount: amount.optional(), reason: reason.optional() }),
      guard: ({ amount: price, givenBack }) => (givenBack < price ? undefined : nothingLeft()),
      effects: [refuseWhileDisputed, refundFromSeller],
      notify: [
        { to: 'buyer', kind: 'part-refunded' },
        { to: 'seller', kind: 'part-refunded' },
      ],
    },
    ...remedySteps,
    ...disputeSteps,
    ...yieldSteps,
  },
  ways: [
    ['pending_payment', 'paid', 'shipped', 'delivered', 'completed'],
    ['return_requested', 'returning', 'sent_back', 'refunded'],
    ['delivery_failed', 'shipped', 'delivered', 'completed'],
  ],
  lock: lockOrder,
  waiting: { complaint: ordersOfComplaint },
  save: updateDealState,
}

/** How goods change hands: the newest version, under which new orders begin. */
export const goodsOrder = defineProcess(declared)

const stepsUncounted: Process<GoodsOrder>['transitions'] = {
  ...declared.transitions,
  ...(declared.transitions['cancel'] && {
    cancel: {
      ...declared.transitions['cancel'],
      meaning: 'The buyer gets the whole price back; the pieces are for sale again.',
      effects: [refundPayer, returnToStock],
    },
  }),
}

/** As it was before a winner who paid and then cancelled was held to what they had bid. */
export const goodsOrderUncounted = defineProcess<GoodsOrder>({ ...declared, version: 2, transitions: stepsUncounted })

/** As it was agreed before complaints held the money: its seller is paid when the time is over, complaint or not. */
export const goodsOrderUnheld = defineProcess<GoodsOrder>({
  ...declared,
  version: 1,
  transitions: Object.fromEntries(
    Object.entries(stepsUncounted).flatMap(([name, { waits: _waits, ...step }]) =>
      name in yieldSteps ? [] : [[name, step]],
    ),
  ),
})

/** By these an order finds its own. */
export const goodsOrders = versionsOf(goodsOrder, goodsOrderUncounted, goodsOrderUnheld)
