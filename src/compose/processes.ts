import type { Process } from '../engine/process.ts'
import { auction, secondChance } from '../modules/auctions/process.ts'
import { dispute } from '../modules/disputes/process.ts'
import { goodsOrder } from '../modules/orders/process.ts'
import { contactMessage, page } from '../modules/pages/process.ts'
import { destinationRefund } from '../modules/payments/index.ts'
import { paymentAttempt, refund } from '../modules/payments/process.ts'
import { clawback, payout } from '../modules/payouts/process.ts'
import { walletTopUp, walletWithdrawal } from '../modules/wallets/process.ts'

/** The lifecycles of this program. */
export const processes: readonly Process[] = [
  goodsOrder,
  auction,
  secondChance,
  paymentAttempt,
  refund,
  destinationRefund,
  payout,
  walletTopUp,
  walletWithdrawal,
  clawback,
  dispute,
  page,
  contactMessage,
]
