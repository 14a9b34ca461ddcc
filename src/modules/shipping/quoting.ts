import type { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import type { Currency } from '../../kernel/currency.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { formatAmount } from '../../kernel/money.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { copyOfAddress, copyOfDefaultAddress, listAddresses, listProvinces } from '../locations/index.ts'
import { noSuchProvince } from './errors.ts'
import { type Place, presentRate, sourceOf } from './present.ts'
import { abroad, type Destination, type Parcel, shippingOf, spanOf, type Tariff } from './rules.ts'
import type { everyShape, QuoteQuery, quoteShape } from './schema.ts'
import { sentenceOf } from './sentences.ts'

/** What a quote is asked for. */
export interface Asked {
  marketplace: Marketplace
  actor: Actor
  tariff: Tariff | null
  parcel: Parcel
  currency: Currency
  query: Omit<QuoteQuery, 'quantity'>
}

/**
 * What sending costs: to the province or country that was named, to an address of the asker's, or else to their default
 * one. Where nothing of that is known, the span within the country.
 * @throws Refusal unknown_province; not_found for an address that is not theirs
 */
export async function quote(tx: Tx, asked: Asked): Promise<z.input<typeof quoteShape>> {
  const { tariff, parcel, currency } = asked
  const places = await listProvinces(tx, asked.marketplace.settings.country)
  const to = await destinationAsked(tx, asked, places)
  const found = tariff && to ? shippingOf(tariff, to, parcel) : null
  const sent = found !== 'not sent there'
  const known = found !== null && found !== 'not sent there' ? found : null
  const shipping = known ? known.amount : tariff ? null : 0n
  const span = tariff ? spanOf(tariff, parcel) : { least: 0n, most: 0n }
  const inWords = (minor: bigint) => formatAmount(minor, currency)
  const facts = {
    source: sourceOf(tariff),
    currency,
    quantity: parcel.quantity,
    goods: inWords(parcel.goods),
    to: to && {
      country: to.country,
      province_id: to.provinceId,
      province: places.find(({ id }) => id === to.provinceId)?.name ?? null,
    },
    sent,
    shipping: shipping === null ? null : inWords(shipping),
    total: shipping === null ? null : inWords(parcel.goods + shipping),
    least: inWords(span.least),
    most: inWords(span.most),
    zone: known?.zone ?? null,
    rate: known ? presentRate(known.rate, currency) : null,
    sends_abroad: tariff ? tariff.rates.has(abroad) : true,
  }
  return { ...facts, sentence: sentenceOf(facts) }
}

/** What sending costs to each address of a member's book, the default one first. */
export async function quoteEach(
  tx: Tx,
  memberId: string,
  { tariff, parcel, currency }: Pick<Asked, 'tariff' | 'parcel' | 'currency'>,
): Promise<z.input<typeof everyShape>> {
  const book = await listAddresses(tx, memberId)
  const results = book.map(({ id, country, province_id: provinceId }) => {
    const found = tariff ? shippingOf(tariff, { country, provinceId }, parcel) : { amount: 0n }
    const sent = found !== 'not sent there'
    const inWords = (minor: bigint) => formatAmount(minor, currency)
    return {
      address_id: id,
      sent,
      shipping: sent ? inWords(found.amount) : null,
      total: sent ? inWords(parcel.goods + found.amount) : null,
      currency,
    }
  })
  return { results, next: null, previous: null }
}

async function destinationAsked(tx: Tx, asked: Asked, places: readonly Place[]): Promise<Destination | null> {
  const { actor, query, marketplace } = asked
  if (query.province !== undefined) {
    if (!places.some(({ id }) => id === query.province)) throw noSuchProvince()
    return { country: marketplace.settings.country, provinceId: query.province }
  }
  if (query.country !== undefined) return { country: query.country, provinceId: null }
  if (actor.kind !== 'member') return null
  const address = query.address_id
    ? await copyOfAddress(tx, actor.memberId, query.address_id)
    : await copyOfDefaultAddress(tx, actor.memberId)
  return address ? { country: address.country, provinceId: address.provinceId ?? null } : null
}
