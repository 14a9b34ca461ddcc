import { expect, test } from 'vitest'
import { dayAt, daysIn, monthIn } from '../kernel/span.ts'

const hours = ({ from, to }: { from: Date; to: Date }) => (to.getTime() - from.getTime()) / 3_600_000

test('[CO-4] days and months are those of the zone, through both changes of its clocks', () => {
  expect(daysIn('Asia/Karachi', '2026-03-01', '2026-03-01').from.toISOString()).toBe('2026-02-28T19:00:00.000Z')
  expect(hours(daysIn('Europe/London', '2026-03-29', '2026-03-29'))).toBe(23)
  expect(hours(daysIn('Europe/London', '2026-10-25', '2026-10-25'))).toBe(25)
  expect(hours(monthIn('UTC', '2028-02'))).toBe(29 * 24)
  expect(monthIn('Europe/London', '2026-06').to.toISOString()).toBe('2026-06-30T23:00:00.000Z')
  expect(dayAt('Asia/Karachi', new Date('2026-02-28T19:00:00Z'))).toBe('2026-03-01')
})
