import type { AppServices } from '../../engine/services.ts'
import { type Currency, isCurrency } from '../../kernel/currency.ts'
import { addUp } from '../../ledger/rollup.ts'
import { compareWithStripe, type Fault, verifyLedger, verifySinceLastPoint } from '../../ledger/verify.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { balancesAtStripe } from '../../platform/stripe/balance.ts'
import type { StripeClient } from '../../platform/stripe/client.ts'
import { expectedEscrow } from '../payments/index.ts'
import { selectBookedAtStripe } from './store.ts'

type Needs = Pick<AppServices, 'db' | 'stripe' | 'engine'>

/**
 * Proves the books of one marketplace, whole or since the last point that was proved, and asks Stripe whether it holds
 * what is booked. Marketplaces share the Stripe account, so that figure is everybody's: an operator learns whether it
 * agrees, not how much it is.
 */
export async function proveBooks(services: Needs, marketplaceId: string, { whole = true }: { whole?: boolean } = {}) {
  // On one snapshot: a sale that is paid between two looks would be taken for a fault of the books.
  const { faults, booked } = await services.db.snapshot(marketplaceId, async (tx) => ({
    faults: await proofOf(tx, services, whole),
    booked: await bookedAtStripe(tx),
  }))
  const agrees = compareWithStripe(booked, await balancesAtStripe(services.stripe)).length === 0
  return { proved: agrees && isProved(faults), faults, stripe_agrees: agrees }
}

/**
 * Proves what came since the last point, and where nothing is wrong adds the books up to a new one.
 * @returns what was found
 */
export async function proveAndAddUp(services: Needs, marketplaceId: string): Promise<Fault[]> {
  const faults = await services.db.snapshot(marketplaceId, (tx) => proofOf(tx, services, false))
  if (isProved(faults)) await addUp(services.db, marketplaceId)
  return faults
}

/** Whether Stripe holds what all marketplaces together have booked there. @throws whatever the SDK throws */
export async function faultsAtStripe({ db, stripe }: { db: Database; stripe: StripeClient }): Promise<Fault[]> {
  const booked = await db.aboveMarketplaces(bookedAtStripe)
  return compareWithStripe(booked, await balancesAtStripe(stripe))
}

async function proofOf(tx: Tx, { engine }: Pick<Needs, 'engine'>, whole: boolean): Promise<Fault[]> {
  const expected = await expectedEscrow(tx, engine)
  return whole ? verifyLedger(tx, expected) : verifySinceLastPoint(tx, expected)
}

const isProved = (faults: readonly Fault[]) => faults.every(({ severity }) => severity === 'warning')

async function bookedAtStripe(tx: Tx): Promise<Map<Currency, bigint>> {
  const sums = new Map<Currency, bigint>()
  for (const { currency, sum } of await selectBookedAtStripe(tx)) {
    if (isCurrency(currency) && sum !== 0n) sums.set(currency, sum)
  }
  return sums
}
