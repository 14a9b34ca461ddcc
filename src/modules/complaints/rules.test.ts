import { expect, test } from 'vitest'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import { decisionDue, isNearlyOver, reminderBefore, whoMustDecide } from './rules.ts'

const began = new Date('2026-03-01T00:00:00Z')
const heard = (state: string, decisionWindow?: number) => ({ state, enteredAt: began, policy: { decisionWindow } })

test('[PK-10] a reminder comes five days before the end, and sooner where there is less time', () => {
  const days = (count: number) => count * seconds.day
  expect([3, 6, 15, 30, 60].map((count) => reminderBefore(days(count)) / seconds.day)).toEqual([1, 2, 5, 5, 5])
  const after = (count: number) => isNearlyOver(heard('under_review', days(30)), plusSeconds(began, count))
  expect([days(25) - 1, days(25), days(30) - 1, days(30)].map(after)).toEqual([false, true, true, false])
})

test('[PK-10] it is only what waits for those who decide that ends by their silence, and nothing of before', () => {
  const late = plusSeconds(began, 29 * seconds.day)
  const nearly = (state: string) => isNearlyOver(heard(state, 30 * seconds.day), late)
  expect(['under_review', 'appealed', 'opened', 'decided', 'closed'].map(nearly)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect([decisionDue(heard('under_review')), isNearlyOver(heard('under_review'), late)]).toEqual([undefined, false])
})

test('[PK-10] those who may decide are reminded: others than the sides and the first decider, while there are any', () => {
  const parties = { complainant: 'amna', respondent: 'bilal', refused: null, burdened: null }
  const who = (state: string, ...operators: string[]) =>
    whoMustDecide({ parties, state }, operators, [{ deciderId: 'nadia' }])
  expect(who('under_review', 'nadia', 'bilal', 'sara')).toEqual(['nadia', 'sara'])
  expect(who('appealed', 'nadia', 'bilal', 'sara')).toEqual(['sara'])
  expect(who('appealed', 'nadia', 'bilal')).toEqual(['nadia', 'bilal'])
  expect(who('under_review', 'amna')).toEqual(['amna'])
})
