import type { Actor, Member } from '../../kernel/actor.ts'
import { isId } from '../../kernel/ids.ts'
import type { Cursor, Page } from '../../kernel/pages.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { cutPage } from '../../platform/http/page.ts'
import { may } from '../../platform/permissions/policy.ts'
import { productsOf } from '../catalogue/index.ts'
import { badPlace, noSuchAuction } from './errors.ts'
import { auctionsPolicy } from './policy.ts'
import { presentAuction, presentLine } from './present.ts'
import type { AuctionQuery, HistoryQuery, OwnBidsQuery } from './schema.ts'
import { type AuctionFilter, selectAuction, selectAuctions } from './store/auctions.ts'
import { selectHistory } from './store/log.ts'
import type { Auction } from './subjects.ts'

const statesOf = {
  active: ['live'],
  ended: ['sold', 'unsold', 'cancelled'],
  all: ['scheduled', 'live', 'sold', 'unsold', 'cancelled'],
} as const

/** A page of auctions: those that run now, what ends first at the top; or others, what ended last at the top. */
export function listAuctions(tx: Tx, viewer: Actor, query: AuctionQuery) {
  const { status } = query
  const states = status === 'active' || status === 'ended' ? statesOf[status] : [status]
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
  const products = await productsOf(
    tx,
    page.rows.map(({ productId }) => productId),
  )
  const byId = new Map(products.map((product) => [product.id, product]))
  return { ...page, rows: page.rows.map((one) => presentAuction(one, byId.get(one.productId), viewer, tx.now)) }
}

/** One auction. @throws Refusal `not_found` */
export async function readAuction(tx: Tx, id: string): Promise<Auction> {
  const auction = isId(id) ? await selectAuction(tx, id) : undefined
  if (!auction) throw noSuchAuction()
  return auction
}

/** An auction as its page shows it. */
export async function auctionPage(tx: Tx, viewer: Actor, auction: Auction) {
  const [product] = await productsOf(tx, [auction.productId])
  return presentAuction(auction, product, viewer, tx.now)
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
