import { type Currency, chargeStepOf, maximumCharge } from '../../kernel/currency.ts'
import type { FieldFault } from '../../kernel/errors.ts'

/** What sending to one zone costs, minor units. */
export interface Rate {
  first: bigint
  /** Of each further piece of the same kind. */
  further: bigint
  /** From this amount of goods on nothing is asked; null: always something. */
  freeFrom: bigint | null
}

/** A province's id, the rest of the country, or every other country. */
export type Zone = string
export const home: Zone = 'home'
export const abroad: Zone = 'abroad'

/** The rates of a seller or of the house as they were set at one time. They are never changed: others follow. */
export interface Tariff {
  id: string
  /** Whose parcels it is for; null: of all who have set none. */
  ownerId: string | null
  /** One tariff after another of the same owner. */
  number: number
  /** ISO 3166-1 alpha-2: what is not abroad. */
  country: string
  currency: Currency
  /** Empty: its owner has no rates any more. Without `abroad` nothing is sent there. */
  rates: ReadonlyMap<Zone, Rate>
  setAt: Date
}

/** Where a parcel goes. */
export interface Destination {
  /** ISO 3166-1 alpha-2. */
  country: string
  /** ISO 3166-2; null where it was typed or is not known. */
  provinceId: string | null
}

/** What is in it. */
export interface Parcel {
  quantity: number
  /** What its goods cost together, minor units. */
  goods: bigint
}

/** Pieces of one price each, minor units, in one parcel. */
export const parcelOf = (price: bigint, quantity: number): Parcel => ({ quantity, goods: price * BigInt(quantity) })

/** Of what was set last by a seller and by the house, what the seller's parcels go by; null where neither has any rates. */
export const inForceOf = ({ own, house }: { own?: Tariff; house?: Tariff }): Tariff | null =>
  [own, house].find((tariff) => tariff && tariff.rates.size > 0) ?? null

/** What sending a parcel costs and by which rate; or that it is not sent there. */
export type Shipping = { amount: bigint; zone: Zone; rate: Rate } | 'not sent there'

/**
 * What sending a parcel by a tariff costs, minor units: the rate of its province if it has one, else that of the rest of
 * the country; or that of abroad. Never so much that the whole could not be charged to a card at once.
 */
export function shippingOf(tariff: Tariff, to: Destination, parcel: Parcel): Shipping {
  const found = rateTo(tariff, to)
  if (!found) return 'not sent there'
  const asked = costOf(found.rate, parcel)
  const room = maximumCharge > parcel.goods ? maximumCharge - parcel.goods : 0n
  return { ...found, amount: asked < room ? asked : room }
}

/** The rate for a place, and of which zone it is; undefined where nothing is sent. */
export function rateTo({ country, rates }: Tariff, to: Destination): { zone: Zone; rate: Rate } | undefined {
  const zones = to.country === country ? [...(to.provinceId === null ? [] : [to.provinceId]), home] : [abroad]
  for (const zone of zones) {
    const rate = rates.get(zone)
    if (rate) return { zone, rate }
  }
  return undefined
}

/** Why nothing can be sent to somebody with these addresses; undefined: to one of them it can. */
export function unreachableBy(
  tariff: Tariff | null | undefined,
  addresses: readonly Destination[] | undefined,
): 'address_missing' | 'not_sent_there' | undefined {
  if (!addresses || addresses.length === 0) return 'address_missing'
  return !tariff || addresses.some((to) => rateTo(tariff, to)) ? undefined : 'not_sent_there'
}

/** What a rate asks for a parcel: the first piece, and each further one; nothing from its free amount on. */
export function costOf({ first, further, freeFrom }: Rate, { quantity, goods }: Parcel): bigint {
  if (freeFrom !== null && goods >= freeFrom) return 0n
  return first + further * BigInt(quantity - 1)
}

/** The least and the most that is asked for a parcel within the country, where it is not known yet where it goes. */
export function spanOf(tariff: Tariff, parcel: Parcel): { least: bigint; most: bigint } {
  const costs = [...tariff.rates].flatMap(([zone, rate]) => (zone === abroad ? [] : [costOf(rate, parcel)]))
  return costs.reduce(
    ({ least, most }, cost) => ({ least: cost < least ? cost : least, most: cost > most ? cost : most }),
    { least: costs[0] ?? 0n, most: costs[0] ?? 0n },
  )
}

/** Whether a parcel goes everywhere within the country free of charge, by rates that are set. */
export const asksNothing = (tariff: Tariff, parcel: Parcel): boolean =>
  tariff.rates.size > 0 && spanOf(tariff, parcel).most === 0n

/** The most that may be asked for one piece, in minor units: what is more belongs into the price. */
export const largestRate = 10_000_000n

/** A rate as it was typed, with where its fields are on the wire. */
export interface Typed {
  path: string
  zone: Zone
  rate: Rate
}

/** What is wrong with rates that somebody wants to set, by field of the wire; nothing when all is well. */
export function faultsIn(typed: readonly Typed[], provinces: ReadonlySet<string>, currency: Currency): FieldFault[] {
  const step = chargeStepOf(currency)
  const zones = typed.map(({ zone }) => zone)
  return typed.flatMap(({ path, zone, rate }, place) => {
    const faults: FieldFault[] = []
    if (zone !== home && zone !== abroad && !provinces.has(zone)) {
      faults.push({ path: `${path}.province`, message: 'There is no such province here.' })
    }
    if (zones.indexOf(zone) !== place) {
      faults.push({ path: `${path}.province`, message: 'Each province has one rate.' })
    }
    for (const field of ['first', 'further'] as const) {
      if (rate[field] > largestRate)
        faults.push({ path: `${path}.${field}`, message: 'This is more than may be asked.' })
      if (rate[field] % step !== 0n) {
        faults.push({
          path: `${path}.${field}`,
          message: 'Cards cannot be charged just that: its last decimal must be zero.',
        })
      }
    }
    if (rate.freeFrom !== null && (rate.freeFrom <= 0n || rate.freeFrom > maximumCharge)) {
      faults.push({ path: `${path}.free_from`, message: 'Give an amount above zero, or leave it out.' })
    }
    return faults
  })
}
