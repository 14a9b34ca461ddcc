import { type Deal, updateDealState } from '../../engine/deals.ts'
import { after, defineProcess } from '../../engine/process.ts'
import { closeCheckout, holdInEscrow } from '../payments/index.ts'
import { creditWallet } from './effects.ts'
import { lockTopUp, lockWithdrawal } from './store.ts'
import type { TopUp } from './subjects.ts'

/*
 * A top-up is a deal of a member with themselves: they pay, and have it. The money is held for the length of the step that
 * brings it. What comes when the page was given up pays nothing any more, and goes back to the card.
 */
export const walletTopUp = defineProcess<TopUp>({
  name: 'wallet-top-up',
  version: 1,
  noun: 'top-up',
  roles: ['member', 'operator', 'child'],
  initial: 'pending_payment',
  begin: { name: 'begin', label: 'Begun' },
  states: {
    pending_payment: { label: 'Waiting for payment', money: { accept: 'pay' } },
    credited: { label: 'In your wallet', final: true, money: 'refund' },
    expired: { label: 'Expired unpaid', final: true, money: 'refund' },
    cancelled: { label: 'Cancelled', final: true, money: 'refund' },
  },
  transitions: {
    pay: {
      from: 'pending_payment',
      to: 'credited',
      by: ['child'],
      label: 'Pay',
      meaning: 'The money is in the wallet, to be spent or taken out.',
      effects: [holdInEscrow, creditWallet, closeCheckout],
      notify: [{ to: 'member', kind: 'wallet-topped-up' }],
    },
    expire: {
      from: 'pending_payment',
      to: 'expired',
      at: after('paymentWindow'),
      label: 'Expire',
      meaning: 'It was not paid in time.',
      effects: [closeCheckout],
    },
    cancel: {
      from: 'pending_payment',
      to: 'cancelled',
      by: ['member', 'operator'],
      label: 'Cancel',
      meaning: 'Nothing was paid.',
      effects: [closeCheckout],
    },
  },
  lock: lockTopUp,
  save: updateDealState,
})

/*
 * A withdrawal is over when it begins: the money has left the wallet and is owed to the member. How it reaches them is the
 * payout's life, which is the same for everything that is owed.
 */
export const walletWithdrawal = defineProcess<Deal>({
  name: 'wallet-withdrawal',
  version: 1,
  noun: 'withdrawal',
  roles: ['member'],
  initial: 'handed_over',
  begin: { name: 'withdraw', label: 'Taken out of the wallet' },
  states: { handed_over: { label: 'On its way as a payout', final: true, money: 'none' } },
  transitions: {},
  lock: lockWithdrawal,
  save: updateDealState,
})
