import { Refusal } from '../kernel/errors.ts'
import { allot, shareOf } from '../kernel/money.ts'
import type { Basis, Share } from './basis.ts'
import { type FeeTerms, feeOf } from './fees.ts'

/**
 * Who gets what of an escrow when it is released, by named recipients ('seller', 'house'). It is frozen into the deal when
 * the deal is made. Percentages are of the whole amount; what no other rule takes is the remainder's.
 */
export type ReleasePlan = readonly { readonly recipient: string; readonly share: Share }[]

/** One recipient's part in minor units; zero is possible. */
export interface Part {
  recipient: string
  share: Share
  amount: bigint
}

/** The house takes its percentage of the price, the seller the rest. 200 basis points are 2 %. */
export function sellerLessFee(feeBasisPoints: number): ReleasePlan {
  return [
    { recipient: 'house', share: { rule: 'percent', basisPoints: feeBasisPoints } },
    { recipient: 'seller', share: { rule: 'remainder' } },
  ]
}

/** The house takes the fee that was agreed, the seller the rest. */
export function sellerLessAgreedFee(terms: FeeTerms): ReleasePlan {
  return [
    { recipient: 'house', share: { rule: 'fee', terms } },
    { recipient: 'seller', share: { rule: 'remainder' } },
  ]
}

/** The writer gets a fixed pay (minor units), and the house keeps the rest of the price. */
export function houseKeepsRest(writersPay: bigint): ReleasePlan {
  return [
    { recipient: 'writer', share: { rule: 'fixed', amount: writersPay } },
    { recipient: 'house', share: { rule: 'remainder' } },
  ]
}

/**
 * Refuses a plan that could lose or invent money.
 * @throws RangeError when a recipient is named twice, there is not exactly one remainder, a fixed amount is negative, or
 * a percentage is no whole number of basis points from 0 to 10,000 together
 */
export function checkPlan(plan: ReleasePlan): void {
  const names = new Set(plan.map((part) => part.recipient))
  if (names.size !== plan.length) throw new RangeError('a release plan names a recipient twice')
  const remainders = plan.filter(({ share }) => share.rule === 'remainder').length
  if (remainders !== 1) throw new RangeError(`a release plan has one remainder, not ${remainders}`)
  if (fixedOf(plan).some((amount) => amount < 0n)) throw new RangeError('a release plan pays a negative amount')
  const rates = ratesOf(plan)
  if (rates.some((rate) => !Number.isInteger(rate) || rate < 0) || sum(rates.map(BigInt)) > 10_000n) {
    throw new RangeError('the percentages of a release plan are whole basis points, 10,000 together at most')
  }
}

/**
 * Divides `amount` minor units by `plan`, in the plan's order, so that the parts sum to it: percentages are rounded half
 * to even as one sum and allotted among themselves by largest remainder; the remainder takes what is left.
 * @throws Refusal `release_exceeds_escrow` when fixed parts and percentages come to more than there is
 * @throws RangeError see checkPlan
 */
export function divide(amount: bigint, plan: ReleasePlan): Part[] {
  checkPlan(plan)
  const rates = ratesOf(plan)
  const rate = rates.reduce((all, one) => all + one, 0)
  const byPercent = shareOf(amount, rate)
  const fees = plan.flatMap(({ share }) => (share.rule === 'fee' ? [feeOf(amount, share.terms)] : []))
  const left = amount - byPercent - sum(fixedOf(plan)) - sum(fees)
  if (left < 0n) {
    throw new Refusal(
      'conflict',
      'release_exceeds_escrow',
      'The agreed parts come to more than the amount that is held.',
    )
  }
  const percents = rate === 0 ? rates.map(() => 0n) : allot(byPercent, rates.map(BigInt))
  return plan.map(({ recipient, share }) => {
    if (share.rule === 'fixed') return { recipient, share, amount: share.amount }
    if (share.rule === 'fee') return { recipient, share, amount: fees.shift() ?? 0n }
    return { recipient, share, amount: share.rule === 'percent' ? (percents.shift() ?? 0n) : left }
  })
}

/** What is stored with the entry, so that each part can be explained. */
export function basisOf(amount: bigint, parts: readonly Part[]): Basis {
  return {
    rule: 'release plan',
    of: amount.toString(),
    parts: parts.map(({ recipient, share, amount: part }) => ({
      recipient,
      rule: share.rule,
      ...(share.rule === 'percent' ? { basisPoints: share.basisPoints } : {}),
      ...(share.rule === 'fee' ? { terms: share.terms } : {}),
      amount: part.toString(),
    })),
  }
}

function fixedOf(plan: ReleasePlan): bigint[] {
  return plan.flatMap(({ share }) => (share.rule === 'fixed' ? [share.amount] : []))
}

function ratesOf(plan: ReleasePlan): number[] {
  return plan.flatMap(({ share }) => (share.rule === 'percent' ? [share.basisPoints] : []))
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, one) => all + one, 0n)
}
