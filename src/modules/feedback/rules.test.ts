import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { breakdownOf } from './rules.ts'

test('[PK-9] the breakdown of ratings names every number of stars and adds up to the count and the sum', () => {
  const ratings = array(integer({ min: 1, max: 5 }), { maxLength: 60 })
  assert(
    property(ratings, (given) => {
      const rows = [...Map.groupBy(given, (rating) => rating)].map(([rating, some]) => ({ rating, count: some.length }))
      const { breakdown, count, sum } = breakdownOf(rows)
      expect(breakdown.map(({ rating }) => rating)).toEqual([5, 4, 3, 2, 1])
      expect(count).toBe(BigInt(given.length))
      expect(sum).toBe(BigInt(given.reduce((all, one) => all + one, 0)))
    }),
  )
})
