import type { AppServices } from '../../engine/services.ts'
import { isCurrency } from '../../kernel/currency.ts'
import { plusSeconds } from '../../kernel/time.ts'
import type { Entry, Occasion } from '../../ledger/entry.ts'
import { accountFeeCharged, accountFeeReturned, houseDrewOut, housePaidIn } from '../../ledger/house.ts'
import { post } from '../../ledger/post.ts'
import { selectHouse } from '../marketplaces/index.ts'
import { insertStripeObjects } from '../payments/index.ts'
import { fetchMovements, usualSpan } from './reconcile.ts'
import type { Movement } from './reconciling.ts'
import { selectMovementsHere, selectMovementsOfNobody, selectTakenIn } from './reconciling-store.ts'

// Types of Stripe's balance transactions, https://docs.stripe.com/reports/balance-transaction-types
const betweenStripeAndBank = new Set(['topup', 'topup_reversal', 'payout', 'payout_cancel', 'payout_failure'])
const feesOfTheAccount = new Set(['stripe_fee', 'stripe_fx_fee', 'tax_fee', 'network_cost'])

/**
 * Fetches what Stripe has booked since the last time, and books what of it is the house's own. Talks to Stripe: never call
 * it in a transaction.
 * @returns how many bookings were new
 */
export async function takeInMovements(services: Pick<AppServices, 'db' | 'clock' | 'stripe'>): Promise<bigint> {
  const fetched = await fetchMovements(services)
  await bookHouseMovements(services)
  return fetched
}

/**
 * Books in the house what Stripe has booked for the platform itself and for no marketplace: what came from its bank and
 * went there, and fees that belong to no deal. Each once, by its id at Stripe; the house's balance may fall below zero,
 * for fees that were earned in marketplaces are taken out there. Where there is no house nothing is booked.
 * @returns how many were new
 */
export async function bookHouseMovements({ db, clock }: Pick<AppServices, 'db' | 'clock'>): Promise<number> {
  const house = await db.aboveMarketplaces(selectHouse)
  if (!house) return 0
  const since = plusSeconds(clock.now(), -usualSpan)
  // A payout that failed moves twice, and after the first time it is the house's.
  const [nobodys, own, taken] = await Promise.all([
    db.aboveMarketplaces((tx) => selectMovementsOfNobody(tx, since)),
    db.snapshot(house, (tx) => selectMovementsHere(tx, since)),
    db.snapshot(house, (tx) => selectTakenIn(tx, since)),
  ])
  let booked = 0
  for (const movement of [...nobodys, ...own]) {
    const { id, source } = movement
    if (taken.has(id)) continue
    const occasion = { cause: { kind: 'stripe-movement', id: source ?? id, step: id } }
    const entry = entryOfHouse(movement, occasion)
    if (!entry) continue
    const { repeated } = await db.inMarketplace(house, (tx) => {
      // From here on it is the house's, and nobody's no more.
      insertStripeObjects(tx, [source ?? id])
      return post(tx, entry)
    })
    if (!repeated) booked += 1
  }
  return booked
}

/** What a movement of the platform's own is in the books; undefined for every other. */
export function entryOfHouse(
  { type, net, currency }: Pick<Movement, 'type' | 'net' | 'currency'>,
  occasion: Occasion,
): Entry | undefined {
  if (net === 0n || !isCurrency(currency)) return undefined
  const money = { currency, amount: net < 0n ? -net : net }
  if (betweenStripeAndBank.has(type)) return (net > 0n ? housePaidIn : houseDrewOut)(occasion, money)
  if (feesOfTheAccount.has(type)) return (net > 0n ? accountFeeReturned : accountFeeCharged)(occasion, money)
  return undefined
}
