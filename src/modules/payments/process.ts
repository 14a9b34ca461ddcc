import { after, arrivingMoney, defineProcess, type Subject } from '../../engine/process.ts'
import { settlementInput } from './schema.ts'
import { giveUpIntent } from './closing.ts'
import { returnSurplus, sendRefund, settleByHand, takeBounced } from './effects.ts'
import { leaveWithSeller } from './late.ts'
import { lookForRefund } from './refund-doubt.ts'
import { lockRefund, updateRefundState } from './refund-store.ts'
import { lockAttempt, selectDealOfAttempt, updateAttemptState } from './store.ts'
import type { PaidDeal, PaymentAttempt, Refund } from './subjects.ts'

/*
 * An attempt never holds money itself: what it brings belongs to the deal's payable, or is surplus. `expired` is no end:
 * the payer may have pressed the button in the moment the page was closed, and that money must be taken notice of. Where
 * the bank wanted to ask a holder who was away, they confirm from their order's page: by the same card, in a new attempt.
 */
export const paymentAttempt = defineProcess<PaymentAttempt>({
  name: 'payment-attempt',
  version: 1,
  noun: 'payment',
  roles: ['payments', 'payer'],
  initial: 'starting',
  begin: { name: 'start', label: 'Payment begun' },
  states: {
    starting: { label: 'Starting', money: 'none' },
    open: { label: 'Waiting for the card', money: 'none' },
    expired: { label: 'Expired', money: 'none' },
    // Its payment is given up at Stripe; should it have gone through in that moment, the money is taken notice of.
    failed: { label: 'Failed', money: 'none' },
    needs_holder: { label: 'Your bank wants to ask you', money: 'none' },
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
    fail: {
      from: ['starting', 'open'],
      to: 'failed',
      by: ['payments'],
      label: 'Fail',
      meaning: "Stripe would not open a page, or the card's bank said no.",
      effects: [giveUpIntent],
    },
    decline: {
      from: 'starting',
      to: 'failed',
      by: ['payments'],
      label: 'Decline',
      meaning: 'The saved card was charged while its holder was away, and its bank said no.',
      effects: [giveUpIntent],
      notify: [{ to: 'payer', kind: 'payment-declined' }],
    },
    ask_holder: {
      from: 'starting',
      to: 'needs_holder',
      by: ['payments'],
      label: 'Ask the holder',
      meaning: 'The bank wants to ask the holder of the saved card, who is mailed to come and confirm.',
      effects: [giveUpIntent],
      notify: [{ to: 'payer', kind: 'payment-authentication-needed' }],
    },
    expire: {
      from: ['starting', 'open'],
      to: 'expired',
      by: ['payments'],
      at: after('life'),
      label: 'Expire',
      meaning: 'The card page is closed.',
      effects: [giveUpIntent],
    },
    pay: {
      from: ['starting', 'open', 'expired', 'failed', 'needs_holder'],
      to: 'paid',
      by: ['payments'],
      label: 'Pay',
      meaning: 'Stripe has the money.',
      brings: arrivingMoney([returnSurplus], isThePrice),
    },
  },
  lock: lockAttempt,
  parentOf: selectDealOfAttempt,
  save: updateAttemptState,
})

/** What is paid on a page of an older price is not the price: it goes back. */
function isThePrice({ amount }: PaymentAttempt, deal: Subject): boolean {
  return (deal as PaidDeal).amount === amount
}

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
    // No end: days later the bank may send it back.
    succeeded: { label: 'Refunded', money: 'none' },
    failed: { label: 'Refused by Stripe', money: 'none' },
    settled: { label: 'Given back by hand', final: true, money: 'none' },
    overtaken: { label: 'Taken by the bank instead', final: true, money: 'none' },
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
    ask: {
      from: 'sending',
      to: 'sending',
      by: ['operator'],
      at: after('doubtWindow'),
      label: 'Look for it at Stripe',
      meaning: 'No answer has come for a day: Stripe is asked whether the refund was made.',
      effects: [lookForRefund],
    },
    retry: {
      from: 'failed',
      to: 'sending',
      by: ['operator', 'payments'],
      label: 'Try again',
      meaning: 'Stripe is asked once more to send the money back.',
      effects: [sendRefund],
    },
    bounce: {
      from: 'succeeded',
      to: 'failed',
      by: ['payments'],
      label: 'Come back',
      meaning: 'The bank has sent the refund back; the money is with us again.',
      effects: [takeBounced],
    },
    settle: {
      from: 'failed',
      to: 'settled',
      by: ['operator'],
      label: 'Given back by hand',
      meaning:
        'You have given the buyer the money yourself, by bank or in cash. Say how, so that it can be found again.',
      input: settlementInput,
      effects: [leaveWithSeller, settleByHand],
    },
    overtake: {
      from: 'failed',
      to: 'overtaken',
      by: ['payments'],
      label: 'Be overtaken',
      meaning: "The buyer's bank has taken the money by a dispute; the refund that could not be sent covers it.",
      effects: [leaveWithSeller],
    },
  },
  lock: lockRefund,
  save: updateRefundState,
})
