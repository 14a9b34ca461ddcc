import type { AppServices } from '../../../engine/services.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { activeAmong } from '../../accounts/index.ts'
import type { PayoutsOfSeller } from '../../catalogue/index.ts'
import { barredAmong } from '../../discipline/index.ts'
import type { NoticeOffice } from '../../notifications/index.ts'
import { noticeDataOf } from '../notices.ts'
import { type ChanceDays, type InLine, lineOf, nextInLine } from '../rules/second-chance.ts'
import { lockAuction } from '../store/auctions.ts'
import { selectOfferedIn, selectTaken } from '../store/chances.ts'
import { selectLog } from '../store/log.ts'
import type { Auction } from '../subjects.ts'
import { makeChance } from './chances.ts'
import { sameAgain } from './relisting.ts'
import { beginAuction } from './scheduling.ts'

/** What passing on needs besides its transaction. */
export interface PassingOn {
  services: AppServices
  office: NoticeOffice
  payouts: PayoutsOfSeller
}

/** What became of a piece that was not paid for: see IfUnpaid. Null: its seller has it again. */
export type PassedOn = 'offered_on' | 'relisted' | null

// How long the next in line has to make up their mind.
const daysToAnswer: ChanceDays = 3
const itself = { kind: 'system', name: 'timer' } as const

/**
 * The winner has not paid, or the one who took a second chance: the piece goes to the next in line, is put up anew, or is
 * its seller's again, as they chose when they put it up (PK-14). The seller is told which. Done once, however often asked.
 */
export async function passOn(given: PassingOn, tx: Tx, auctionId: string): Promise<PassedOn> {
  const auction = await lockAuction(tx, auctionId)
  if (!auction || auction.state !== 'sold' || (await selectTaken(tx, auctionId))) return null
  const asked = [...(await selectOfferedIn(tx, auctionId)).keys()]
  const done = await passedOn(given, tx, auction, asked)
  given.office.notifyAll(tx, [
    {
      memberId: auction.parties.seller,
      kind: 'auction-unpaid',
      // Once for each who did not pay, or would not have it.
      cause: `auction:${auction.id}:unpaid:${asked.length}`,
      data: { ...noticeDataOf(auction), done },
    },
  ])
  return done
}

async function passedOn(given: PassingOn, tx: Tx, auction: Auction, asked: readonly string[]): Promise<PassedOn> {
  if (auction.ifUnpaid === 'relist') return (await unlessRefused(() => relist(given, tx, auction))) && 'relisted'
  if (auction.ifUnpaid === 'nothing') return null
  const next = await nextOf(given, tx, auction, asked)
  if (!next) return null
  const offer = { ...next, days: daysToAnswer, actor: itself }
  return (await unlessRefused(() => makeChance(given.services, tx, auction, offer))) && 'offered_on'
}

/** The next in line who is still here and may buy at all. */
async function nextOf(
  { services }: PassingOn,
  tx: Tx,
  auction: Auction,
  asked: readonly string[],
): Promise<InLine | undefined> {
  const log = await selectLog(tx, auction.id)
  const bidders = lineOf(log).map(({ bidderId }) => bidderId)
  const { seller, winner } = auction.parties
  const [active, barredBy] = await Promise.all([activeAmong(tx, bidders), barredAmong(services, tx, bidders)])
  const barred = await barredBy([seller])
  const mayNot = bidders.filter((bidderId) => !active.has(bidderId) || barred(seller, bidderId))
  const passedOver = new Set([...asked, ...mayNot, winner ?? ''])
  return nextInLine(log, { passedOver, reserve: auction.bidding.reserve })
}

/** The same terms again, for as long as before, by the rules that hold now. */
async function relist({ services, payouts }: PassingOn, tx: Tx, auction: Auction): Promise<Auction> {
  const marketplace = await services.directory.byId(tx.marketplaceId ?? '')
  if (!marketplace) throw new Error(`the marketplace of auction ${auction.id} is not there`)
  return beginAuction(services, tx, payouts, { marketplace, offer: sameAgain(auction, tx.now), actor: itself })
}

/** What the catalogue refuses (it was sold otherwise, withdrawn, held) is no fault: the piece is its seller's to see to. */
async function unlessRefused<Done>(attempt: () => Promise<Done>): Promise<Done | null> {
  try {
    return await attempt()
  } catch (fault) {
    if (fault instanceof Refusal) return null
    throw fault
  }
}
