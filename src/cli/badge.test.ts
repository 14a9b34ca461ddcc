import { expect, test } from 'vitest'
import { badge } from './badge.ts'

test('[CO-13] a badge says its figure, never rounded up, in words too', () => {
  expect(badge('coverage', 89.99)).toContain('aria-label="coverage: 89 %"')
  const colours = [90, 70, 20].map((percent) => /rx="3" fill="(#\w{6})"/.exec(badge('coverage', percent))?.[1])
  expect(new Set(colours).size).toBe(3)
})
