import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountsServer, openAccountsServer } from '../../../test/support/accounts.ts'
import { sql } from '../../platform/db/sql.ts'

let server: AccountsServer
const password = 'a good long password'
const timeout = 1_800

beforeAll(async () => {
  server = await openAccountsServer()
  const { id } = await server.marketplace('designia')
  await server.db.inMarketplace(id, async (tx) =>
    tx.write(sql`update marketplace set settings = ${JSON.stringify({ idleTimeoutSeconds: timeout })}::jsonb`),
  )
  await server.services.directory.refresh()
})
afterAll(() => server.close())

const host = 'designia.localhost'
const ask: AccountsServer['ask'] = (method, path, given) => server.ask(method, path, { host, ...given })
const status = (access: string) => ask('GET', '/api/v1/auth/session-management/status/', { access })
const minutes = (count: number) => server.clock.passReal(count * 60_000)

async function registered(name: string, path = '/api/register/') {
  return ask('POST', path, { body: { email: `${name}@example.com`, password } })
}

/** The tokens a client has after it has refreshed them in the background. */
async function refreshed(refresh: string) {
  const { body } = await ask('POST', '/api/auth/refresh-token/', { body: { refresh } })
  return body as { access: string; refresh: string }
}

test('[WS-3] the status tells how long the session is idle, until when it lasts and when to warn', async () => {
  const { body } = await registered('watcher')
  const opened = server.clock.real().getTime()
  minutes(4)
  expect(await status(body.access)).toMatchObject({
    status: 200,
    body: {
      active: true,
      idle_seconds: 240,
      expires_at: new Date(opened + timeout * 1_000).toISOString(),
      warning_at: new Date(opened + (timeout - 120) * 1_000).toISOString(),
    },
  })
})

test('[WS-3] to ask for the status or for new tokens is no sign of life; anything else is', async () => {
  const { body } = await registered('poller')
  let tokens = { access: body.access, refresh: body.refresh }
  for (let times = 0; times < 3; times++) {
    minutes(4)
    tokens = await refreshed(tokens.refresh)
    await status(tokens.access)
  }
  expect((await status(tokens.access)).body.idle_seconds).toBe(720)
  expect(await ask('GET', '/api/me/', { access: tokens.access })).toMatchObject({ status: 200 })
  expect((await status(tokens.access)).body.idle_seconds).toBe(0)
})

test('[WS-3] a session that is idle too long ends: for commands, reading, refreshing and the list', async () => {
  const reading = (await registered('reader')).body
  const writing = (await registered('writer')).body
  const renewing = (await registered('renewer')).body
  minutes(28)
  const late = [await refreshed(reading.refresh), await refreshed(writing.refresh)]
  minutes(2)
  expect(await status(late[0]?.access ?? '')).toMatchObject({ status: 200, body: { active: false, expires_at: null } })
  const get = await ask('GET', '/api/me/', { access: late[0]?.access ?? '' })
  expect(get).toMatchObject({ status: 401, body: { code: 'session_ended' } })
  const patch = await ask('PATCH', '/api/me/', { access: late[1]?.access ?? '', body: { name: 'Late' } })
  expect(patch).toMatchObject({ status: 401, body: { code: 'session_ended' } })
  const again = await ask('POST', '/api/auth/refresh-token/', { body: { refresh: renewing.refresh } })
  expect(again).toMatchObject({ status: 401, body: { code: 'refresh_token_invalid' } })
  const { body } = await ask('POST', '/api/login/', { body: { email: 'writer@example.com', password } })
  expect((await ask('GET', '/api/auth/sessions/', { access: body.access })).body.results).toHaveLength(1)
})

test('[WS-3] a browser that was idle too long is a visitor again', async () => {
  const opened = await registered('browser', '/api/v1/auth/session/register/')
  const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
  const me = () => ask('GET', '/api/me/', { headers: { cookie } })
  for (let times = 0; times < 4; times++) {
    minutes(29)
    expect(await me()).toMatchObject({ status: 200 })
  }
  minutes(30)
  expect(await me()).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
  const session = await ask('GET', '/api/auth/session/', { headers: { cookie } })
  expect(session).toMatchObject({ status: 200, body: { user: null } })
})

test('[WS-3] where the marketplace sets no limit a session may be idle for its thirty days', async () => {
  const { body } = await ask('POST', '/api/register/', {
    host: 'madeinpk.localhost',
    body: { email: 'calm@example.com', password },
  })
  minutes(29 * 24 * 60)
  const next = await ask('POST', '/api/auth/refresh-token/', {
    host: 'madeinpk.localhost',
    body: { refresh: body.refresh },
  })
  const answer = await ask('GET', '/api/v1/auth/session-management/status/', {
    host: 'madeinpk.localhost',
    access: next.body.access,
  })
  expect(answer.body).toMatchObject({ active: true, warning_at: null, expires_at: expect.any(String) })
})
