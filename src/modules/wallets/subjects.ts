import type { Deal } from '../../engine/deals.ts'
import type { PaidDeal } from '../payments/index.ts'

/** Money a member pays into their own wallet. */
export interface TopUp extends Deal, PaidDeal {
  /** What of it was given back; a top-up that arrived is spent or withdrawn, never refunded. */
  givenBack: bigint
  /** What it brings pays what the member owes the house first. */
  paysDebt: boolean
}
