import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountsServer, type Answer, openAccountsServer } from '../../../test/support/accounts.ts'

let server: AccountsServer
const password = 'a good long password'

beforeAll(async () => {
  server = await openAccountsServer()
})
afterAll(() => server.close())

const ask: AccountsServer['ask'] = (...given) => server.ask(...given)
const attempt = (email: string, given: string, from: string, cookie?: string) =>
  ask('POST', '/api/v1/auth/session/', {
    body: { email, password: given },
    from,
    ...(cookie && { headers: { cookie } }),
  })
const deviceIn = (answer: Answer) => /marketry_device=[\w-]+/.exec(String(answer.headers['set-cookie']))?.[0] ?? ''

/** A member who has registered in a browser at home. */
async function atHome(name: string, home: string) {
  const email = `${name}@example.com`
  const answer = await ask('POST', '/api/v1/auth/session/register/', { body: { email, password }, from: home })
  return { email, device: deviceIn(answer) }
}

/** Hammers an account from so many networks, until nobody from anywhere gets an answer any more. */
async function hammer(email: string, networks = 12) {
  const tries = Array.from({ length: networks * 5 }, (_, n) => attempt(email, 'wrong', `203.0.113.${n % networks}`))
  const answers = await Promise.all(tries)
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(50)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(networks * 5 - 50)
}

test('[CO-20] strangers of many networks are stopped together; the member comes in from where they were before', async () => {
  const { email, device } = await atHome('victim', '198.51.100.1')
  await hammer(email)
  const stranger = await attempt(email, password, '203.0.113.200')
  expect(stranger).toMatchObject({ status: 429, body: { code: 'too_often' } })
  expect(Number(stranger.headers['retry-after'])).toBeGreaterThan(0)
  expect(await attempt(email, password, '198.51.100.1')).toMatchObject({ status: 200 })
  expect(await attempt(email, password, '203.0.113.200', device)).toMatchObject({ status: 200 })
  // From there it is known now, without the cookie too.
  expect(await attempt(email, password, '203.0.113.200')).toMatchObject({ status: 200 })
})

test('[CO-20] a stranger on the member’s own network keeps their browser not out', async () => {
  const cafe = '198.51.100.20'
  const { email, device } = await atHome('guest', cafe)
  const tries = await Promise.all(Array.from({ length: 14 }, () => attempt(email, 'wrong', cafe)))
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(4)
  expect(await attempt(email, password, cafe)).toMatchObject({ status: 429 })
  expect(await attempt(email, password, cafe, device)).toMatchObject({ status: 200 })
})

test('[CO-20] a browser that is known is let try ten times a minute as well, and no more', async () => {
  const { email, device } = await atHome('thief', '198.51.100.30')
  const tries = await Promise.all(Array.from({ length: 14 }, () => attempt(email, 'wrong', '198.51.100.30', device)))
  expect(tries.filter(({ status }) => status === 401)).toHaveLength(10)
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(4)
})

test('[CO-20] a device is known to the account alone, in the marketplace alone, and a made-up one to nobody', async () => {
  const one = await atHome('one', '198.51.100.40')
  const two = await atHome('two', '198.51.100.41')
  await hammer(one.email, 12)
  const tries = [two.device, `marketry_device=${'A'.repeat(43)}`, 'marketry_device=x', `${one.device}x`]
  for (const cookie of tries) {
    expect(await attempt(one.email, password, '203.0.113.210', cookie)).toMatchObject({ status: 429 })
  }
  expect(await attempt(one.email, password, '203.0.113.210', one.device)).toMatchObject({ status: 200 })
})

test('[CO-20] a browser keeps its token at its member’s next login; a planted one is replaced', async () => {
  const { email, device } = await atHome('keeper', '198.51.100.50')
  expect(deviceIn(await attempt(email, password, '198.51.100.50', device))).toBe(device)
  const planted = `marketry_device=${'B'.repeat(43)}`
  const given = deviceIn(await attempt(email, password, '198.51.100.50', planted))
  expect(given).not.toBe(planted)
  expect(given).toMatch(/^marketry_device=[\w-]{43}$/)
})

test('[CO-20] an account nobody has is stopped as one that somebody has', async () => {
  await hammer('nobody@example.com')
  expect(await attempt('nobody@example.com', password, '203.0.113.220')).toMatchObject({ status: 429 })
  server.clock.passReal(72_000)
  expect(await attempt('nobody@example.com', password, '203.0.113.220')).toMatchObject({ status: 401 })
})
