import type { Actor, Member } from '../../kernel/actor.ts'
import { isId } from '../../kernel/ids.ts'
import { formatAmount } from '../../kernel/money.ts'
import type { Cursor, Page } from '../../kernel/pages.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { cutPage } from '../../platform/http/page.ts'
import { demand, may } from '../../platform/permissions/policy.ts'
import { productsOf } from '../catalogue/index.ts'
import { asksNothing, keptTariffs } from '../shipping/index.ts'
import { badPlace, noSuchAuction } from './errors.ts'
import { auctionsPolicy } from './policy.ts'
import { presentAuction, presentCard, presentLine } from './present.ts'
import type { AuctionQuery, HistoryQuery, OwnBidsQuery } from './schema.ts'
import { type AuctionFilter, selectAuction, selectAuctions, selectOpenOf } from './store/auctions.ts'
import { selectBidders, selectHistory, selectLog, selectOwnMaxima } from './store/log.ts'
import { auctionStates } from './rules/decide.ts'
import { lineOf } from './rules/second-chance.ts'
import { selectOfferedIn } from './store/chances.ts'
import type { Auction } from './subjects.ts'

/** The most a viewer has bid in each of these auctions, of what counts; nothing for who is no member. */
export async function ownMaximaIn(tx: Tx, viewer: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  if (viewer.kind !== 'member' || ids.length === 0) return new Map()
  return selectOwnMaxima(tx, viewer.memberId, ids)
}

const statesOf = {
  active: ['live'],
  ended: ['sold', 'unsold', 'cancelled'],
  all: auctionStates,
} as const

/** A page of auctions: those that run now, what ends first at the top; or others, what ended last at the top. */
export function listAuctions(tx: Tx, viewer: Actor, query: AuctionQuery) {
  const { status } = query
  const states = status in statesOf ? statesOf[status as keyof typeof statesOf] : [status]
  const soonest = status === 'active' || status === 'live' || status === 'scheduled'
  const of = { states, sellerId: query.seller ?? null, productId: query.product ?? null, bidderId: null, soonest }
  return pageOfAuctions(tx, viewer, of, query)
}

/** The auctions a member has bid in. */
export function listOwn(tx: Tx, member: Member, query: OwnBidsQuery) {
  const of = { states: statesOf[query.status], sellerId: null, productId: null, bidderId: member.memberId }
  return pageOfAuctions(tx, member, { ...of, soonest: query.status === 'active' }, query)
}

async function pageOfAuctions(
  tx: Tx,
  viewer: Actor,
  filter: Omit<AuctionFilter, 'place' | 'backward' | 'limit'>,
  request: Pick<AuctionQuery, 'cursor' | 'direction' | 'limit'>,
) {
  const { cursor, direction, limit } = request
  const found = await selectAuctions(tx, {
    ...filter,
    place: placeIn(cursor),
    backward: direction === 'backward',
    limit,
  })
  const page: Page<Auction> = cutPage(found, request, ({ bidding, id }) => ({ key: onTheWire(bidding.endsAt), id }))
  const [products, own] = await Promise.all([
    productsOf(
      tx,
      page.rows.map(({ productId }) => productId),
    ),
    ownMaximaIn(
      tx,
      viewer,
      page.rows.map(({ id }) => id),
    ),
  ])
  const byId = new Map(products.map((product) => [product.id, product]))
  const rows = page.rows.map((one) =>
    presentAuction(one, byId.get(one.productId), { viewer, now: tx.now, own: own.get(one.id) }),
  )
  return { ...page, rows }
}

/** One auction. @throws Refusal `not_found` */
export async function readAuction(tx: Tx, id: string): Promise<Auction> {
  const auction = isId(id) ? await selectAuction(tx, id) : undefined
  if (!auction) throw noSuchAuction()
  return auction
}

/** An auction as its page shows it. */
export async function auctionPage(tx: Tx, viewer: Actor, auction: Auction) {
  const [[product], own] = await Promise.all([
    productsOf(tx, [auction.productId]),
    ownMaximaIn(tx, viewer, [auction.id]),
  ])
  return presentAuction(auction, product, { viewer, now: tx.now, own: own.get(auction.id) })
}

/** How the auctions stand that these products are in now, in two statements: the auctions, and the rates they keep. */
export async function cardsOf(tx: Tx, productIds: readonly string[]) {
  const auctions = await selectOpenOf(tx, productIds)
  const tariffs = await keptTariffs(
    tx,
    auctions.map(({ tariffId }) => tariffId),
  )
  const results = auctions.map((auction) => {
    const tariff = tariffs.get(auction.tariffId ?? '')
    // Whatever is bid, it costs the opening at least.
    return presentCard(auction, {
      now: tx.now,
      shipsFree: !!tariff && asksNothing(tariff, { quantity: 1, goods: auction.opening }),
    })
  })
  return { results, server_time: onTheWire(tx.now) }
}

/**
 * Whoever has bid in an auction that is over, those first who went furthest, with what became of a second chance: for its
 * seller; nobody while it runs. Whoever has won is left out.
 * @throws Refusal not_found, forbidden
 */
export async function listBidders(tx: Tx, viewer: Member, id: string) {
  const auction = await readAuction(tx, id)
  demand(auctionsPolicy, viewer, 'change', 'Auction', { sellerId: auction.parties.seller })
  const { currency } = auction
  // While it runs, what they would pay is theirs alone.
  if (auction.state !== 'sold' && auction.state !== 'unsold') return { currency, results: [] }
  const [log, bidders, offered] = await Promise.all([selectLog(tx, id), selectBidders(tx, id), selectOfferedIn(tx, id)])
  const results = lineOf(log)
    .filter(({ bidderId }) => bidderId !== auction.parties.winner)
    .map(({ bidderId, price }) => ({
      number: bidders.indexOf(bidderId) + 1,
      amount: formatAmount(price, currency),
      offered: offered.get(bidderId) ?? null,
    }))
  return { currency, results }
}

/** What was done in an auction, the latest first: to all what counts, to a bidder their own, to the house everything. */
export async function listHistory(tx: Tx, viewer: Actor, id: string, query: HistoryQuery) {
  const auction = await readAuction(tx, id)
  const viewerId = viewer.kind === 'member' ? viewer.memberId : null
  const facts = { sellerId: auction.parties.seller }
  // Who runs the marketplace and sells here learns no more than any seller.
  const whole = viewerId !== auction.parties.seller && may(auctionsPolicy, viewer, 'inspect', 'Auction', facts)
  const place = query.cursor && lineIn(query.cursor, auction.id)
  const rows = await selectHistory(tx, {
    auctionId: auction.id,
    whole,
    viewerId,
    place,
    backward: query.direction === 'backward',
    limit: query.limit,
  })
  const page = cutPage(rows, query, ({ seq }) => ({ key: String(seq), id: auction.id }))
  const seen = { currency: auction.currency, viewerId, whole }
  return { ...page, rows: page.rows.map((row) => presentLine(row, seen)) }
}

/** The number of a line of this auction. @throws Refusal `bad_cursor` */
function lineIn({ key, id }: Cursor, auctionId: string): number {
  const seq = Number(key)
  if (id !== auctionId || !Number.isSafeInteger(seq) || seq < 1 || seq >= 2 ** 31) throw badPlace()
  return seq
}

function placeIn(cursor: Cursor | undefined): AuctionFilter['place'] {
  if (!cursor) return undefined
  const at = new Date(cursor.key)
  if (!isId(cursor.id) || Number.isNaN(at.getTime())) throw badPlace()
  return { at, id: cursor.id }
}
