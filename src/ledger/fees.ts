import { shareOf } from '../kernel/money.ts'

/**
 * What the house takes of a sale, as it was agreed when the deal was made: a percentage and a fixed amount, not below
 * the floor, not above the cap. It is frozen into the deal as JSON, so amounts are minor units as text, in the currency
 * of the deal.
 */
export interface FeeTerms {
  /** The name of the rule that fitted, to be shown. */
  readonly rule: string
  /** Hundredths of a percent of the price. */
  readonly basisPoints: number
  readonly fixed?: string
  readonly floor?: string
  readonly cap?: string
}

/**
 * The fee on `price` (minor units, not negative), in minor units: the percentage rounded half to even, plus the fixed
 * amount, then floor and cap; and whatever they say, never more than the price.
 */
export function feeOf(price: bigint, { basisPoints, fixed = '0', floor, cap }: FeeTerms): bigint {
  let fee = shareOf(price, basisPoints) + BigInt(fixed)
  if (floor !== undefined && fee < BigInt(floor)) fee = BigInt(floor)
  if (cap !== undefined && fee > BigInt(cap)) fee = BigInt(cap)
  return fee > price ? price : fee
}

/**
 * The terms a deal was made under. Deals made before there were schedules keep a percentage alone.
 * @throws Error when the policy names no fee: no deal is made without
 */
export function frozenFee(policy: Readonly<Record<string, unknown>>): FeeTerms {
  const { fee, feeBasisPoints } = policy
  if (isTerms(fee)) return fee
  if (typeof feeBasisPoints === 'number') return { rule: standardFee, basisPoints: feeBasisPoints }
  throw new Error('a frozen policy names no fee')
}

/** What the rule is called that holds where no other fits: the fee of the marketplace's settings. */
export const standardFee = 'Standard fee'

function isTerms(fee: unknown): fee is FeeTerms {
  return typeof fee === 'object' && fee !== null && 'basisPoints' in fee && 'rule' in fee
}
