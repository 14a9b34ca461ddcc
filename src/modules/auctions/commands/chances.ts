import type { AppServices } from '../../../engine/services.ts'
import type { Actor, Member } from '../../../kernel/actor.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import { seconds } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { activeAmong } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import { takePiece } from '../../catalogue/index.ts'
import { chanceOffered, chanceOnHold, chanceRefused, noSuchAuction, noSuchChance } from '../errors.ts'
import type { PayoutsOfSellers } from '../held.ts'
import { auctionsPolicy } from '../policy.ts'
import { type ChanceDays, chanceFor, type InLine } from '../rules/second-chance.ts'
import { secondChance } from '../second-chance.ts'
import { lockAuction } from '../store/auctions.ts'
import { insertChance, lockChance, selectWinnerFailed } from '../store/chances.ts'
import { selectBidders, selectLog } from '../store/log.ts'
import type { Auction, SecondChance } from '../subjects.ts'

/**
 * A seller offers the piece to a bidder of an auction that is over, at the most they had bid. It is held for them.
 * @throws Refusal not_found, forbidden, auction_not_over, auction_was_paid, chance_too_late, no_such_bidder,
 *   chance_offered, out_of_stock, product_withdrawn, product_held
 */
export async function offerChance(
  services: AppServices,
  tx: Tx,
  { member, auctionId, origin }: { member: Member; auctionId: string; origin: Origin },
  { bidder: number, days }: { bidder: number; days: ChanceDays },
): Promise<SecondChance> {
  const auction = isId(auctionId) ? await lockAuction(tx, auctionId) : undefined
  if (!auction) throw noSuchAuction()
  demand(auctionsPolicy, member, 'change', 'Auction', { sellerId: auction.parties.seller })
  const [log, bidders, winnerFailed = false] = await Promise.all([
    selectLog(tx, auctionId),
    selectBidders(tx, auctionId),
    selectWinnerFailed(tx, auctionId),
  ])
  const bidderId = bidders[number - 1]
  const { state, bidding, parties } = auction
  const ground = { state, endsAt: bidding.endsAt, winnerFailed, winnerId: parties.winner, now: tx.now }
  const price = chanceFor(ground, log, bidderId)
  if (typeof price === 'string' || bidderId === undefined) throw chanceRefused(price)
  if (!(await activeAmong(tx, [bidderId])).has(bidderId)) throw chanceRefused('no_such_bidder')
  const chance = await makeChance(services, tx, auction, {
    bidderId,
    price,
    days,
    actor: member,
    requestId: origin.requestId,
  })
  record(tx, { actor: member, origin, action: 'auction.second_chance', object: { kind: 'auction', id: auctionId } })
  return chance
}

/**
 * Takes the piece from the stock and holds it for a bidder.
 * @throws Refusal chance_offered, out_of_stock, product_withdrawn, product_held
 */
export async function makeChance(
  services: AppServices,
  tx: Tx,
  auction: Auction,
  {
    bidderId,
    price,
    days,
    actor,
    requestId,
  }: InLine & { days: ChanceDays; actor: Actor; requestId?: string | undefined },
): Promise<SecondChance> {
  const { parties } = auction
  await takePiece(tx, parties.seller, auction.productId)
  const chance: SecondChance = {
    id: newId(),
    state: secondChance.initial,
    version: secondChance.version,
    enteredAt: tx.now,
    step: 0,
    policy: { window: days * seconds.day },
    parties: { seller: parties.seller, bidder: bidderId },
    auctionId: auction.id,
    productId: auction.productId,
    title: auction.title,
    price,
    currency: auction.currency,
    tariffId: auction.tariffId,
    createdAt: tx.now,
    dealId: null,
  }
  if (!(await insertChance(tx, chance))) throw chanceOffered()
  await services.engine.begin(tx, secondChance.name, chance, { actor, requestId })
  return chance
}

/**
 * Its bidder takes or declines a second chance, or its seller withdraws it.
 * @throws Refusal not_found, not_in_this_state, not_your_step; chance_on_hold for what is off sale now
 */
export async function answerChance(
  { services, payouts }: { services: AppServices; payouts: PayoutsOfSellers },
  tx: Tx,
  { member, id, origin }: { member: Member; id: string; origin: Origin },
  transition: 'accept' | 'decline' | 'withdraw',
): Promise<SecondChance> {
  const chance = isId(id) ? await lockChance(tx, id) : undefined
  if (!chance || !Object.values(chance.parties).includes(member.memberId)) throw noSuchChance()
  const request = { transition, actor: member, requestId: origin.requestId }
  const answered = await services.engine.takeLocked(tx, secondChance.name, chance, request)
  const { seller } = chance.parties
  if (transition === 'accept' && (await payouts.stoppedAmong(tx, [seller])).has(seller)) throw chanceOnHold()
  return answered
}
