import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountsServer, openAccountsServer } from '../../../test/support/accounts.ts'
import { letterTo } from '../../../test/support/letters.ts'

let server: AccountsServer
const password = 'a good long password'

beforeAll(async () => {
  server = await openAccountsServer()
})
afterAll(() => server.close())

const ask: AccountsServer['ask'] = (...given) => server.ask(...given)

interface Session {
  id: string
  current: boolean
}

/** A member who is signed in at home and, a minute later, from a telephone. */
async function twice(name: string) {
  const email = `${name}@example.com`
  const home = await ask('POST', '/api/register/', { body: { email, password }, headers: { 'user-agent': 'Home/1.0' } })
  server.clock.passReal(60_000)
  const away = await ask('POST', '/api/login/', {
    body: { email, password },
    headers: { 'user-agent': 'Telephone/2.0' },
    from: '198.51.100.7',
  })
  return { email, home: home.body, away: away.body }
}

const list = (access: string, query = '') => ask('GET', `/api/v1/auth/sessions/${query}`, { access })
const end = (access: string, id: string, host?: string) =>
  ask('DELETE', `/api/v1/auth/sessions/${id}/`, { access, ...(host && { host }) })
const rename = (access: string) => ask('PATCH', '/api/me/', { access, body: { name: 'Changed' } })
const refresh = (token: string) => ask('POST', '/api/auth/refresh-token/', { body: { refresh: token } })

async function idOf(access: string, which: (session: Session) => boolean) {
  return ((await list(access)).body.results as Session[]).find(which)?.id ?? ''
}

test('[CO-1] one’s sessions are listed, the newest first, with the one that asks marked', async () => {
  const { home, away } = await twice('lister')
  await twice('neighbour')
  const seen = await list(home.access)
  expect(seen).toMatchObject({
    status: 200,
    body: {
      next: null,
      previous: null,
      results: [
        { current: false, user_agent: 'Telephone/2.0', address: '198.51.100.7' },
        { current: true, user_agent: 'Home/1.0', address: '192.0.2.1' },
      ],
    },
  })
  expect((await list(away.access)).body.results.map((one: Session) => one.current)).toEqual([true, false])
  expect(JSON.stringify(seen.body)).not.toMatch(/token/)
  expect(await ask('GET', '/api/v1/auth/sessions/')).toMatchObject({ status: 401 })
})

test('[CO-1] the list comes in pages, forth and back', async () => {
  const { home } = await twice('pager')
  const first = await list(home.access, '?limit=1')
  const query = (url: string) => new URL(url).search
  const second = await list(home.access, query(first.body.next))
  expect([...first.body.results, ...second.body.results].map(({ user_agent }) => user_agent)).toEqual([
    'Telephone/2.0',
    'Home/1.0',
  ])
  expect(second.body.next).toBeNull()
  expect((await list(home.access, query(second.body.previous))).body.results).toEqual(first.body.results)
})

test('[CO-1] ending a session elsewhere ends it at once, with its refresh tokens, and this one goes on', async () => {
  const { home, away } = await twice('ender')
  const elsewhere = await idOf(home.access, ({ current }) => !current)
  expect(await end(home.access, elsewhere)).toMatchObject({ status: 204 })
  expect(await rename(away.access)).toMatchObject({ status: 401, body: { code: 'session_ended' } })
  expect(await refresh(away.refresh)).toMatchObject({ status: 401, body: { code: 'refresh_token_invalid' } })
  expect(await rename(home.access)).toMatchObject({ status: 200 })
  expect((await list(home.access)).body.results).toHaveLength(1)
  expect(await end(home.access, elsewhere)).toMatchObject({ status: 404, body: { code: 'not_found' } })
})

test('[CO-1] one may end the session one is in', async () => {
  const { home } = await twice('quitter')
  const here = await idOf(home.access, ({ current }) => current)
  expect(await end(home.access, here)).toMatchObject({ status: 204 })
  expect(await rename(home.access)).toMatchObject({ status: 401, body: { code: 'session_ended' } })
  expect(await refresh(home.refresh)).toMatchObject({ status: 401 })
})

test('[CO-1] what an ended session left behind changes nothing from that moment on, and reads no longer than five minutes', async () => {
  const { home, away } = await twice('lingerer')
  const elsewhere = await idOf(home.access, ({ current }) => !current)
  expect(await end(home.access, elsewhere)).toMatchObject({ status: 204 })
  const changes = await Promise.all([
    rename(away.access),
    end(away.access, elsewhere),
    ask('DELETE', '/api/v1/auth/sessions/', { access: away.access }),
  ])
  for (const refused of changes) expect(refused).toMatchObject({ status: 401, body: { code: 'session_ended' } })
  server.clock.passReal(300_000)
  const read = await ask('GET', '/api/me/', { access: away.access })
  expect(read).toMatchObject({ status: 401, body: { code: 'token_expired' } })
})

test('[CO-1] nobody ends another’s session, nor learns that there is one', async () => {
  const victim = await twice('victim')
  const other = await twice('intruder')
  const id = await idOf(victim.home.access, ({ current }) => current)
  expect(await end(other.home.access, id)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  const body = { email: 'stranger@example.com', password }
  const abroad = await ask('POST', '/api/register/', { host: 'designia.localhost', body })
  expect(await end(abroad.body.access, id, 'designia.localhost')).toMatchObject({ status: 404 })
  expect(await end(victim.home.access, 'no-id-at-all')).toMatchObject({ status: 404 })
  expect(await rename(victim.home.access)).toMatchObject({ status: 200 })
})

test('[CO-1] a session whose thirty days are over is not listed, though nobody has swept it up yet', async () => {
  const { email } = await twice('sleeper')
  server.clock.passReal(30 * 86_400_000)
  const back = await ask('POST', '/api/login/', { body: { email, password } })
  expect((await list(back.body.access)).body.results).toMatchObject([{ current: true }])
})

test('[CO-1] all others are ended at one stroke, and what waits for its second step with them', async () => {
  const { home, away } = await twice('sweeper')
  const third = await twice('bystander')
  expect(await ask('DELETE', '/api/v1/auth/sessions/', { access: home.access })).toMatchObject({ status: 204 })
  expect(await rename(away.access)).toMatchObject({ status: 401, body: { code: 'session_ended' } })
  expect(await refresh(away.refresh)).toMatchObject({ status: 401 })
  expect(await rename(home.access)).toMatchObject({ status: 200 })
  expect(await rename(third.away.access)).toMatchObject({ status: 200 })
  expect((await list(home.access)).body.results).toMatchObject([{ current: true }])
})

test('[CO-1] a session says in words what it is of, and when it was last used', async () => {
  const email = 'worded@example.com'
  const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1'
  const { body } = await ask('POST', '/api/register/', {
    body: { email, password },
    headers: { 'user-agent': userAgent },
  })
  const opened = server.clock.real().toISOString()
  server.clock.passReal(30_000)
  await list(body.access)
  const only = async () => (await list(body.access)).body.results[0]
  const first = await only()
  expect(first).toMatchObject({ browser: 'Safari', system: 'iPhone', created_at: opened })
  const seen = first.seen_at
  server.clock.passReal(59_000)
  expect((await only()).seen_at).toBe(seen)
  server.clock.passReal(1_000)
  const now = server.clock.real().toISOString()
  await list(body.access)
  expect((await only()).seen_at).toBe(now)
})

test('[CO-1] an old refresh token again, while the newest is being exchanged: the family ends and nothing is stuck', async () => {
  for (let round = 0; round < 5; round++) {
    const { home } = await twice(`raced${round}`)
    const second = (await refresh(home.refresh)).body
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => refresh(n % 2 === 0 ? home.refresh : second.refresh)),
    )
    expect(answers.every(({ status }) => status === 200 || status === 401)).toBe(true)
    const live = answers.filter(({ status }) => status === 200)
    expect(live.length).toBeLessThanOrEqual(1)
    for (const { body } of live) expect(await refresh(body.refresh)).toMatchObject({ status: 401 })
    expect(await rename(second.access)).toMatchObject({ status: 401, body: { code: 'session_ended' } })
  }
})

test('[CO-1] whoever’s refresh token was used twice is told by mail', async () => {
  const { email, home } = await twice('copied')
  await refresh(home.refresh)
  await refresh(home.refresh)
  expect((await letterTo(server.inbox, email, 'One of your logins at madeinpk was ended')).text).toContain('copied')
})
