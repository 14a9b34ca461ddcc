import type { AppServices } from '../../../engine/services.ts'
import type { Actor, Member } from '../../../kernel/actor.ts'
import { chargeStepOf, type Currency, maximumCharge, minimumChargeOf } from '../../../kernel/currency.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import { formatAmount, parseAmount } from '../../../kernel/money.ts'
import { plusSeconds, spanInWords } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import { type PayoutsOfSeller, putUpForAuction } from '../../catalogue/index.ts'
import { tariffInForce } from '../../shipping/index.ts'
import { badAmount, badWindow, unfairBuyNow } from '../errors.ts'
import { auctionsPolicy } from '../policy.ts'
import { auction as auctionProcess } from '../process.ts'
import { isFairBuyNow } from '../rules/buy-now.ts'
import { untouched } from '../rules/terms.ts'
import type { AuctionInput } from '../schema.ts'
import { insertAuction, lockAuction } from '../store/auctions.ts'
import type { Auction, AuctionPolicy } from '../subjects.ts'

/** A seller's wish to put something up. */
export interface Scheduling {
  member: Member
  marketplace: Marketplace
  input: AuctionInput
  origin?: Origin
}

/**
 * A seller puts a piece of a product of their own up for auction. One that is to begin at once is running when this is done.
 * @throws Refusal bad_amount, bad_window, buy_now_too_low, payouts_not_ready, unknown_product, already_offered,
 *   out_of_stock, product_held, product_withdrawn
 */
export async function scheduleAuction(
  services: AppServices,
  tx: Tx,
  payouts: PayoutsOfSeller,
  { member, marketplace, input, origin }: Scheduling,
): Promise<Auction> {
  demand(auctionsPolicy, member, 'create', 'Auction')
  const { settings } = marketplace
  const amounts = readAmounts(input, settings.currency)
  const window = readWindow(input, settings.auctions, tx.now)
  const offer = {
    productId: input.product_id,
    sellerId: member.memberId,
    ...amounts,
    ...window,
    ifUnpaid: input.if_unpaid,
  }
  const auction = await beginAuction(services, tx, payouts, { marketplace, offer, actor: member, origin })
  record(tx, { actor: member, origin, action: 'auction.scheduled', object: { kind: 'auction', id: auction.id } })
  return auction
}

/** What is put up: its terms, of which all is read and found possible. */
export type Offer = Pick<Auction, 'productId' | 'opening' | 'firstReserve' | 'buyNow' | 'startsAt' | 'ifUnpaid'> & {
  sellerId: string
  endsAt: Date
}

/**
 * Makes an auction by the rules that hold now, and begins it if its time has come.
 * @throws Refusal payouts_not_ready, unknown_product, already_offered, out_of_stock, product_held, product_withdrawn
 */
export async function beginAuction(
  services: AppServices,
  tx: Tx,
  payouts: PayoutsOfSeller,
  {
    marketplace,
    offer,
    actor,
    origin,
  }: { marketplace: Marketplace; offer: Offer; actor: Actor; origin?: Origin | undefined },
): Promise<Auction> {
  const { settings } = marketplace
  const policy: AuctionPolicy = {
    increments: settings.auctions.increments,
    softClose: settings.auctions.softClose,
  }
  const { sellerId, endsAt, ...terms } = offer
  const [put, tariff] = await Promise.all([
    putUpForAuction(tx, sellerId, payouts, offer.productId, endsAt),
    tariffInForce(tx, sellerId),
  ])
  const auction: Auction = {
    id: newId(),
    state: 'scheduled',
    version: auctionProcess.version,
    enteredAt: tx.now,
    step: 0,
    policy,
    parties: { seller: put.sellerId, winner: null },
    ...terms,
    title: '',
    currency: settings.currency,
    firstEndAt: endsAt,
    hardEndAt: plusSeconds(endsAt, settings.auctions.hardEndAfter),
    createdAt: tx.now,
    bidding: untouched({ reserve: offer.firstReserve, endsAt }),
    dealId: null,
    tariffId: tariff?.id ?? null,
    sellsAt: null,
    passesAt: endsAt,
    onHold: false,
  }
  await insertAuction(tx, auction)
  await services.engine.begin(tx, auctionProcess.name, auction, { actor, requestId: origin?.requestId })
  if (offer.startsAt <= tx.now) {
    const asTimer = { kind: 'system', name: 'timer' } as const
    await services.engine.takeLocked(tx, auctionProcess.name, auction, { transition: 'open', actor: asTimer })
  }
  return (await lockAuction(tx, auction.id)) ?? auction
}

function readAmounts(input: AuctionInput, currency: Currency) {
  const opening = readAmount('opening', input.opening, currency)
  const firstReserve = input.reserve === undefined ? null : readAmount('reserve', input.reserve, currency)
  const buyNow = input.buy_now === undefined ? null : readAmount('buy_now', input.buy_now, currency)
  if (firstReserve !== null && firstReserve < opening) {
    throw badAmount('reserve', 'The reserve is not below the opening.')
  }
  if (buyNow !== null && !isFairBuyNow({ opening, reserve: firstReserve, buyNow })) throw unfairBuyNow()
  return { opening, firstReserve, buyNow }
}

/** An amount somebody may have to pay by card, minor units. @throws Refusal bad_amount */
export function readAmount(path: string, text: string, currency: Currency): bigint {
  const amount = parseAmount(text, currency)
  if (typeof amount !== 'bigint') {
    throw badAmount(path, 'An amount is digits, with a point before the smaller units: 4500.00.')
  }
  const least = minimumChargeOf(currency)
  if (amount < least) throw badAmount(path, `The least amount is ${formatAmount(least, currency)} ${currency}.`)
  if (amount > maximumCharge) throw badAmount(path, 'This is more than can be paid by card at once.')
  if (amount % chargeStepOf(currency) !== 0n) {
    throw badAmount(path, 'Cards cannot be charged just that: its last decimal must be zero.')
  }
  return amount
}

function readWindow(
  input: AuctionInput,
  { shortest, longest, aheadAtMost }: Marketplace['settings']['auctions'],
  now: Date,
): { startsAt: Date; endsAt: Date } {
  const wished = input.starts_at === undefined ? now : new Date(input.starts_at)
  const startsAt = wished < now ? now : wished
  const { ends_at: until, lasts } = input
  if ((until === undefined) === (lasts === undefined)) {
    throw badWindow('ends_at', 'Say when it ends, or how long it lasts: one of the two.')
  }
  const endsAt = until === undefined ? plusSeconds(startsAt, lasts ?? 0) : new Date(until)
  if (startsAt > plusSeconds(now, aheadAtMost)) {
    throw badWindow('starts_at', `It begins within ${spanInWords(aheadAtMost)}.`)
  }
  if (endsAt < plusSeconds(startsAt, shortest)) {
    throw badWindow('ends_at', `It lasts ${spanInWords(shortest)} at least.`)
  }
  if (endsAt > plusSeconds(startsAt, longest)) {
    throw badWindow('ends_at', `It lasts ${spanInWords(longest)} at most.`)
  }
  return { startsAt, endsAt }
}
