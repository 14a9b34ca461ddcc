import type { Currency } from '../../../kernel/currency.ts'
import { payableTo } from '../../../ledger/accounts.ts'
import { balancesByKind } from '../../../ledger/balances.ts'
import { freeAtStripe, owedToMembers } from '../../../ledger/house.ts'
import { lockBalance } from '../../../ledger/locked-store.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { isOfOwnCharge, lockFunds, selectAwaited, selectOwedByCharge } from '../funds-store.ts'
import type { Payout } from '../subjects.ts'

/*
 * Several marketplaces may share one Stripe account. A transfer made out of the charge that paid for its deal takes what
 * that charge has brought; any other takes from all that lies there, the neighbours' too: what was paid from a wallet, and
 * what is taken out of one. It goes when the marketplace's own money covers it, beyond what it holds for others: see
 * docs/decisions.
 */

/**
 * Whether a payout may be sent now. Where no charge of its own pays for it, those who ask this in one marketplace and
 * currency come one after the other until they commit, so that no two of them count on the same money.
 */
export async function isCovered(tx: Tx, payout: Payout): Promise<boolean> {
  const { memberId, currency, due } = payout
  if (await isOfOwnCharge(tx, payout)) return true
  // Whoever asks holds what their member is owed first, as those do who have just booked it: no two wait crosswise.
  await lockBalance(tx, payableTo(memberId, currency))
  await lockFunds(tx, currency)
  return due <= (await freeFunds(tx, currency))
}

/** What may go to those whom no charge of their own pays. Minor units; below zero where more was given out than there was. */
async function freeFunds(tx: Tx, currency: Currency): Promise<bigint> {
  const [balances, owed] = await Promise.all([balancesByKind(tx), selectOwedByCharge(tx, currency)])
  return freeAtStripe(balances, currency) - owed
}

/** What is bound to nobody at all: neither held, nor owed, nor in a wallet. Minor units; below zero is missing. */
export async function spareFunds(tx: Tx, currency: Currency): Promise<bigint> {
  const balances = await balancesByKind(tx)
  return freeAtStripe(balances, currency) - owedToMembers(balances, currency)
}

/** A marketplace's own money at Stripe in one currency. Minor units. */
export interface Funds {
  currency: Currency
  /** What lies there by its books. */
  atStripe: bigint
  /** What of it is bound to nobody; below zero is missing. */
  free: bigint
  /** What waits for it. */
  awaited: bigint
}

/** How a marketplace stands with its own money at Stripe: its own currency first, then whatever else it ever had there. */
export async function readFunds(tx: Tx, own: Currency): Promise<Funds[]> {
  const [balances, awaited] = await Promise.all([balancesByKind(tx), selectAwaited(tx)])
  const atStripe = new Map(
    balances.flatMap(({ kind, currency, balance }) =>
      kind === 'stripe_balance' ? [[currency, balance] as const] : [],
    ),
  )
  const waiting = new Map(awaited.map(({ currency, awaited: sum }) => [currency, sum]))
  const currencies = [...new Set([own, ...atStripe.keys(), ...waiting.keys()])]
  return currencies.map((currency) => ({
    currency,
    atStripe: atStripe.get(currency) ?? 0n,
    free: freeAtStripe(balances, currency) - owedToMembers(balances, currency),
    awaited: waiting.get(currency) ?? 0n,
  }))
}
