import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Refusal } from '../../../kernel/errors.ts'
import type { Authentication } from '../../../platform/auth/authentication.ts'
import { sessionEnded } from '../../../platform/auth/errors.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { membersWithAddress } from '../../locations/index.ts'
import type { NoticeOffice } from '../../notifications/index.ts'
import { tellWatchers } from '../channel.ts'
import { bidRefused, noSuchAuction, refReused } from '../errors.ts'
import { noticeDataOf } from '../notices.ts'
import { type Decided, decideBids, type Unfit, type WaitingBid } from '../rules/decide.ts'
import type { Bidding } from '../rules/terms.ts'
import { lockAuction, updateBidding } from '../store/auctions.ts'
import { insertLines, selectKnown } from '../store/log.ts'
import { type Auction, standing, termsOf } from '../subjects.ts'

/** A bid as it came in. */
export interface BidRequest extends WaitingBid {
  member: Member
  /** The bidder's own name for it: repeated, it is answered with what became of the first. */
  ref: string
  /** What was found against the bidder before the bid was put in line. */
  hindrance: Unfit | undefined
}

/** What a bidder is answered: where their bid stands in the log, and how the bidding stands now; or why it does not count. */
export type BidAnswer = { seq: number; ref: string; amount: bigint; auction: Auction } | Refusal

/** What deciding needs besides its transaction. */
export interface Bench {
  services: AppServices
  office: NoticeOffice
  authentication: Pick<Authentication, 'confirmEach'>
}

/**
 * Decides bids on one auction in the transaction given, in the order in which they came: one lock, one look at who bids,
 * one statement for all lines of the log.
 * @returns an answer for each, to be given after the commit
 * @throws Refusal not_found
 */
export async function decideTogether(
  { services, office, authentication }: Bench,
  tx: Tx,
  auctionId: string,
  requests: readonly BidRequest[],
): Promise<BidAnswer[]> {
  const bidders = [...new Set(requests.map(({ bidderId }) => bidderId))]
  const [auction, present, addressed, known] = await Promise.all([
    lockAuction(tx, auctionId),
    authentication.confirmEach(
      tx,
      requests.map(({ member }) => member),
    ),
    membersWithAddress(tx, bidders),
    selectKnown(tx, requests),
  ])
  if (!auction) throw noSuchAuction()
  const fresh = firstOfEach(requests.filter(({ member }) => present.has(member))).filter(
    (request) => !known.some((line) => nameOf(line.bidder_id, line.ref) === nameOf(request.bidderId, request.ref)),
  )
  const { after, decided } = decideBids(
    {
      terms: termsOf(auction),
      state: auction.state,
      onHold: auction.onHold,
      unfit: unfitAmong(fresh, addressed),
      now: tx.now,
    },
    auction.bidding,
    fresh,
  )
  const next = standing(auction, after)
  if (decided.length > 0) {
    insertLines(tx, auction.id, decided.map(lineOf))
    updateBidding(tx, auction.id, after)
    services.engine.moveTimers(tx, 'auction', auction, next)
    const counted = decided.filter(({ refusal }) => refusal === null)
    tellWatchers(
      services.live,
      tx,
      next,
      'bid',
      counted.map(({ after: then }) => then),
    )
    tellOutbid(tx, office, next, auction.bidding, decided)
  }
  const outcomes = new Map([
    ...known.map((line): [string, Outcome] => [
      nameOf(line.bidder_id, line.ref),
      { auctionId: line.auction_id, seq: line.seq, amount: line.amount, refusal: line.refusal, least: null },
    ]),
    ...decided.map(({ bid, refusal, least, after: { seq } }): [string, Outcome] => [
      nameOf(bid.bidderId, bid.ref),
      { auctionId, seq, amount: bid.amount, refusal, least },
    ]),
  ])
  return requests.map((request) =>
    present.has(request.member)
      ? answerTo(request, outcomes.get(nameOf(request.bidderId, request.ref)), next)
      : sessionEnded(),
  )
}

/** What became of a bid, now or when it came for the first time. */
interface Outcome {
  auctionId: string
  seq: number
  amount: bigint
  refusal: Decided<WaitingBid>['refusal']
  least: bigint | null
}

function answerTo({ ref, amount }: BidRequest, outcome: Outcome | undefined, auction: Auction): BidAnswer {
  if (!outcome) throw new Error(`the bid ${ref} was neither decided nor known`)
  if (outcome.auctionId !== auction.id || outcome.amount !== amount) return refReused()
  if (outcome.refusal) return bidRefused(outcome.refusal, outcome.least, auction.currency)
  return { seq: outcome.seq, ref, amount, auction }
}

/** A bid that came twice in one batch is decided once. */
function firstOfEach(requests: readonly BidRequest[]): BidRequest[] {
  const named = new Map<string, BidRequest>()
  for (const request of requests) {
    const name = nameOf(request.bidderId, request.ref)
    if (!named.has(name)) named.set(name, request)
  }
  return [...named.values()]
}

const nameOf = (bidderId: string, ref: string) => `${bidderId} ${ref}`

function unfitAmong(requests: readonly BidRequest[], addressed: ReadonlySet<string>): Map<string, Unfit> {
  return new Map(
    requests.flatMap(({ bidderId, hindrance }): [string, Unfit][] => {
      const unfit = addressed.has(bidderId) ? hindrance : 'address_missing'
      return unfit ? [[bidderId, unfit]] : []
    }),
  )
}

function lineOf({ bid, refusal, after }: Decided<BidRequest>) {
  return { kind: 'bid' as const, bidderId: bid.bidderId, ref: bid.ref, amount: bid.amount, refusal, after }
}

/** Whoever led, before or in between, and no longer does, is told once. */
function tellOutbid(
  tx: Tx,
  office: NoticeOffice,
  auction: Auction,
  before: Bidding,
  decided: readonly Decided<BidRequest>[],
): void {
  const { leader, seq } = auction.bidding
  const led = new Set([before.leader?.bidderId, ...decided.map(({ after }) => after.leader?.bidderId)])
  office.notifyAll(
    tx,
    [...led].flatMap((memberId) =>
      memberId === undefined || memberId === leader?.bidderId
        ? []
        : [{ memberId, kind: 'auction-outbid', cause: `auction:${auction.id}:${seq}`, data: noticeDataOf(auction) }],
    ),
  )
}
