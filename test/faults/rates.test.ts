import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { secondsLeft } from '../../src/platform/rates/rules.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered, visitor } from '../support/person.ts'
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts'

/* Somebody who asks too often, over two processes; and the neighbour who must not suffer for it. */

describe.each(['postgres', ...(hasRedis ? ['redis'] : [])] as const)('over %s', (over) => {
  let marketry: Marketry
  let redis: RedisServer | undefined
  let other: Awaited<ReturnType<Marketry['another']>>
  let member: Person
  let neighbour: Person

  beforeAll(async () => {
    if (over === 'redis') redis = await startRedis()
    marketry = await startMarketry(['web'], {
      RATE_LIMIT_ADDRESS: '400',
      RATE_LIMIT_MEMBER: '60',
      TRUSTED_PROXIES: '127.0.0.1',
      ...(redis && { REDIS_URL: redis.url }),
    })
    other = await marketry.another('web')
    member = await registered(marketry, 'madeinpk', 'Bilal', ['buyer'])
    neighbour = await registered(marketry, 'madeinpk', 'Amna', ['buyer'])
  })
  afterAll(async () => {
    await other?.close()
    await marketry?.close()
    await redis?.close()
  })

  const there = (person: Person): Person =>
    Object.assign(visitor({ host: marketry.host, port: other.port }, 'madeinpk'), { access: person.access })
  const at = (address: string) => ({ headers: { 'x-forwarded-for': address } })

  /** A flood that reaches into the next window is let through twice over: it begins where one has time left. */
  const earlyInAWindow = () =>
    eventually(
      async () => secondsLeft({ name: 'any', times: 1, seconds: 60 }, marketry.parts.clock.real().getTime()),
      (left) => left > 15,
      'the next window',
    )

  test('[CO-20] a member who asks too often is told so, how long to wait, and the same at the other process', async () => {
    await earlyInAWindow()
    const replies = await Promise.all(Array.from({ length: 70 }, () => member.get('/me/', at('198.51.100.1'))))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(60)
    const refused = replies.find(({ status }) => status === 429)
    expect(refused?.body).toMatchObject({ code: 'rate_limited', status: 429 })
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    expect(refused?.headers['ratelimit-policy']).toBe('"member";q=60;w=60')
    expect(refused?.headers['ratelimit']).toMatch(/^"member";r=0;t=\d+$/)
    await eventually(
      async () => (await there(member).get('/me/', at('198.51.100.1'))).status,
      (status) => status === 429,
    )
    expect((await neighbour.get('/me/', at('198.51.100.1'))).status).toBe(200)
  })

  test('[CO-20] a network that asks too often is told so for kept answers too; another behind the same proxy is not', async () => {
    const [here, far] = [visitor(marketry, 'madeinpk'), visitor({ host: marketry.host, port: other.port }, 'madeinpk')]
    await earlyInAWindow()
    const flood = await Promise.all(Array.from({ length: 420 }, () => here.get('/categories/', at('203.0.113.7'))))
    expect(flood.filter(({ status }) => status === 200)).toHaveLength(400)
    expect(flood.at(-1)?.headers['ratelimit-policy']).toBe('"address";q=400;w=60')
    await eventually(
      async () => (await far.get('/categories/', at('203.0.113.7'))).status,
      (status) => status === 429,
    )
    expect((await far.get('/categories/', at('203.0.113.8'))).status).toBe(200)
  })
})
