import type { AppServices } from '../../engine/services.ts'
import { type Currency, isCurrency } from '../../kernel/currency.ts'
import { compareWithStripe, verifyLedger } from '../../ledger/verify.ts'
import { balancesAtStripe } from '../../platform/stripe/balance.ts'
import { expectedEscrow } from '../payments/index.ts'
import { selectBookedAtStripe } from './store.ts'

/**
 * Proves the books of one marketplace, and asks Stripe whether it holds what is booked. Marketplaces share the Stripe
 * account, so that figure is everybody's: an operator learns whether it agrees, not how much it is.
 */
export async function proveBooks(services: AppServices, marketplaceId: string) {
  // On one snapshot: a sale that is paid between two looks would be taken for a fault of the books.
  const { faults, booked } = await services.db.snapshot(marketplaceId, async (tx) => ({
    faults: await verifyLedger(tx, await expectedEscrow(tx, services.engine)),
    booked: byCurrency(await selectBookedAtStripe(tx)),
  }))
  const differences = compareWithStripe(booked, await balancesAtStripe(services.stripe))
  const agrees = differences.length === 0
  return {
    proved: agrees && faults.every(({ severity }) => severity === 'warning'),
    faults,
    stripe_agrees: agrees,
  }
}

function byCurrency(rows: readonly { currency: string; sum: bigint }[]): Map<Currency, bigint> {
  const sums = new Map<Currency, bigint>()
  for (const { currency, sum } of rows) {
    if (!isCurrency(currency)) continue
    if (sum !== 0n) sums.set(currency, sum)
  }
  return sums
}
