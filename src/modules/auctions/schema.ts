import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { productSummary } from '../catalogue/index.ts'
import { auctionStates } from './rules/decide.ts'
import { longestRef } from './rules/ref.ts'
import { loggedReasons, retractionReasons } from './rules/retraction.ts'
import { chanceDays } from './rules/second-chance.ts'
import { ifUnpaids } from './subjects.ts'

const decimal = z.string().max(30).describe('A decimal, with as many digits as the currency has: "5000.00".')
const ifUnpaid = z
  .enum(ifUnpaids)
  .describe(
    'What becomes of it if its winner does not pay: offered to the next bidder, put up anew on the same terms, or nothing.',
  )

/** How an auction stands, for this viewer. */
export const auctionState = z
  .object({
    id: z.uuid(),
    state: z.enum(auctionStates),
    state_label: z.string(),
    seq: z.int().describe('The number of the last line of its log: whoever has a higher one knows better.'),
    currency: z.string(),
    price: z.string().nullable().describe('What whoever leads would pay now; null while nobody has bid.'),
    bids: z.int().describe('Bids that count.'),
    minimum_bid: z.string().describe('The least this viewer may bid now.'),
    suggested: z.array(z.string()).describe('What may well be bid next: the least, and some steps above.'),
    reserve_met: z.boolean().nullable().describe('Null: there is no reserve.'),
    buy_now: z.string().nullable().describe('For this it can be had at once; null when it cannot.'),
    leading: z.boolean().describe('Whether this viewer leads.'),
    own_maximum: z.string().nullable().describe('The most this viewer has bid, of what counts.'),
    starts_at: z.iso.datetime(),
    ends_at: z.iso.datetime().describe('A bid in the last moments moves it.'),
    extended: z.boolean().describe('Whether late bids have moved the end.'),
    hard_end_at: z.iso.datetime().describe('Whatever is bid, it is over then.'),
    server_time: z.iso.datetime().describe('The clock that decides.'),
    order_id: z.uuid().nullable().describe("The winner's order, for its two parties."),
  })
  .meta({ id: 'AuctionsState' })

/** An auction with its product. */
export const auctionShape = auctionState
  .extend({
    product: productSummary.nullable().describe('Null: its seller has withdrawn it since.'),
    opening: z.string(),
    reserve: z.string().nullable().describe('For its seller alone.'),
    if_unpaid: ifUnpaid.nullable().describe('For its seller alone.'),
    on_hold: z.boolean().describe('It takes no bids for the moment.'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'AuctionsAuction' })

export const auctionList = pageOf(auctionShape).meta({ id: 'AuctionsAuctionList' })

export const auctionQuery = z.strictObject({
  status: z
    .enum(['active', 'ended', 'all', ...auctionStates])
    .default('active')
    .describe('active: those that run now. ended: sold or not. all: whatever their state.'),
  seller: z.uuid().optional(),
  product: z.uuid().optional(),
  ...pageQuery,
})

/** How an auction stands, as short as a card says it. */
export const auctionCard = z
  .object({
    id: z.uuid(),
    product_id: z.uuid(),
    state: z.enum(auctionStates),
    currency: z.string(),
    price: z.string().describe('What whoever leads would pay now; the opening while nobody has bid.'),
    bids: z.int(),
    buy_now: z.string().nullable(),
    ships_free: z
      .boolean()
      .describe('Whether it is sent free of charge everywhere in the country, by the rates it was put up with.'),
    starts_at: z.iso.datetime(),
    ends_at: z.iso.datetime(),
  })
  .meta({ id: 'AuctionsCard' })

export const auctionCards = z
  .object({ results: z.array(auctionCard), server_time: z.iso.datetime() })
  .meta({ id: 'AuctionsCards' })

export const cardsQuery = z.strictObject({
  products: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).min(1).max(100))
    .describe('Up to a hundred products, by their ids with commas.'),
})

export const ownBidsQuery = z.strictObject({
  status: z.enum(['active', 'ended', 'all']).default('all'),
  ...pageQuery,
})

/** What a seller puts up. */
export const auctionInput = z
  .strictObject({
    product_id: z.uuid(),
    opening: decimal.describe('The least first bid.'),
    reserve: decimal.optional().describe('Below this it is not sold. Bidders learn only whether it is met.'),
    buy_now: decimal
      .optional()
      .describe('For this it can be had at once, until bidding is real: 30 % above the opening at least.'),
    starts_at: z.iso.datetime({ offset: true }).optional().describe('Now, unless said otherwise.'),
    ends_at: z.iso.datetime({ offset: true }).optional().describe('Either this or `lasts`.'),
    lasts: z
      .int()
      .min(1)
      .max(366 * 86_400)
      .optional()
      .describe('Seconds from its beginning to its end.'),
    if_unpaid: ifUnpaid.default('offer_on'),
  })
  .meta({ id: 'AuctionsAuctionInput' })

/** A bid. */
export const bidInput = z
  .strictObject({
    amount: decimal.describe('The most you would pay. The house bids for you, and no more than it takes.'),
    ref: z
      .string()
      .min(1)
      .max(longestRef)
      .optional()
      .describe('Your own name for this bid: one that was not answered can be sent again under it.'),
  })
  .meta({ id: 'AuctionsBidInput' })

/** A bid that counts, and how the auction stands with it. */
export const bidAnswer = z
  .object({
    seq: z.int().describe('Its line in the log of the auction.'),
    ref: z.string(),
    amount: z.string(),
    auction: auctionState,
  })
  .meta({ id: 'AuctionsBid' })

/** A line of an auction's history. */
export const historyLine = z
  .object({
    seq: z.int(),
    kind: z.enum(['bid', 'retraction', 'reserve', 'buy_now']),
    at: z.iso.datetime(),
    bidder: z
      .object({ number: z.int().describe('Means nothing outside of this auction.'), you: z.boolean() })
      .nullable()
      .describe('Null: its seller did it.'),
    bidder_id: z.uuid().nullable().describe('For those who run the marketplace.'),
    amount: z.string().nullable().describe("Your own maximum; others' are theirs."),
    refusal: z.string().nullable().describe('The code of why it does not count. Only your own.'),
    reason: z.enum(loggedReasons).nullable(),
    takes_back: z.array(z.int()).nullable().describe('The lines that count no longer.'),
    price: z.string().nullable().describe('What it stood at after this.'),
  })
  .meta({ id: 'AuctionsLine' })

export const historyList = pageOf(historyLine).meta({ id: 'AuctionsLineList' })
export const historyQuery = z.strictObject({ ...pageQuery })

export const retraction = z.strictObject({ reason: z.enum(retractionReasons) }).meta({ id: 'AuctionsRetraction' })
export const lowerReserve = z.strictObject({ reserve: decimal }).meta({ id: 'AuctionsLowerReserve' })
export const callingOff = z
  .strictObject({ reason: z.string().trim().min(3).max(500) })
  .meta({ id: 'AuctionsCallingOff' })
/** Whom a seller offers what was not sold. */
export const chanceInput = z
  .strictObject({
    bidder: z.int().min(1).max(1_000_000).describe("The bidder's number in the history of the auction."),
    days: z.literal(chanceDays).describe('How many days the offer stands.'),
  })
  .meta({ id: 'AuctionsChanceInput' })

/** A second chance, for its bidder and its seller. */
export const chanceShape = z
  .object({
    id: z.uuid(),
    auction_id: z.uuid(),
    product_id: z.uuid(),
    title: z.string(),
    state: z.enum(['offered', 'accepted', 'declined', 'lapsed', 'withdrawn']),
    state_label: z.string(),
    role: z.enum(['bidder', 'seller']),
    price: z.string().describe('The most its bidder had bid.'),
    currency: z.string(),
    until: z.iso.datetime().nullable().describe('Null once it was answered.'),
    order_id: z.uuid().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'AuctionsChance' })
export const chanceList = pageOf(chanceShape).meta({ id: 'AuctionsChanceList' })
export const chanceQuery = z.strictObject({ ...pageQuery })

/** Somebody who has bid in an auction that is over, for its seller. */
export const auctionBidder = z
  .object({
    number: z.int().describe('As in the history.'),
    amount: z.string().describe('The most they had bid: for that they may have it.'),
    offered: z.enum(['offered', 'accepted', 'declined', 'lapsed', 'withdrawn']).nullable(),
  })
  .meta({ id: 'AuctionsBidder' })
export const auctionBidders = z
  .object({ currency: z.string(), results: z.array(auctionBidder) })
  .meta({ id: 'AuctionsBidders' })

export const oneAuction = z.object({ id: z.string() })

export type AuctionInput = z.output<typeof auctionInput>
export type AuctionQuery = z.output<typeof auctionQuery>
export type OwnBidsQuery = z.output<typeof ownBidsQuery>
export type HistoryQuery = z.output<typeof historyQuery>
