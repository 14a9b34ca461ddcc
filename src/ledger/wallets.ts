/** What wallets do to the books. Pure; amounts are minor units above zero. As stories with figures: docs/recipes/wallet.md. */
import type { Currency } from '../kernel/currency.ts'
import { escrowOf, goodwill, payableTo, refundInFlight, walletOf } from './accounts.ts'
import { credit, debit, type Entry, entry, type Occasion } from './entry.ts'

/** What one of these moves, and in whose wallet. */
interface Move {
  memberId: string
  currency: Currency
  amount: bigint
}

/** What a member has paid in is theirs: it was held for the top-up's payable for the length of one transaction. */
export function walletToppedUp(occasion: Occasion, move: Move & { payableId: string }): Entry {
  return entry('wallet-topped-up', occasion, [
    debit(escrowOf(move.payableId, move.currency), move.amount),
    credit(walletOf(move.memberId, move.currency), move.amount),
  ])
}

/** A price is paid from a wallet, and held as any other. */
export function walletSpent(occasion: Occasion, move: Move & { payableId: string }): Entry {
  return entry('wallet-spent', occasion, [
    debit(walletOf(move.memberId, move.currency), move.amount),
    credit(escrowOf(move.payableId, move.currency), move.amount),
  ])
}

/** A refund arrives in a wallet: nobody outside is asked. */
export function walletRefunded(occasion: Occasion, move: Move & { refundId: string }): Entry {
  return entry('wallet-refunded', occasion, [
    debit(refundInFlight(move.refundId, move.currency), move.amount),
    credit(walletOf(move.memberId, move.currency), move.amount),
  ])
}

/** The house puts money of its own into a wallet. */
export function walletCredited(occasion: Occasion, move: Move): Entry {
  return entry('wallet-credited', occasion, [
    debit(goodwill(move.currency), move.amount),
    credit(walletOf(move.memberId, move.currency), move.amount),
  ])
}

/** The house takes money out of a wallet: what it gave by mistake. */
export function walletDebited(occasion: Occasion, move: Move): Entry {
  return entry('wallet-debited', occasion, [
    debit(walletOf(move.memberId, move.currency), move.amount),
    credit(goodwill(move.currency), move.amount),
  ])
}

/** A member takes money out: from here on it is owed to them, and goes the way of every payout. */
export function walletWithdrawn(occasion: Occasion, move: Move): Entry {
  return entry('wallet-withdrawn', occasion, [
    debit(walletOf(move.memberId, move.currency), move.amount),
    credit(payableTo(move.memberId, move.currency), move.amount),
  ])
}
