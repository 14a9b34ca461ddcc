import { after, arrivingMoney, defineProcess } from '../../engine/process.ts'
import { returnSurplus, sendRefund } from './effects.ts'
import { lockAttempt, lockRefund, selectDealOfAttempt, updateAttemptState, updateRefundState } from './store.ts'
import type { PaymentAttempt, Refund } from './subjects.ts'

/*
 * An attempt never holds money itself: what it brings belongs to the deal's payable, or is surplus. `expired` is no end:
 * the payer may have pressed the button in the moment the page was closed, and that money must be taken notice of.
 */
export const paymentAttempt = defineProcess<PaymentAttempt>({
  name: 'payment-attempt',
  version: 1,
  noun: 'payment',
  roles: ['payments'],
  initial: 'starting',
  begin: { name: 'start', label: 'Payment begun' },
  states: {
    starting: { label: 'Starting', money: 'none' },
    open: { label: 'Waiting for the card', money: 'none' },
    expired: { label: 'Expired', money: 'none' },
    failed: { label: 'Failed', final: true, money: 'none' },
    paid: { label: 'Paid', final: true, money: 'none' },
  },
  transitions: {
    open: {
      from: 'starting',
      to: 'open',
      by: ['payments'],
      label: 'Open the page',
      meaning: 'The card page is ready.',
    },
    fail: { from: 'starting', to: 'failed', by: ['payments'], label: 'Fail', meaning: 'Stripe would not open a page.' },
    expire: {
      from: ['starting', 'open'],
      to: 'expired',
      by: ['payments'],
      at: after('life'),
      label: 'Expire',
      meaning: 'The card page is closed.',
    },
    pay: {
      from: ['starting', 'open', 'expired'],
      to: 'paid',
      by: ['payments'],
      label: 'Pay',
      meaning: 'Stripe has the money.',
      brings: arrivingMoney([returnSurplus]),
    },
  },
  lock: lockAttempt,
  parentOf: selectDealOfAttempt,
  save: updateAttemptState,
})

/*
 * A refund outlives the deal's own end. What Stripe refuses definitely (a closed card) stays in flight, in sight of the
 * operator, who tries again or settles it by hand: it never falls back into a deal that is over.
 */
export const refund = defineProcess<Refund>({
  name: 'refund',
  version: 1,
  noun: 'refund',
  roles: ['payments', 'operator'],
  initial: 'sending',
  begin: { name: 'start', label: 'Refund begun', effects: [sendRefund] },
  states: {
    sending: { label: 'On its way', money: 'none' },
    succeeded: { label: 'Refunded', final: true, money: 'none' },
    failed: { label: 'Refused by Stripe', money: 'none' },
  },
  transitions: {
    succeed: {
      from: ['sending', 'failed'],
      to: 'succeeded',
      by: ['payments'],
      label: 'Succeed',
      meaning: 'Stripe has sent the money back.',
    },
    fail: { from: 'sending', to: 'failed', by: ['payments'], label: 'Fail', meaning: 'Stripe refused the refund.' },
    retry: {
      from: 'failed',
      to: 'sending',
      by: ['operator'],
      label: 'Try again',
      meaning: 'Stripe is asked once more to send the money back.',
      effects: [sendRefund],
    },
  },
  lock: lockRefund,
  save: updateRefundState,
})
