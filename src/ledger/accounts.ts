import type { Currency } from '../kernel/currency.ts'

/** The side on which an account grows: what the house has is kept in debit, what it owes or earned in credit. */
export type Side = 'debit' | 'credit'

interface KindFacts {
  owner: 'house' | 'member' | 'payable' | 'payment_attempt' | 'payout' | 'refund' | 'clawback' | 'dispute'
  normalSide: Side
  /** Bounded: keeps its balance on its own row and never falls below zero. Unbounded: shared by all, only added to. */
  bounded: boolean
  /** As said to a person: '… of the house'. */
  words: string
}

/**
 * Every kind of account. What is in flight has an account for each refund and each payout, not one for all: being
 * bounded, each can then be paid out once and no more than it holds, and what is stuck is seen by name.
 */
export const accountKinds = {
  stripe_balance: { owner: 'house', normalSide: 'debit', bounded: false, words: 'balance at Stripe' },
  external_cash: { owner: 'house', normalSide: 'debit', bounded: false, words: 'cash outside Stripe' },
  fee_revenue: { owner: 'house', normalSide: 'credit', bounded: false, words: 'fees earned' },
  processing_fees: { owner: 'house', normalSide: 'debit', bounded: false, words: 'processing fees paid' },
  escrow: { owner: 'payable', normalSide: 'credit', bounded: true, words: 'held in escrow' },
  payable_to_member: { owner: 'member', normalSide: 'credit', bounded: true, words: 'owed to the member' },
  refunds_in_flight: { owner: 'refund', normalSide: 'credit', bounded: true, words: 'refund on its way' },
  payouts_in_flight: { owner: 'payout', normalSide: 'credit', bounded: true, words: 'payout on its way' },
  surplus: { owner: 'payment_attempt', normalSide: 'credit', bounded: true, words: 'surplus to give back' },
  passed_on: {
    owner: 'payment_attempt',
    normalSide: 'debit',
    bounded: true,
    words: 'passed on to the seller too late',
  },
  clawbacks_in_flight: { owner: 'clawback', normalSide: 'debit', bounded: true, words: 'being taken back' },
  member_debt: { owner: 'member', normalSide: 'debit', bounded: true, words: 'debt of the member' },
  disputed_funds: { owner: 'dispute', normalSide: 'debit', bounded: true, words: 'taken by the bank in a dispute' },
  dispute_fees: { owner: 'house', normalSide: 'debit', bounded: false, words: 'fees of disputes paid' },
  dispute_losses: { owner: 'house', normalSide: 'debit', bounded: false, words: 'losses by disputes borne' },
  wallet: { owner: 'member', normalSide: 'credit', bounded: true, words: "in the member's wallet" },
  debts_written_off: { owner: 'house', normalSide: 'debit', bounded: false, words: 'debts of members written off' },
  goodwill: { owner: 'house', normalSide: 'debit', bounded: false, words: 'given to members by the house' },
} as const satisfies Record<string, KindFacts>

export type AccountKind = keyof typeof accountKinds

/** Names one account. It is opened by the first entry that uses it. `ownerId` is null for the house. */
export interface AccountRef {
  readonly kind: AccountKind
  readonly ownerId: string | null
  readonly currency: Currency
}

/** What Stripe holds for the house of this marketplace; several marketplaces may share one Stripe account. */
export const stripeBalance = (currency: Currency) => account('stripe_balance', null, currency)
/** Money that came or went by hand: bank, cash. */
export const externalCash = (currency: Currency) => account('external_cash', null, currency)
/** What the house has earned by fees. */
export const feeRevenue = (currency: Currency) => account('fee_revenue', null, currency)
/** What Stripe has charged the house. */
export const processingFees = (currency: Currency) => account('processing_fees', null, currency)
/** What is held for one payable: the whole price, a milestone, a deposit. */
export const escrowOf = (payableId: string, currency: Currency) => account('escrow', payableId, currency)
/** What a member has earned and has not been paid yet. */
export const payableTo = (memberId: string, currency: Currency) => account('payable_to_member', memberId, currency)
/** A refund that has begun and is not known to have arrived. */
export const refundInFlight = (refundId: string, currency: Currency) => account('refunds_in_flight', refundId, currency)
/** A payout that has begun and is not known to have arrived. */
export const payoutInFlight = (payoutId: string, currency: Currency) => account('payouts_in_flight', payoutId, currency)
/** Money of a payment attempt that came late or twice, and goes back. */
export const surplusOf = (attemptId: string, currency: Currency) => account('surplus', attemptId, currency)
/** What of a surplus Stripe had passed on to a seller with its charge, and has not taken back from them. */
export const passedOnOf = (attemptId: string, currency: Currency) => account('passed_on', attemptId, currency)
/** What is being taken back from a member after they were paid, and has neither come nor become their debt. */
export const clawbackInFlight = (clawbackId: string, currency: Currency) =>
  account('clawbacks_in_flight', clawbackId, currency)
/** What a member owes the house: taken back from them and not to be had. Later sales pay it off. */
export const debtOf = (memberId: string, currency: Currency) => account('member_debt', memberId, currency)
/** What Stripe has taken for a dispute that nobody has decided. */
export const disputedFunds = (disputeId: string, currency: Currency) => account('disputed_funds', disputeId, currency)
/** What Stripe has charged the house for disputes. */
export const disputeFees = (currency: Currency) => account('dispute_fees', null, currency)
/** What the house has lost by disputes that it bears itself. */
export const disputeLosses = (currency: Currency) => account('dispute_losses', null, currency)

/** What a member has with the house, to spend or to take out. */
export const walletOf = (memberId: string, currency: Currency) => account('wallet', memberId, currency)
/** What members owed and the house has given up. */
export const debtsWrittenOff = (currency: Currency) => account('debts_written_off', null, currency)
/** What the house has put into wallets out of its own. */
export const goodwill = (currency: Currency) => account('goodwill', null, currency)

function account(kind: AccountKind, ownerId: string | null, currency: Currency): AccountRef {
  return { kind, ownerId, currency }
}

/** The same text for the same account, and for no other. */
export function accountKey(ref: AccountRef): string {
  return `${ref.kind}/${ref.ownerId ?? 'house'}/${ref.currency}`
}
