import type { Tx } from '../../platform/db/transaction.ts'
import { notSentThere } from './errors.ts'
import { type Destination, type Parcel, shippingOf, type Tariff } from './rules.ts'
import { selectNewestOf, selectTariff } from './store.ts'

/** The tariff a seller's parcels go by now: their own, or else the house's; null where nobody has set any. */
export async function tariffInForce(tx: Tx, sellerId: string): Promise<Tariff | null> {
  const { own, house } = await selectNewestOf(tx, sellerId)
  return [own, house].find((tariff) => tariff && tariff.rates.size > 0) ?? null
}

/** A tariff that was kept by its id; null where none was in force when it was to be kept. */
export async function keptTariff(tx: Tx, id: string | null): Promise<Tariff | null> {
  if (id === null) return null
  const tariff = await selectTariff(tx, id)
  if (!tariff) throw new Error(`the tariff ${id} was kept and is not here`)
  return tariff
}

/**
 * What sending a parcel costs by a tariff, minor units. Without a tariff it is in the price.
 * @throws Refusal not_sent_there
 */
export function shippingTo(tariff: Tariff | null, to: Destination, parcel: Parcel): bigint {
  if (!tariff) return 0n
  const shipping = shippingOf(tariff, to, parcel)
  if (shipping === 'not sent there') throw notSentThere()
  return shipping.amount
}
