import type { AppServices } from '../../engine/services.ts'
import { type Currency, isCurrency } from '../../kernel/currency.ts'
import { addUp } from '../../ledger/rollup.ts'
import { compareWithStripe, type Fault, verifyLedger, verifySinceLastPoint } from '../../ledger/verify.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { balancesAtStripe } from '../../platform/stripe/balance.ts'
import { faultsOfDisputes } from '../disputes/index.ts'
import { expectedEscrow } from '../payments/index.ts'
import { takeInMovements } from './house-movements.ts'
import { selectBookedAtStripe } from './store.ts'

type Needs = Pick<AppServices, 'db' | 'stripe' | 'clock' | 'engine'>

/**
 * Proves the books of one marketplace, whole or since the last point that was proved, and asks Stripe whether it holds
 * what is booked. Marketplaces share the Stripe account, so that figure is everybody's: an operator learns whether it
 * agrees, not how much it is.
 */
export async function proveBooks(services: Needs, marketplaceId: string, { whole = true }: { whole?: boolean } = {}) {
  const { ledger, disputes } = await services.db.snapshot(marketplaceId, (tx) => proofOf(tx, services, whole))
  const faults = [...ledger, ...disputes]
  const agrees = (await faultsAtStripe(services)).length === 0
  return { proved: agrees && isProved(faults), faults, stripe_agrees: agrees }
}

/**
 * Proves what came since the last point, and where nothing is wrong in the ledger adds the books up to a new one. A dispute
 * that nobody has covered is told as wrong and does not hinder that: what is booked of it is right.
 * @returns what was found
 */
export async function proveAndAddUp(services: Needs, marketplaceId: string): Promise<Fault[]> {
  const { ledger, disputes } = await services.db.snapshot(marketplaceId, (tx) => proofOf(tx, services, false))
  if (isProved(ledger)) await addUp(services.db, marketplaceId)
  return [...ledger, ...disputes]
}

/**
 * Whether Stripe holds what all marketplaces together have booked there. Where it does not, what moved between Stripe and
 * the house's bank may not be booked yet: that is taken in, and asked once more.
 * @throws whatever the SDK throws
 */
export async function faultsAtStripe(services: Omit<Needs, 'engine'>): Promise<Fault[]> {
  const look = async () =>
    compareWithStripe(await services.db.aboveMarketplaces(bookedAtStripe), await balancesAtStripe(services.stripe))
  const faults = await look()
  if (faults.length === 0) return faults
  await takeInMovements(services)
  return look()
}

/** What is wrong in the ledger itself, and what it rightly says of disputes that should not be so. */
async function proofOf(
  tx: Tx,
  { engine }: Pick<Needs, 'engine'>,
  whole: boolean,
): Promise<{ ledger: Fault[]; disputes: Fault[] }> {
  const expected = await expectedEscrow(tx, engine)
  const ledger = await (whole ? verifyLedger(tx, expected) : verifySinceLastPoint(tx, expected))
  return { ledger, disputes: await faultsOfDisputes(tx) }
}

const isProved = (faults: readonly Fault[]) => faults.every(({ severity }) => severity === 'warning')

async function bookedAtStripe(tx: Tx): Promise<Map<Currency, bigint>> {
  const sums = new Map<Currency, bigint>()
  for (const { currency, sum } of await selectBookedAtStripe(tx)) {
    if (isCurrency(currency) && sum !== 0n) sums.set(currency, sum)
  }
  return sums
}
