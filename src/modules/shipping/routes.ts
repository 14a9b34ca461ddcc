import type { Actor } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { listingForSale, readSeller } from '../catalogue/index.ts'
import { listProvinces } from '../locations/index.ts'
import { dropRates, setRates } from './commands.ts'
import { shippingPolicy } from './policy.ts'
import { presentTariff, sourceOf } from './present.ts'
import { tariffInForce } from './queries.ts'
import { quote, quoteEach } from './quoting.ts'
import {
  everyQuery,
  everyShape,
  oneListing,
  oneSeller,
  ownRatesShape,
  quoteQuery,
  quoteShape,
  ratesInput,
  ratesShape,
} from './schema.ts'
import { selectNewest, selectNewestOf } from './store.ts'

const { read, change } = endpointsOf('shipping', { whileClosed: 'members' })

const refusals = ['rates_not_possible', 'amount_malformed', 'rates_changed_meanwhile']

/** What sending costs: asked by everybody, set by sellers and, for those who set none, by the house. */
export const shippingRoutes: readonly Endpoint[] = [
  read(
    '/sellers/:id/shipping-rates/',
    {
      summary: 'What a seller asks for sending, by province',
      access: 'everyone',
      params: oneSeller,
      answer: ratesShape,
    },
    async (tx, { params, marketplace }) => {
      await readSeller(tx, params.id)
      return inForce(tx, marketplace, params.id)
    },
  ),
  read(
    '/listings/:id/shipping/',
    {
      summary: 'What sending it would cost',
      description:
        'To a province, a country or an address of mine; without any of them, to my default address. Where it is not ' +
        'known where to: from how much to how much within the country.',
      access: 'everyone',
      params: oneListing,
      query: quoteQuery,
      answer: quoteShape,
      refusals: ['unknown_province'],
    },
    async (tx, { actor, marketplace, params, query }) => {
      const { price, currency, sellerId } = await listingForSale(tx, actor, params.id)
      const tariff = await tariffInForce(tx, sellerId)
      return quote(tx, { marketplace, actor, tariff, goods: price * BigInt(query.quantity), currency, query })
    },
  ),
  read(
    '/listings/:id/shipping/addresses/',
    {
      summary: 'What sending it would cost to each of my addresses',
      access: 'members',
      params: oneListing,
      query: everyQuery,
      answer: everyShape,
    },
    async (tx, { actor, params, query: { quantity } }) => {
      const { price, currency, sellerId } = await listingForSale(tx, actor, params.id)
      const tariff = await tariffInForce(tx, sellerId)
      return quoteEach(tx, actor.memberId, { tariff, goods: price * BigInt(quantity), currency, quantity })
    },
  ),
  read(
    '/shipping-rates/',
    { summary: 'What I ask for sending', access: { role: 'seller' }, answer: ownRatesShape },
    (tx, { actor, marketplace }) => own(tx, marketplace, actor),
  ),
  change(
    'PUT',
    '/shipping-rates/',
    {
      summary: 'Say what I ask for sending',
      description:
        'In the place of all rates from before. What was ordered or put up for auction already keeps the rates it was made with.',
      access: { role: 'seller' },
      body: ratesInput,
      answer: ownRatesShape,
      refusals,
    },
    async (tx, { actor: member, marketplace, body, origin }) => {
      await setRates(tx, { member, marketplace, ownerId: member.memberId, origin }, body)
      return own(tx, marketplace, member)
    },
  ),
  change(
    'DELETE',
    '/shipping-rates/',
    { summary: "Take my rates back: the house's hold from then on", access: { role: 'seller' }, answer: null },
    (tx, { actor: member, marketplace, origin }) =>
      dropRates(tx, { member, marketplace, ownerId: member.memberId, origin }),
  ),
  read(
    '/shipping-rates/house/',
    {
      summary: 'What sending costs where a seller has set nothing',
      access: { role: 'operator' },
      answer: ownRatesShape,
    },
    (tx, { actor, marketplace }) => ofHouse(tx, marketplace, actor),
  ),
  change(
    'PUT',
    '/shipping-rates/house/',
    {
      summary: 'Say what sending costs where a seller has set nothing',
      access: { role: 'operator' },
      body: ratesInput,
      answer: ownRatesShape,
      refusals,
    },
    async (tx, { actor: member, marketplace, body, origin }) => {
      await setRates(tx, { member, marketplace, ownerId: null, origin }, body)
      return ofHouse(tx, marketplace, member)
    },
  ),
  change(
    'DELETE',
    '/shipping-rates/house/',
    {
      summary: "Take the house's rates back: where a seller has set nothing, sending is in the price",
      access: { role: 'operator' },
      answer: null,
    },
    (tx, { actor: member, marketplace, origin }) => dropRates(tx, { member, marketplace, ownerId: null, origin }),
  ),
]

async function inForce(tx: Tx, { settings }: Marketplace, sellerId: string) {
  const [tariff, places] = await Promise.all([tariffInForce(tx, sellerId), listProvinces(tx, settings.country)])
  return { source: sourceOf(tariff), rates: presentTariff(tariff, places) }
}

async function own(tx: Tx, { settings }: Marketplace, actor: Actor & { memberId: string }) {
  demand(shippingPolicy, actor, 'read', 'ShippingRates', { sellerId: actor.memberId })
  const [set, tariff, places] = await Promise.all([
    selectNewestOf(tx, actor.memberId),
    tariffInForce(tx, actor.memberId),
    listProvinces(tx, settings.country),
  ])
  return {
    source: sourceOf(tariff),
    rates: presentTariff(tariff, places),
    newest: set.own?.number ?? null,
    house: presentTariff(set.house ?? null, places),
    country: settings.country,
    currency: settings.currency,
  }
}

async function ofHouse(tx: Tx, { settings }: Marketplace, actor: Actor) {
  demand(shippingPolicy, actor, 'read', 'HouseShippingRates')
  const [set, places] = await Promise.all([selectNewest(tx, null), listProvinces(tx, settings.country)])
  const rates = presentTariff(set ?? null, places)
  return {
    source: rates ? ('house' as const) : ('in_price' as const),
    rates,
    newest: set?.number ?? null,
    house: rates,
    country: settings.country,
    currency: settings.currency,
  }
}
