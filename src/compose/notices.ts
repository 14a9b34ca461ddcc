import { actingNotices } from '../modules/acting/index.ts'
import { auctionNoticeData, auctionNotices, chanceNoticeData } from '../modules/auctions/index.ts'
import { auction, secondChance } from '../modules/auctions/process.ts'
import type { Subject } from '../engine/process.ts'
import type { Announce } from '../engine/run.ts'
import { disputeNoticeData, disputeNotices } from '../modules/disputes/index.ts'
import { dispute } from '../modules/disputes/process.ts'
import { type NoticeData, noticeKinds, type openNoticeOffice, trialNotices } from '../modules/notifications/index.ts'
import { noticeDataOf, orderNotices } from '../modules/orders/index.ts'
import { goodsOrder } from '../modules/orders/process.ts'
import { pagesNotices } from '../modules/pages/index.ts'
import { attemptNoticeData, paymentNotices } from '../modules/payments/index.ts'
import { paymentAttempt } from '../modules/payments/process.ts'
import { clawbackNoticeData, payoutNoticeData, payoutNotices } from '../modules/payouts/index.ts'
import { clawback, payout } from '../modules/payouts/process.ts'
import { privacyNotices } from '../modules/privacy/index.ts'
import { walletNoticeData, walletNotices } from '../modules/wallets/index.ts'
import { walletTopUp } from '../modules/wallets/process.ts'
import { wishesNotices } from '../modules/wishes/index.ts'

/** Every kind of notice there is, with its words. */
export const kindsOfNotices = noticeKinds([
  ...walletNotices,
  ...orderNotices,
  ...auctionNotices,
  ...paymentNotices,
  ...payoutNotices,
  ...disputeNotices,
  ...privacyNotices,
  ...wishesNotices,
  ...pagesNotices,
  ...actingNotices,
  ...trialNotices,
])

/** What the notices of each process are about. */
const noticeData: Readonly<Record<string, (subject: never) => NoticeData>> = {
  [goodsOrder.name]: noticeDataOf,
  [auction.name]: auctionNoticeData,
  [secondChance.name]: chanceNoticeData,
  [payout.name]: payoutNoticeData,
  [walletTopUp.name]: walletNoticeData,
  [clawback.name]: clawbackNoticeData,
  [dispute.name]: disputeNoticeData,
  [paymentAttempt.name]: attemptNoticeData,
}

/** Turns the notices of a step into notices to members: to each party, once for the step that caused them. */
export function announceBy(notifyAll: ReturnType<typeof openNoticeOffice>['notifyAll']): Announce {
  return (tx, subject: Subject, notices, cause) => {
    const data = noticeData[cause.process]?.(subject as never) ?? {}
    const told = notices.flatMap(({ to, kind }) => {
      const memberId = subject.parties[to]
      const named = `${cause.process}:${cause.subjectId}:${cause.step}`
      return memberId ? [{ memberId, kind, cause: named, data }] : []
    })
    notifyAll(tx, told)
  }
}
