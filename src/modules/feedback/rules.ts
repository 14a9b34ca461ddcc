import type { FeedbackRow } from './store.ts'

/** What each side of an order may say something about. */
export const subjectsOfFeedback = { buyer: ['seller', 'platform'], seller: ['buyer'] } as const

/** What a side of an order may still say: once each, and only when the parcel has arrived. */
export function mayStillSay(
  side: keyof typeof subjectsOfFeedback | undefined,
  delivered: boolean,
  given: readonly Pick<FeedbackRow, 'about'>[],
): FeedbackRow['about'][] {
  if (!delivered || !side) return []
  return subjectsOfFeedback[side].filter((about) => !given.some((one) => one.about === about))
}

/** What the other side has said of this one, where it has. */
export function counterpartOf<Row extends Pick<FeedbackRow, 'about'>>(
  { about }: Pick<FeedbackRow, 'about'>,
  given: readonly Row[],
): Row | undefined {
  const other = { seller: 'buyer', buyer: 'seller', platform: undefined }[about]
  return given.find((one) => one.about === other)
}

/** Whether somebody sees what was said: who said it, always; others when it is published and not put out of sight. */
export function maySee(row: Pick<FeedbackRow, 'author_id' | 'state' | 'hidden_at'>, memberId: string): boolean {
  return row.author_id === memberId || (row.state === 'published' && row.hidden_at === null)
}

/** The mean of `count` ratings that add up to `sum`, with one digit after the point; null when there are none. */
export function averageOf(sum: bigint, count: bigint): number | null {
  return count === 0n ? null : Math.round((Number(sum) / Number(count)) * 10) / 10
}

/** What ratings come to: their mean, and how many there are. */
export function ratingOf(given: readonly { rating: number; count: number }[]): {
  average: number | null
  count: number
} {
  const { count, sum } = breakdownOf(given)
  return { average: averageOf(sum, count), count: Number(count) }
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
