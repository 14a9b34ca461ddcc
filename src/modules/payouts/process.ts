import { after, defineProcess, type Process } from '../../engine/process.ts'
import { lockClawback, updateClawbackState } from './clawback-store.ts'
import {
  askForReversal,
  lookAtEarlier,
  lookForReversal,
  lookForTransfer,
  sendTransfer,
  takeReturned,
} from './effects.ts'
import { lockPayout, updatePayoutState } from './store.ts'
import type { Clawback, Payout } from './subjects.ts'

/*
 * A payout begins when a deal has earned it. While the member's account cannot take money it waits, and the money stays
 * what it is: owed to the member. Sending moves it in flight; what Stripe refuses falls back to being owed. Whenever it is
 * heard that the account can take money, what waits and what was refused is sent. What no charge of its own pays for is
 * sent once the marketplace's own money at Stripe covers it, for its neighbours' lies there too.
 */
const declared: Process<Payout> = {
  name: 'payout',
  version: 2,
  noun: 'payout',
  roles: ['payouts', 'operator', 'member'],
  initial: 'waiting',
  begin: { name: 'earn', label: 'Earned' },
  states: {
    waiting: { label: 'Waiting for the account', money: 'none' },
    unfunded: { label: "Waiting for the marketplace's money", money: 'none' },
    sending: { label: 'On its way', money: 'none' },
    failed: { label: 'Refused by Stripe', money: 'none' },
    // No end: Stripe, or somebody there, may reverse the transfer.
    paid: { label: 'Paid', money: 'none' },
    returned: { label: 'Come back', money: 'none' },
    // Stripe may still tell of what was sent before.
    rest_withheld: { label: 'Rest kept back', money: 'none' },
    withheld: { label: 'Kept back', final: true, money: 'none' },
  },
  transitions: {
    send: {
      from: ['waiting', 'unfunded'],
      to: 'sending',
      by: ['payouts'],
      label: 'Send',
      meaning: "The money is sent to the member's Stripe account.",
      effects: [sendTransfer],
    },
    await_funds: {
      from: ['waiting', 'failed', 'returned'],
      to: 'unfunded',
      by: ['payouts'],
      label: 'Wait for money',
      meaning:
        "No card payment of its own pays for it, and the marketplace's own money at Stripe does not cover it yet. It is owed to the member, and is sent when it does.",
      notify: [{ to: 'operator', kind: 'payout-unfunded' }],
    },
    pay: {
      from: 'sending',
      to: 'paid',
      by: ['payouts'],
      label: 'Arrive',
      meaning: "The money is in the member's Stripe account.",
      effects: [lookAtEarlier],
      notify: [{ to: 'member', kind: 'payout-paid' }],
    },
    fail: {
      from: 'sending',
      to: 'failed',
      by: ['payouts'],
      label: 'Fail',
      meaning: 'Stripe refused the transfer; the money is owed to the member as before.',
      effects: [lookAtEarlier],
    },
    ask: {
      from: 'sending',
      to: 'sending',
      by: ['operator'],
      at: after('doubtWindow'),
      label: 'Look for it at Stripe',
      meaning: 'No answer has come for a day: Stripe is asked whether the transfer was made.',
      effects: [lookForTransfer],
    },
    return: {
      from: ['paid', 'returned', 'unfunded', 'failed', 'rest_withheld'],
      to: 'returned',
      by: ['payouts'],
      label: 'Come back',
      meaning: 'The transfer was reversed at Stripe; the money is owed to the member again.',
      effects: [takeReturned],
      notify: [{ to: 'member', kind: 'payout-returned' }],
    },
    withhold: {
      from: ['waiting', 'unfunded', 'failed', 'returned'],
      to: 'withheld',
      by: ['payouts'],
      label: 'Keep back',
      meaning: 'All of it was taken back, or paid off what the member owed.',
      notify: [{ to: 'member', kind: 'payout-withheld' }],
    },
    withhold_rest: {
      from: ['unfunded', 'failed', 'returned'],
      to: 'rest_withheld',
      by: ['payouts'],
      label: 'Keep the rest back',
      meaning: 'What had come back was taken back, or paid off what the member owed. What was sent besides is theirs.',
      notify: [{ to: 'member', kind: 'payout-withheld' }],
    },
    carry: {
      from: ['waiting', 'unfunded', 'failed'],
      to: 'withheld',
      by: ['payouts'],
      label: 'Carry on',
      meaning: 'It is less than Stripe can send. It is owed, and goes with the next payout.',
    },
    carry_rest: {
      from: ['unfunded', 'failed', 'returned'],
      to: 'rest_withheld',
      by: ['payouts'],
      label: 'Carry the rest on',
      meaning: 'What had come back is less than Stripe can send. It is owed, and goes with the next payout.',
    },
    retry: {
      from: ['unfunded', 'failed', 'returned'],
      to: 'sending',
      by: ['operator', 'payouts'],
      label: 'Try again',
      meaning: 'Stripe is asked once more to transfer the money.',
      effects: [sendTransfer],
    },
  },
  lock: lockPayout,
  save: updatePayoutState,
}

/** How a payout goes: the newest version, under which new ones begin. */
export const payout = defineProcess(declared)

const { unfunded: _unfunded, ...statesBefore } = declared.states
const { await_funds: _awaits, ...stepsBefore } = declared.transitions
const known = (from: readonly string[] | string) => [from].flat().filter((state) => state in statesBefore)

/** As it was before a payout could wait for the marketplace's money: it waits where it is. */
export const payoutUnfunded = defineProcess<Payout>({
  ...declared,
  version: 1,
  states: statesBefore,
  transitions: Object.fromEntries(
    Object.entries(stepsBefore).map(([name, step]) => [name, { ...step, from: known(step.from) }]),
  ),
})

/*
 * What is taken back from a member who had been paid. It waits while nobody knows whether their payout arrives; it is looked
 * for in what was not sent yet and in the transfer; what cannot be had is the member's debt.
 */
export const clawback = defineProcess<Clawback>({
  name: 'clawback',
  version: 1,
  noun: 'clawback',
  roles: ['payouts', 'operator', 'member'],
  initial: 'waiting',
  begin: { name: 'begin', label: 'To be taken back', notify: [{ to: 'member', kind: 'clawback-begun' }] },
  states: {
    waiting: { label: 'To be taken back', money: 'none' },
    reversing: { label: 'Being taken back', money: 'none' },
    recovered: { label: 'Taken back', final: true, money: 'none' },
    owed: { label: 'Owed by the seller', final: true, money: 'none' },
  },
  transitions: {
    reverse: {
      from: 'waiting',
      to: 'reversing',
      by: ['payouts'],
      label: 'Reverse the transfer',
      meaning: "Stripe is asked to take it from the member's account.",
      effects: [askForReversal],
    },
    ask: {
      from: 'reversing',
      to: 'reversing',
      by: ['operator'],
      at: after('doubtWindow'),
      label: 'Look for it at Stripe',
      meaning: 'No answer has come for a day: Stripe is asked whether the transfer was reversed.',
      effects: [lookForReversal],
    },
    recover: {
      from: ['waiting', 'reversing'],
      to: 'recovered',
      by: ['payouts'],
      label: 'Be had',
      meaning: 'The money is here again.',
    },
    owe: {
      from: ['waiting', 'reversing'],
      to: 'owed',
      by: ['payouts'],
      label: 'Be owed',
      meaning: 'It could not be had: the member owes it, and their next sales pay it off.',
      notify: [{ to: 'member', kind: 'clawback-owed' }],
    },
  },
  lock: lockClawback,
  save: updateClawbackState,
})
