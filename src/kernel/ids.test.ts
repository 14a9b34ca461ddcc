import { expect, test } from 'vitest'
import { isId, newId } from './ids.ts'

test('ids sort as they were made, thousands within a millisecond too, and no two are the same', () => {
  const ids = Array.from({ length: 50_000 }, newId)
  expect(ids.filter((id) => !isId(id) || id[14] !== '7')).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id, at) => at > 0 && id <= (ids[at - 1] ?? ''))).toEqual([])
})

test('an id says when it was made, to the millisecond', () => {
  const before = Date.now()
  const made = Number.parseInt(newId().replace('-', '').slice(0, 12), 16)
  // The burst above has used up some milliseconds that were still to come.
  expect(made).toBeGreaterThanOrEqual(before)
  expect(made).toBeLessThan(Date.now() + 1_000)
})
