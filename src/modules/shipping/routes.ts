import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { listingForSale, readSeller } from '../catalogue/index.ts'
import { dropRates, setRates } from './commands.ts'
import { houseRates, ownRates, ratesOfSeller, tariffInForce } from './queries.ts'
import { quote, quoteEach } from './quoting.ts'
import { parcelOf } from './rules.ts'
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
      return ratesOfSeller(tx, marketplace, params.id)
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
      return quote(tx, { marketplace, actor, tariff, parcel: parcelOf(price, query.quantity), currency, query })
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
      return quoteEach(tx, actor.memberId, { tariff, parcel: parcelOf(price, quantity), currency })
    },
  ),
  read(
    '/shipping-rates/',
    { summary: 'What I ask for sending', access: { role: 'seller' }, answer: ownRatesShape },
    (tx, { actor, marketplace }) => ownRates(tx, marketplace, actor),
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
      return ownRates(tx, marketplace, member)
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
    (tx, { actor, marketplace }) => houseRates(tx, marketplace, actor),
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
      return houseRates(tx, marketplace, member)
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
