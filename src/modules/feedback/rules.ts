import type { FeedbackRow } from './store.ts'

/** What feedback may be about. */
export const subjectsOfFeedback = ['seller', 'platform'] as const

/** What the buyer of an order may still say: once each, and only when the parcel has arrived. */
export function mayStillSay(
  delivered: boolean,
  given: readonly Pick<FeedbackRow, 'about'>[],
): (typeof subjectsOfFeedback)[number][] {
  if (!delivered) return []
  return subjectsOfFeedback.filter((about) => !given.some((one) => one.about === about))
}

/** The mean of `count` ratings that add up to `sum`, with one digit after the point; null when there are none. */
export function averageOf(sum: bigint, count: bigint): number | null {
  return count === 0n ? null : Math.round((Number(sum) / Number(count)) * 10) / 10
}

/** How often each number of stars was given, from five down to one; none is left out. */
export function breakdownOf(given: readonly { rating: number; count: number }[]): {
  breakdown: { rating: number; count: number }[]
  count: bigint
  sum: bigint
} {
  const byRating = new Map(given.map(({ rating, count }) => [rating, count]))
  const breakdown = [5, 4, 3, 2, 1].map((rating) => ({ rating, count: byRating.get(rating) ?? 0 }))
  const count = breakdown.reduce((all, one) => all + BigInt(one.count), 0n)
  const sum = breakdown.reduce((all, one) => all + BigInt(one.count * one.rating), 0n)
  return { breakdown, count, sum }
}
