import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { chargeStepOf, type Currency, maximumCharge, minimumChargeOf } from '../../../kernel/currency.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import { formatAmount, parseAmount } from '../../../kernel/money.ts'
import { plusSeconds } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import { type PayoutsOfSeller, putUpForAuction } from '../../catalogue/index.ts'
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
  const policy: AuctionPolicy = {
    increments: settings.auctions.increments,
    softClose: settings.auctions.softClose,
  }
  const put = await putUpForAuction(tx, member, payouts, input.product_id)
  const { startsAt, endsAt } = window
  const auction: Auction = {
    id: newId(),
    state: 'scheduled',
    version: auctionProcess.version,
    enteredAt: tx.now,
    step: 0,
    policy,
    parties: { seller: put.sellerId, winner: null },
    productId: put.productId,
    title: '',
    currency: settings.currency,
    ...amounts,
    startsAt,
    firstEndAt: endsAt,
    hardEndAt: plusSeconds(endsAt, settings.auctions.hardEndAfter),
    createdAt: tx.now,
    bidding: untouched({ reserve: amounts.firstReserve, endsAt }),
    dealId: null,
    sellsAt: null,
    passesAt: endsAt,
    onHold: false,
  }
  await insertAuction(tx, auction)
  await services.engine.begin(tx, auctionProcess.name, auction, { actor: member, requestId: origin?.requestId })
  if (startsAt <= tx.now) {
    const asTimer = { kind: 'system', name: 'timer' } as const
    await services.engine.takeLocked(tx, auctionProcess.name, auction, { transition: 'open', actor: asTimer })
  }
  record(tx, { actor: member, origin, action: 'auction.scheduled', object: { kind: 'auction', id: auction.id } })
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
  const endsAt = new Date(input.ends_at)
  if (startsAt > plusSeconds(now, aheadAtMost)) throw badWindow('starts_at', 'It begins within thirty days.')
  if (endsAt < plusSeconds(startsAt, shortest)) throw badWindow('ends_at', 'It lasts ten minutes at least.')
  if (endsAt > plusSeconds(startsAt, longest)) throw badWindow('ends_at', 'It lasts thirty days at most.')
  return { startsAt, endsAt }
}
