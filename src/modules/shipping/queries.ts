import type { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { listProvinces } from '../locations/index.ts'
import { notSentThere } from './errors.ts'
import { shippingPolicy } from './policy.ts'
import { presentTariff, sourceOf } from './present.ts'
import { type Destination, inForceOf, type Parcel, shippingOf, type Tariff } from './rules.ts'
import type { ownRatesShape, ratesShape } from './schema.ts'
import { selectNewest, selectNewestOf, selectTariff, selectTariffs } from './store.ts'

type Rates = z.input<typeof ratesShape>
type OwnRates = z.input<typeof ownRatesShape>

/** The tariff a seller's parcels go by now: their own, or else the house's; null where nobody has set any. */
export async function tariffInForce(tx: Tx, sellerId: string): Promise<Tariff | null> {
  return inForceOf(await selectNewestOf(tx, sellerId))
}

/** What everybody may know of a seller's rates. */
export async function ratesOfSeller(tx: Tx, { settings }: Marketplace, sellerId: string): Promise<Rates> {
  const [tariff, places] = await Promise.all([tariffInForce(tx, sellerId), listProvinces(tx, settings.country)])
  return { source: sourceOf(tariff), rates: presentTariff(tariff, places) }
}

/** A seller's rates as they set them: with what holds without them, and after which others follow. */
export async function ownRates(tx: Tx, { settings }: Marketplace, actor: Member): Promise<OwnRates> {
  demand(shippingPolicy, actor, 'read', 'ShippingRates', { sellerId: actor.memberId })
  const [set, places] = await Promise.all([selectNewestOf(tx, actor.memberId), listProvinces(tx, settings.country)])
  const tariff = inForceOf(set)
  return {
    source: sourceOf(tariff),
    rates: presentTariff(tariff, places),
    newest: set.own?.number ?? null,
    house: presentTariff(set.house ?? null, places),
    country: settings.country,
    currency: settings.currency,
  }
}

/** The rates of all who have set none, as the house sets them. */
export async function houseRates(tx: Tx, { settings }: Marketplace, actor: Member): Promise<OwnRates> {
  demand(shippingPolicy, actor, 'read', 'HouseShippingRates')
  const [set, places] = await Promise.all([selectNewest(tx, null), listProvinces(tx, settings.country)])
  const house = presentTariff(set ?? null, places)
  return {
    source: house ? 'house' : 'in_price',
    rates: house,
    newest: set?.number ?? null,
    house,
    country: settings.country,
    currency: settings.currency,
  }
}

/** A tariff that was kept by its id; null where none was in force when it was to be kept. */
export async function keptTariff(tx: Tx, id: string | null): Promise<Tariff | null> {
  if (id === null) return null
  const tariff = await selectTariff(tx, id)
  if (!tariff) throw new Error(`the tariff ${id} was kept and is not here`)
  return tariff
}

/** The tariffs that were kept by these ids, each by its own; those of null are left out. One statement for them all. */
export async function keptTariffs(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, Tariff>> {
  const kept = [...new Set(ids.filter((id) => id !== null))]
  const tariffs = kept.length > 0 ? await selectTariffs(tx, kept) : []
  return new Map(tariffs.map((tariff) => [tariff.id, tariff]))
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
