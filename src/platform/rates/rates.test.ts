import { assert as check, integer, property } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testClock } from '../../../test/support/clock.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { openPlatform, type TestPlatform } from '../../../test/support/platform.ts'
import { hasRedis, type RedisServer, startRedis } from '../../../test/support/redis.ts'
import { newId } from '../../kernel/ids.ts'
import type { Line } from '../realtime/line.ts'
import { openRealtime, type Realtime } from '../realtime/realtime.ts'
import { openRates, type Rates } from './rates.ts'
import { rateHeaders, type RateRule, secondsLeft, windowAt } from './rules.ts'

const rule = (times: number): RateRule => ({ name: 'trial', times, seconds: 60 })
const deaf: Line = {
  kind: 'postgres',
  say: () => {},
  hear: () => {},
  onMended: () => {},
  start: async () => {},
  stop: async () => {},
  stands: () => true,
}
const alone = (clock = testClock('2026-01-01T00:00:10Z')) => ({
  clock,
  rates: openRates({ line: deaf, redis: undefined, clock }),
})
const takes = (rates: Rates, times: number, key = 'one', bound = rule(5)) =>
  Array.from({ length: times }, () => rates.take(bound, key).admitted)

test('[CO-20] a process lets through just so many in a window, and so many again in the next', () => {
  const { rates, clock } = alone()
  expect(takes(rates, 7)).toEqual([true, true, true, true, true, false, false])
  expect(takes(rates, 1, 'another')).toEqual([true])
  clock.passReal(49_000)
  expect(takes(rates, 1)).toEqual([false])
  clock.passReal(1_000)
  expect(takes(rates, 6)).toEqual([true, true, true, true, true, false])
})

test('[CO-20] business time that is turned gives nobody more', () => {
  const { rates, clock } = alone()
  takes(rates, 5)
  clock.turnForward(86_400_000)
  expect(takes(rates, 1)).toEqual([false])
})

test('[CO-20] a client learns how much is left, and until when', () => {
  const { rates } = alone()
  takes(rates, 2)
  expect(rateHeaders(rates.take(rule(5), 'one'))).toEqual({
    'ratelimit-policy': '"trial";q=5;w=60',
    ratelimit: '"trial";r=2;t=50',
  })
})

test('[CO-20] the end of a window is always ahead, and the next begins there', () => {
  check(
    property(integer({ min: 0, max: 4e12 }), integer({ min: 1, max: 86_400 }), (realMs, seconds) => {
      const bound = { name: 'any', times: 1, seconds }
      const left = secondsLeft(bound, realMs)
      expect(left).toBeGreaterThanOrEqual(1)
      expect(left).toBeLessThanOrEqual(seconds)
      expect(windowAt(bound, realMs + left * 1_000)).toBeGreaterThan(windowAt(bound, realMs))
    }),
  )
})

test('[CO-15] two that count at once let through a twentieth more than one at most, and what is on its way', async () => {
  const ears: ((word: string) => void)[] = []
  const line: Line = {
    ...deaf,
    hear: (_, heard) => void ears.push(heard),
    say: (_, words) => ears.forEach((heard) => words.forEach(heard)),
  }
  const clock = testClock()
  const both = [0, 1].map(() => openRates({ line, redis: undefined, clock }))
  const bound = rule(100)
  let admitted = 0
  for (let turn = 0; turn < 200; turn++) {
    for (const rates of both) if (rates.take(bound, 'one').admitted) admitted += 1
    // The words of a turn of the event loop go out at its end.
    await new Promise((next) => setImmediate(next))
  }
  expect(admitted).toBeGreaterThanOrEqual(100)
  expect(admitted).toBeLessThanOrEqual(106)
})

describe.each(['postgres', ...(hasRedis ? ['redis'] : [])] as const)('over %s', (over) => {
  let platform: TestPlatform
  let redis: RedisServer | undefined
  const running: Realtime[] = []
  beforeAll(async () => {
    platform = await openPlatform()
    if (over === 'redis') redis = await startRedis()
  })
  afterAll(async () => {
    await Promise.all(running.map((one) => one.stop()))
    await redis?.close()
    await platform?.close()
  })

  const process = async (): Promise<{ rates: Rates; realtime: Realtime }> => {
    const realtime = openRealtime({
      ...platform,
      url: platform.database.appUrl,
      redis: over === 'redis' ? { url: redis?.url ?? '' } : undefined,
      channels: [],
    })
    const rates = openRates({ ...realtime, clock: platform.clock })
    running.push(realtime)
    await realtime.start(false)
    await eventually(
      async () => realtime.line.stands(),
      (stands) => stands,
      'the line',
    )
    return { rates, realtime }
  }
  // As large as a minute's requests may be; a twentieth of it is the first word.
  const bound = rule(100)

  test('[CO-15] what one process has let through is known to the other', async () => {
    const [here, there] = [await process(), await process()]
    const key = newId()
    expect(takes(here.rates, 100, key, bound).every(Boolean)).toBe(true)
    let admitted = 0
    await eventually(
      async () => {
        const verdict = there.rates.take(bound, key)
        if (verdict.admitted) admitted += 1
        return verdict.admitted
      },
      (still) => !still,
      'the no of the other process',
    )
    expect(admitted).toBeLessThanOrEqual(6)
    expect(here.rates.take(bound, key).admitted).toBe(false)
  })

  test.runIf(over === 'redis')(
    '[CO-15] while Redis is away nothing fails, and the database carries the counts',
    async () => {
      const [here, there] = [await process(), await process()]
      await redis?.kill()
      await eventually(
        async () => here.realtime.line.stands(),
        (stands) => !stands,
        'the loss',
      )
      const key = newId()
      takes(here.rates, 100, key, bound)
      await eventually(
        async () => there.rates.take(bound, key).admitted,
        (still) => !still,
        'the no',
      )
      expect(here.rates.take(bound, key).admitted).toBe(false)
      await redis?.again()
    },
  )
})
