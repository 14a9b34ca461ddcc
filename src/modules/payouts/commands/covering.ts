import type { Currency } from '../../../kernel/currency.ts'
import { payableTo } from '../../../ledger/accounts.ts'
import { balancesByKind } from '../../../ledger/balances.ts'
import { freeAtStripe, owedToMembers } from '../../../ledger/house.ts'
import { lockBalance } from '../../../ledger/locked-store.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { isOfOwnCharge, lockFunds, selectOwedByCharge } from '../funds-store.ts'
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
