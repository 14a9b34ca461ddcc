import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Refusal } from '../../../kernel/errors.ts'
import type { Authentication } from '../../../platform/auth/authentication.ts'
import { sessionEnded } from '../../../platform/auth/errors.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { barredAmong, type BarredBy } from '../../discipline/index.ts'
import { destinationsOf } from '../../locations/index.ts'
import type { NewNotice, NoticeOffice } from '../../notifications/index.ts'
import { type Destination, keptTariffs, type Tariff, unreachableBy } from '../../shipping/index.ts'
import { tellWatchers } from '../channel.ts'
import { bidRefused, noSuchAuction, refReused } from '../errors.ts'
import type { PayoutsOfSellers } from '../held.ts'
import { noticeDataOf } from '../notices.ts'
import { type Decided, decideBids, type Unfit, type WaitingBid } from '../rules/decide.ts'
import { lockAuctions, updateBiddings } from '../store/auctions.ts'
import { insertLines, type NewLine, selectKnown } from '../store/log.ts'
import { type Auction, standing, termsOf } from '../subjects.ts'

/** A bid as it came in. */
export interface BidRequest extends WaitingBid {
  auctionId: string
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
  payouts: Pick<PayoutsOfSellers, 'stoppedAmong'>
}

/**
 * Decides bids in the transaction given, those on each auction in the order in which they came: one lock, one look at who
 * bids, one statement for all lines of the logs.
 * @returns an answer for each, to be given after the commit
 */
export async function decideTogether(bench: Bench, tx: Tx, requests: readonly BidRequest[]): Promise<BidAnswer[]> {
  const bidders = [...new Set(requests.map(({ bidderId }) => bidderId))]
  const members = requests.map(({ member }) => member)
  const [auctions, barredBy, present, addresses, known] = await Promise.all([
    lockAuctions(tx, [...new Set(requests.map(({ auctionId }) => auctionId))]),
    barredAmong(bench.services, tx, bidders),
    bench.authentication.confirmEach(tx, members),
    destinationsOf(tx, bidders),
    selectKnown(tx, requests),
  ])
  const before = new Set(known.map((line) => nameOf(line.bidder_id, line.ref)))
  const fresh = firstOfEach(requests).filter(
    ({ auctionId, member, bidderId, ref }) =>
      auctions.has(auctionId) && present.has(member) && !before.has(nameOf(bidderId, ref)),
  )
  const sellers = [...new Set([...auctions.values()].map(({ parties }) => parties.seller))]
  const [barred, stopped, tariffs] = await Promise.all([
    barredBy(sellers),
    bench.payouts.stoppedAmong(tx, sellers),
    keptTariffs(
      tx,
      [...auctions.values()].map(({ tariffId }) => tariffId),
    ),
  ])
  const batches = [...Map.groupBy(fresh, ({ auctionId }) => auctionId)].map(([id, bids]): Batch => {
    const auction = auctions.get(id) as Auction
    const unfit = unfitAmong(bids, auction, { barred, addresses, tariff: tariffs.get(auction.tariffId ?? '') })
    const { state, parties } = auction
    const onHold = auction.onHold || stopped.has(parties.seller)
    const ground = { terms: termsOf(auction), state, onHold, unfit, now: tx.now }
    const { after, decided } = decideBids(ground, auction.bidding, bids)
    return { auction, decided, next: standing(auction, after) }
  })
  keep(bench, tx, batches)
  const outcomes = new Map([
    ...known.map((line): [string, Outcome] => [
      nameOf(line.bidder_id, line.ref),
      { auctionId: line.auction_id, seq: line.seq, amount: line.amount, refusal: line.refusal, least: null },
    ]),
    ...batches
      .flatMap(({ decided }) => decided)
      .map(({ bid, refusal, least, after: { seq } }): [string, Outcome] => [
        nameOf(bid.bidderId, bid.ref),
        { auctionId: bid.auctionId, seq, amount: bid.amount, refusal, least },
      ]),
  ])
  const now = new Map(batches.map(({ next }) => [next.id, next]))
  return requests.map((request) => {
    if (!present.has(request.member)) return sessionEnded()
    const auction = now.get(request.auctionId) ?? auctions.get(request.auctionId)
    return auction ? answerTo(request, outcomes.get(nameOf(request.bidderId, request.ref)), auction) : noSuchAuction()
  })
}

/** What the bids on one auction came to. */
interface Batch {
  auction: Auction
  decided: readonly Decided<BidRequest>[]
  /** The auction as they leave it. */
  next: Auction
}

/** Writes what was decided, and tells of it: each kind of row by one statement for all auctions. */
function keep({ services, office }: Bench, tx: Tx, batches: readonly Batch[]): void {
  if (batches.length === 0) return
  insertLines(
    tx,
    batches.flatMap(({ decided }) => decided.map(lineOf)),
  )
  updateBiddings(
    tx,
    batches.map(({ next }) => next),
  )
  for (const { auction, decided, next } of batches) {
    services.engine.moveTimers(tx, 'auction', auction, next)
    const counted = decided.filter(({ refusal }) => refusal === null)
    tellWatchers(
      services.live,
      tx,
      next,
      'bid',
      counted.map(({ after }) => after),
    )
  }
  office.notifyAll(tx, batches.flatMap(outbidIn))
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

/** Who may not bid here, and why: first what they cannot mend. */
function unfitAmong(
  requests: readonly BidRequest[],
  { parties }: Auction,
  {
    barred,
    addresses,
    tariff,
  }: { barred: BarredBy; addresses: ReadonlyMap<string, readonly Destination[]>; tariff: Tariff | undefined },
): Map<string, Unfit> {
  return new Map(
    requests.flatMap(({ bidderId, hindrance }): [string, Unfit][] => {
      const unfit = barred(parties.seller, bidderId) ?? unreachableBy(tariff, addresses.get(bidderId)) ?? hindrance
      return unfit ? [[bidderId, unfit]] : []
    }),
  )
}

function lineOf({ bid, refusal, after }: Decided<BidRequest>): NewLine {
  const { auctionId, bidderId, ref, amount } = bid
  return { auctionId, kind: 'bid', bidderId, ref, amount, refusal, after }
}

/** Whoever led, before or in between, and no longer does, is told once. */
function outbidIn({ auction, decided, next }: Batch): NewNotice[] {
  const { leader, seq } = next.bidding
  const led = new Set([auction.bidding.leader?.bidderId, ...decided.map(({ after }) => after.leader?.bidderId)])
  return [...led].flatMap((memberId) =>
    memberId === undefined || memberId === leader?.bidderId
      ? []
      : [{ memberId, kind: 'auction-outbid', cause: `auction:${next.id}:${seq}`, data: noticeDataOf(next) }],
  )
}
