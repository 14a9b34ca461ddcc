import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, type AccountsServer, openAccountsServer } from '../../../test/support/accounts.ts'
import { ensureMember } from './index.ts'

let server: AccountsServer
const password = 'a good long password'

beforeAll(async () => {
  server = await openAccountsServer()
})
afterAll(() => server.close())

const ask: AccountsServer['ask'] = (...given) => server.ask(...given)
const cookieIn = (answer: Answer) => String(answer.headers['set-cookie']).split(';')[0] ?? ''

async function browser(name: string) {
  const body = { email: `${name}@example.com`, password, name }
  const answer = await ask('POST', '/api/v1/auth/session/register/', { body })
  return { answer, body, cookie: cookieIn(answer), csrf: answer.body.csrf_token as string }
}

test('[CO-1] a browser registers and signs in by a cookie no script can read, without tokens', async () => {
  const { answer, body } = await browser('visitor')
  expect(answer).toMatchObject({ status: 201, body: { user: { name: 'visitor', roles: ['buyer'] } } })
  expect(Object.keys(answer.body).toSorted()).toEqual(['csrf_token', 'user'])
  const login = await ask('POST', '/api/auth/session/', { body: { email: body.email, password } })
  expect(login.status).toBe(200)
  expect(login.headers['cache-control']).toBe('no-store')
  expect(login.headers['set-cookie']).toEqual([
    expect.stringMatching(/^marketry_session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    expect.stringMatching(/^marketry_device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/),
  ])
  const session = await ask('GET', '/api/auth/session/', { headers: { cookie: cookieIn(login) } })
  expect(session).toMatchObject({
    status: 200,
    body: { user: { email: body.email }, csrf_token: login.body.csrf_token },
  })
  expect(await ask('GET', '/api/auth/session/')).toMatchObject({ body: { user: null, csrf_token: null } })
})

test('[CO-1] a change by cookie needs this session’s CSRF token and our own origin', async () => {
  const { cookie, csrf } = await browser('careful')
  const other = await browser('other')
  const patch = (headers: Record<string, string>) =>
    ask('PATCH', '/api/me/', { body: { name: 'Changed' }, headers: { cookie, ...headers } })
  expect(await patch({})).toMatchObject({ status: 403, body: { code: 'csrf' } })
  expect(await patch({ 'x-csrf-token': other.csrf })).toMatchObject({ status: 403, body: { code: 'csrf' } })
  const foreign = { 'x-csrf-token': csrf, origin: 'http://designia.localhost' }
  expect(await patch(foreign)).toMatchObject({ status: 403, body: { code: 'csrf' } })
  const own = { 'x-csrf-token': csrf, origin: 'http://madeinpk.localhost' }
  expect(await patch(own)).toMatchObject({ status: 200, body: { name: 'Changed' } })
})

test('[CO-20] no door that signs a browser in opens to a page of another origin', async () => {
  const { body } = await browser('signed')
  const doors = [
    ['', { email: body.email, password }],
    ['totp/', { challenge: 'x', code: '123456' }],
    ['magic-link/', { token: 'x' }],
    ['invitation/', { token: 'x', password }],
    ['register/', { email: 'planted@example.com', password, name: 'Planted' }],
  ] as const
  for (const [door, given] of doors) {
    for (const origin of ['https://evil.example', 'http://designia.localhost', 'null']) {
      const answer = await ask('POST', `/api/v1/auth/session/${door}`, { body: given, headers: { origin } })
      expect([door, origin, answer.status, answer.body.code]).toEqual([door, origin, 403, 'csrf'])
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  }
  const leaving = { headers: { origin: 'https://evil.example' } }
  expect((await ask('DELETE', '/api/v1/auth/session/', leaving)).headers['set-cookie']).toBeUndefined()
  const own = { body: { email: body.email, password }, headers: { origin: 'http://madeinpk.localhost' } }
  expect((await ask('POST', '/api/v1/auth/session/', own)).status).toBe(200)
})

test('[CO-1] a cookie of one marketplace, or a changed one, is nobody', async () => {
  const { cookie } = await browser('traveller')
  const me = (given: string, host?: string) =>
    ask('GET', '/api/me/', { headers: { cookie: given }, ...(host && { host }) })
  expect(await me(cookie)).toMatchObject({ status: 200 })
  expect(await me(cookie, 'designia.localhost')).toMatchObject({ status: 401 })
  expect(await me(cookie.replace('=', '=x'))).toMatchObject({ status: 401 })
  expect(await me(cookie.slice(0, cookie.lastIndexOf('.')))).toMatchObject({ status: 401 })
})

test('[CO-1] signing out ends the session and clears the cookie; with an ended one it only clears', async () => {
  const { cookie, csrf } = await browser('leaver')
  const leave = () => ask('DELETE', '/api/auth/session/', { headers: { cookie, 'x-csrf-token': csrf } })
  const left = await leave()
  expect(left.status).toBe(204)
  expect(left.headers['set-cookie']).toMatch(/^marketry_session=; Max-Age=0;/)
  expect(await ask('GET', '/api/auth/session/', { headers: { cookie } })).toMatchObject({
    status: 200,
    body: { user: null },
  })
  expect(await ask('GET', '/api/me/', { headers: { cookie } })).toMatchObject({ status: 401 })
  expect(await leave()).toMatchObject({ status: 204 })
})

test('[CO-2] a suspended member’s cookie is nobody’s from the next request on', async () => {
  const { cookie, answer } = await browser('suspect')
  const marketplace = await server.marketplace('madeinpk')
  const wanted = { email: 'browser-op@example.com', password, name: 'Op', roles: ['operator'] }
  await ensureMember(server.services, marketplace, wanted)
  const { body } = await ask('POST', '/api/login/', { body: { email: wanted.email, password } })
  await ask('POST', `/api/members/${answer.body.user.id}/suspend/`, { access: body.access })
  expect(await ask('GET', '/api/me/', { headers: { cookie } })).toMatchObject({ status: 401 })
  const login = await ask('POST', '/api/auth/session/', { body: { email: 'suspect@example.com', password } })
  expect(login).toMatchObject({ status: 403, body: { code: 'suspended' } })
  expect(login.headers['set-cookie']).toBeUndefined()
})

test('[CO-1] a cookie session ends after thirty real days', async () => {
  const { cookie } = await browser('sleeper')
  server.clock.passReal(30 * 86_400_000)
  const { actor, staleCookie } = await server.authentication.identify(await server.marketplace('madeinpk'), { cookie })
  expect([actor.kind, staleCookie]).toEqual(['visitor', true])
})
