import { expect, test } from 'vitest'
import { tellDistance } from './distance.ts'

const now = '2026-03-01T12:00:00Z'

test('[CO-12] how far off something lies is said in the largest whole unit, in the language of the reader', () => {
  expect(tellDistance('2026-03-04T13:00:00Z', now, 'en-GB')).toBe('in 3 days')
  expect(tellDistance('2026-03-01T12:59:59Z', now, 'en-GB')).toBe('in 59 minutes')
  expect(tellDistance('2026-03-01T10:00:00Z', now, 'en-GB')).toBe('2 hours ago')
  expect(tellDistance(now, now, 'en-GB')).toBe('now')
  expect(tellDistance('2026-03-04T13:00:00Z', now, 'ur-PK')).toMatch(/دن/)
})
