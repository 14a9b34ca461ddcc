import type { Process } from '../engine/process.ts'
import { auction, secondChance } from '../modules/auctions/process.ts'
import { complaint, complaintUnbounded } from '../modules/complaints/process.ts'
import { violation } from '../modules/discipline/process.ts'
import { dispute, disputeUnpaused } from '../modules/disputes/process.ts'
import { feedbackSaid } from '../modules/feedback/process.ts'
import { goodsOrder, goodsOrderUncounted, goodsOrderUnheld } from '../modules/orders/process.ts'
import { contactMessage, page } from '../modules/pages/process.ts'
import { destinationRefund } from '../modules/payments/index.ts'
import { paymentAttempt, refund } from '../modules/payments/process.ts'
import { clawback, payout, payoutUnfunded } from '../modules/payouts/process.ts'
import { walletTopUp, walletWithdrawal } from '../modules/wallets/process.ts'

/** The lifecycles of this program, the newest version of each first: older ones run until the last of theirs is over. */
export const processes: readonly Process[] = [
  goodsOrder,
  goodsOrderUncounted,
  goodsOrderUnheld,
  auction,
  secondChance,
  violation,
  paymentAttempt,
  refund,
  destinationRefund,
  payout,
  payoutUnfunded,
  walletTopUp,
  walletWithdrawal,
  clawback,
  dispute,
  disputeUnpaused,
  complaint,
  complaintUnbounded,
  feedbackSaid,
  page,
  contactMessage,
]
