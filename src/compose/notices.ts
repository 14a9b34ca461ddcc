import { membersWithRole } from '../modules/accounts/index.ts'
import { actingNotices } from '../modules/acting/index.ts'
import { auctionNoticeData, auctionNotices, chanceNoticeData } from '../modules/auctions/index.ts'
import { auction, secondChance } from '../modules/auctions/process.ts'
import { complaintNoticeData, complaintNotices } from '../modules/complaints/index.ts'
import { complaint } from '../modules/complaints/process.ts'
import type { Subject } from '../engine/process.ts'
import type { Announce } from '../engine/run.ts'
import { disciplineNoticeData, disciplineNotices } from '../modules/discipline/index.ts'
import { violation } from '../modules/discipline/process.ts'
import { disputeNoticeData, disputeNotices } from '../modules/disputes/index.ts'
import { dispute } from '../modules/disputes/process.ts'
import { feedbackNoticeData, feedbackNotices } from '../modules/feedback/index.ts'
import { feedbackSaid } from '../modules/feedback/process.ts'
import { messagesNotices } from '../modules/messages/index.ts'
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
  ...disciplineNotices,
  ...paymentNotices,
  ...payoutNotices,
  ...disputeNotices,
  ...complaintNotices,
  ...feedbackNotices,
  ...privacyNotices,
  ...wishesNotices,
  ...pagesNotices,
  ...actingNotices,
  ...messagesNotices,
  ...trialNotices,
])

/** What the notices of each process are about. */
const noticeData: Readonly<Record<string, (subject: never) => NoticeData>> = {
  [goodsOrder.name]: noticeDataOf,
  [auction.name]: auctionNoticeData,
  [secondChance.name]: chanceNoticeData,
  [violation.name]: disciplineNoticeData,
  [payout.name]: payoutNoticeData,
  [walletTopUp.name]: walletNoticeData,
  [clawback.name]: clawbackNoticeData,
  [dispute.name]: disputeNoticeData,
  [complaint.name]: complaintNoticeData,
  [feedbackSaid.name]: feedbackNoticeData,
  [paymentAttempt.name]: attemptNoticeData,
}

/**
 * Turns the notices of a step into notices to members: to each party, once for the step that caused them. What is for the
 * operator goes to everybody who runs the marketplace and is no party.
 */
export function announceBy(notifyAll: ReturnType<typeof openNoticeOffice>['notifyAll']): Announce {
  return async (tx, subject: Subject, notices, cause) => {
    const data = noticeData[cause.process]?.(subject as never) ?? {}
    const named = `${cause.process}:${cause.subjectId}:${cause.step}`
    const parties = Object.values(subject.parties)
    const operators = notices.some(({ to }) => to === 'operator') ? await membersWithRole(tx, 'operator') : []
    const readers = (to: string) =>
      to === 'operator' ? operators.filter((id) => !parties.includes(id)) : [subject.parties[to]]
    const told = notices.flatMap(({ to, kind }) =>
      readers(to).flatMap((memberId) => (memberId ? [{ memberId, kind, cause: named, data }] : [])),
    )
    notifyAll(tx, told)
  }
}
