import { defineProcess } from '../../engine/process.ts'
import { sendTransfer } from './effects.ts'
import { lockPayout, updatePayoutState } from './store.ts'
import type { Payout } from './subjects.ts'

/*
 * A payout begins when a deal has earned it. While the member's account cannot take money it waits, and the money stays
 * what it is: owed to the member. Sending moves it in flight; what Stripe refuses falls back to being owed.
 */
export const payout = defineProcess<Payout>({
  name: 'payout',
  version: 1,
  noun: 'payout',
  roles: ['payouts', 'operator', 'member'],
  initial: 'waiting',
  begin: { name: 'earn', label: 'Earned' },
  states: {
    waiting: { label: 'Waiting for the account', money: 'none' },
    sending: { label: 'On its way', money: 'none' },
    failed: { label: 'Refused by Stripe', money: 'none' },
    paid: { label: 'Paid', final: true, money: 'none' },
  },
  transitions: {
    send: {
      from: 'waiting',
      to: 'sending',
      by: ['payouts'],
      label: 'Send',
      meaning: "The money is sent to the member's Stripe account.",
      effects: [sendTransfer],
    },
    pay: {
      from: 'sending',
      to: 'paid',
      by: ['payouts'],
      label: 'Arrive',
      meaning: "The money is in the member's Stripe account.",
      notify: [{ to: 'member', kind: 'payout-paid' }],
    },
    fail: {
      from: 'sending',
      to: 'failed',
      by: ['payouts'],
      label: 'Fail',
      meaning: 'Stripe refused the transfer; the money is owed to the member as before.',
    },
    retry: {
      from: 'failed',
      to: 'sending',
      by: ['operator', 'payouts'],
      label: 'Try again',
      meaning: 'Stripe is asked once more to transfer the money.',
      effects: [sendTransfer],
    },
  },
  lock: lockPayout,
  save: updatePayoutState,
})
