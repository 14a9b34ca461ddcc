import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { record } from '../activity/index.ts'
import { sendingChanged } from '../catalogue/index.ts'
import { listProvinces } from '../locations/index.ts'
import { ratesChangedMeanwhile, ratesNotPossible } from './errors.ts'
import { shippingPolicy } from './policy.ts'
import { readRates } from './reading.ts'
import { faultsIn, type Rate, type Tariff } from './rules.ts'
import type { RatesInput } from './schema.ts'
import { insertTariff, selectNewest } from './store.ts'

/** Who sets rates, and for whose parcels: their own, or (null) those of all who have set none. */
export interface Setting {
  member: Member
  marketplace: Marketplace
  ownerId: string | null
  /** Absent for a seed. */
  origin?: Origin
}

/**
 * Sets rates in the place of those from before. What is ordered or up for auction already keeps the rates it was made with.
 * @throws Refusal rates_not_possible naming each field, amount_malformed, rates_changed_meanwhile
 */
export async function setRates(tx: Tx, by: Setting, input: RatesInput): Promise<Tariff> {
  const { country, currency } = by.marketplace.settings
  const all = readRates(input, currency)
  const provinces = new Set((await listProvinces(tx, country)).map(({ id }) => id))
  const faults = faultsIn(all, provinces, currency)
  if (faults.length > 0) throw ratesNotPossible(faults)
  return follow(tx, by, new Map(all.map(({ zone, rate }) => [zone, rate])), input.follows)
}

/** Takes rates back: for a seller the house's hold from now on, and without any, sending is in the price. */
export async function dropRates(tx: Tx, by: Setting): Promise<void> {
  await follow(tx, by, new Map(), undefined)
}

async function follow(
  tx: Tx,
  { member, marketplace, ownerId, origin }: Setting,
  rates: ReadonlyMap<string, Rate>,
  follows: number | null | undefined,
): Promise<Tariff> {
  if (ownerId === null) demand(shippingPolicy, member, 'set', 'HouseShippingRates')
  else demand(shippingPolicy, member, 'set', 'ShippingRates', { sellerId: ownerId })
  const before = await selectNewest(tx, ownerId)
  if (follows !== undefined && follows !== (before?.number ?? null)) throw ratesChangedMeanwhile()
  const { country, currency } = marketplace.settings
  const number = (before?.number ?? 0) + 1
  const tariff: Tariff = { id: newId(), ownerId, number, country, currency, rates, setAt: tx.now }
  if (!(await insertTariff(tx, tariff, member.memberId))) throw ratesChangedMeanwhile()
  sendingChanged(tx)
  const action = rates.size > 0 ? 'shipping.set' : 'shipping.dropped'
  const details = { of: ownerId === null ? 'house' : 'seller', number, zones: [...rates.keys()] }
  record(tx, {
    actor: member,
    ...(origin && { origin }),
    action,
    object: { kind: 'shipping rates', id: tariff.id },
    details,
  })
  return tariff
}
