import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import { keptTariff, quote, quoteQuery, quoteShape } from '../shipping/index.ts'
import type { Bench } from './commands/bidding.ts'
import { cardHindrance } from './commands/card.ts'
import { buyNow, callOff, lowerReserve, retractBids } from './commands/changing.ts'
import type { Place } from './commands/placing.ts'
import { relist } from './commands/relisting.ts'
import { scheduleAuction } from './commands/scheduling.ts'
import { presentState } from './present.ts'
import { heldAsWell, type PayoutsOfSellers } from './held.ts'
import {
  auctionPage,
  cardsOf,
  listAuctions,
  listBidders,
  listHistory,
  listOwn,
  ownMaximaIn,
  readAuction,
} from './queries.ts'
import { refOfKey } from './rules/ref.ts'
import * as shape from './schema.ts'

const { read, change, converse } = endpointsOf('auctions')

/** Watching: for everybody. */
const watching = (payouts: PayoutsOfSellers): readonly Endpoint[] => [
  read(
    '/auctions/',
    {
      summary: 'Auctions: those that run now, what ends first at the top',
      access: 'everyone',
      query: shape.auctionQuery,
      answer: shape.auctionList,
      refusals: ['bad_cursor'],
    },
    async (tx, call) => presentPage(call, await listAuctions(tx, call.actor, call.query), (auction) => auction),
  ),
  read(
    '/auctions/:id/',
    { summary: 'One auction', access: 'everyone', params: shape.oneAuction, answer: shape.auctionShape },
    async (tx, { actor, params }) =>
      auctionPage(tx, actor, await heldAsWell(tx, payouts, await readAuction(tx, params.id))),
  ),
  read(
    '/auctions/:id/shipping/',
    {
      summary: 'What sending it would cost at the price it stands at',
      description:
        'By the rates that held when it was put up. To a province, a country or an address of mine, or to my default address.',
      access: 'everyone',
      params: shape.oneAuction,
      query: quoteQuery.omit({ quantity: true }),
      answer: quoteShape,
      refusals: ['unknown_province'],
    },
    async (tx, { actor, marketplace, params, query }) => {
      const { tariffId, currency, bidding, opening } = await readAuction(tx, params.id)
      const tariff = await keptTariff(tx, tariffId)
      const goods = bidding.price ?? opening
      return quote(tx, { marketplace, actor, tariff, parcel: { quantity: 1, goods }, currency, query })
    },
  ),
  read(
    '/auctions/:id/bids/',
    {
      summary: 'What was done in an auction, the latest first',
      description: 'Bidders are numbers. What somebody would pay, and what was refused, is told to them alone.',
      access: 'everyone',
      params: shape.oneAuction,
      query: shape.historyQuery,
      answer: shape.historyList,
      refusals: ['bad_cursor'],
    },
    async (tx, call) =>
      presentPage(call, await listHistory(tx, call.actor, call.params.id, call.query), (line) => line),
  ),
  read(
    '/auctions/:id/bidders/',
    {
      summary: 'Who had bid in an auction of mine that is over, by their numbers',
      description: 'What it was not sold for, or not paid for, may be offered to one of them at the most they had bid.',
      access: 'members',
      params: shape.oneAuction,
      answer: shape.auctionBidders,
    },
    (tx, { actor, params }) => listBidders(tx, actor, params.id),
  ),
  read(
    '/auction-cards/',
    {
      summary: 'How the auctions stand that these products are in now',
      access: 'everyone',
      query: shape.cardsQuery,
      answer: shape.auctionCards,
    },
    (tx, { query }) => cardsOf(tx, query.products),
  ),
  read(
    '/bids/',
    {
      summary: 'Auctions I have bid in',
      access: 'members',
      query: shape.ownBidsQuery,
      answer: shape.auctionList,
      refusals: ['bad_cursor'],
    },
    async (tx, call) => presentPage(call, await listOwn(tx, call.actor, call.query), (auction) => auction),
  ),
]

/** Auctions over REST. */
export function auctionRoutes(bench: Bench, place: Place, payouts: PayoutsOfSellers): Endpoint[] {
  const { services } = bench
  return [
    ...watching(payouts),
    change(
      'POST',
      '/auctions/',
      {
        summary: 'Put a piece of a product of mine up for auction',
        access: { role: 'seller' },
        body: shape.auctionInput,
        answer: shape.auctionShape,
        status: 201,
        refusals: [
          'bad_amount',
          'bad_window',
          'buy_now_too_low',
          'unknown_product',
          'already_offered',
          'out_of_stock',
          'product_held',
          'product_withdrawn',
          'payouts_not_ready',
        ],
      },
      async (tx, { actor: member, marketplace, body: input, origin }) =>
        auctionPage(tx, member, await scheduleAuction(services, tx, payouts, { member, marketplace, input, origin })),
    ),
    change(
      'POST',
      '/auctions/:id/relist/',
      {
        summary: 'Put up anew what an auction of mine did not sell',
        description: 'On the terms it had, for as long, from now on. Other terms: a new auction of the product.',
        access: { role: 'seller' },
        params: shape.oneAuction,
        answer: shape.auctionShape,
        status: 201,
        refusals: [
          'auction_not_over',
          'already_offered',
          'out_of_stock',
          'product_held',
          'product_withdrawn',
          'payouts_not_ready',
        ],
      },
      async (tx, { actor: member, marketplace, params, origin }) => {
        const auctionId = params.id
        return auctionPage(tx, member, await relist(services, tx, payouts, { member, marketplace, auctionId, origin }))
      },
    ),
    converse(
      'POST',
      '/auctions/:id/bids/',
      {
        summary: 'Bid',
        description:
          'Bids that come at one time are decided together, in the order in which they came. An answer means that the ' +
          'bid is kept; one without an answer can be sent again with its `ref` or Idempotency-Key. Without a `ref` the key ' +
          'is it, or of a key of more than 100 characters its SHA-256.',
        access: { role: 'buyer' },
        params: shape.oneAuction,
        body: shape.bidInput,
        answer: shape.bidAnswer,
        status: 201,
        refusals: [
          'auction_not_started',
          'auction_ended',
          'auction_on_hold',
          'own_auction',
          'bidder_blocked',
          'bidder_refused',
          'address_missing',
          'not_sent_there',
          'card_missing',
          'bad_amount',
          'bid_too_low',
          'bid_not_higher',
          'bid_too_high',
          'bid_unchargeable',
          'ref_reused',
        ],
      },
      (_within, { actor: member, marketplace, params, body, origin }) =>
        place({
          marketplace,
          member,
          auctionId: params.id,
          amount: body.amount,
          ref: body.ref ?? refOfKey(origin.idempotencyKey),
        }),
    ),
    change(
      'POST',
      '/auctions/:id/retract/',
      {
        summary: 'Take back what I have bid',
        description:
          'All of it while more than twelve hours are left; later the last bid, if it is an hour old at most. For a ' +
          'typing error, a changed description, or a seller who cannot be reached.',
        access: { role: 'buyer' },
        params: shape.oneAuction,
        body: shape.retraction,
        answer: shape.auctionState,
        refusals: ['auction_ended', 'no_bid_to_retract', 'retraction_too_late'],
      },
      async (tx, { actor: member, params, body, origin }) => {
        const auction = await retractBids(services, tx, { member, auctionId: params.id, origin }, body.reason)
        const own = await ownMaximaIn(tx, member, [auction.id])
        return presentState(auction, member, tx.now, own.get(auction.id))
      },
    ),
    converse(
      'POST',
      '/auctions/:id/buy-now/',
      {
        summary: 'Buy at once',
        access: { role: 'buyer' },
        params: shape.oneAuction,
        answer: shape.auctionState,
        status: 201,
        refusals: [
          'own_auction',
          'auction_on_hold',
          'bidder_blocked',
          'bidder_refused',
          'address_missing',
          'not_sent_there',
          'card_missing',
          'buy_now_gone',
        ],
      },
      async (within, { actor: member, marketplace, params: { id: auctionId }, origin }) => {
        const hindrance = await cardHindrance(services, marketplace, { member, auctionId })
        return within(async (tx) =>
          presentState(
            await buyNow({ services, payouts }, tx, { member, auctionId, origin }, hindrance),
            member,
            tx.now,
          ),
        )
      },
    ),
    change(
      'POST',
      '/auctions/:id/lower-reserve/',
      {
        summary: 'Lower the reserve of my auction',
        description: 'While twelve hours are left at least. It never rises.',
        access: 'members',
        params: shape.oneAuction,
        body: shape.lowerReserve,
        answer: shape.auctionShape,
        refusals: ['bad_amount', 'auction_ended', 'reserve_too_late', 'reserve_not_lower'],
      },
      async (tx, { actor: member, params, body, origin }) =>
        auctionPage(
          tx,
          member,
          await lowerReserve(services, tx, { member, auctionId: params.id, origin }, body.reserve),
        ),
    ),
    change(
      'POST',
      '/auctions/:id/cancel/',
      {
        summary: 'Call an auction off',
        description:
          'Its seller may while nobody has bid or twelve hours are left; those who run the marketplace at any time.',
        access: 'members',
        params: shape.oneAuction,
        body: shape.callingOff,
        answer: shape.auctionShape,
        refusals: ['not_in_this_state', 'auction_binding'],
      },
      async (tx, { actor: member, params, body, origin }) =>
        auctionPage(tx, member, await callOff(bench, tx, { member, auctionId: params.id, origin }, body.reason)),
    ),
  ]
}
