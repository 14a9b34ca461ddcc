import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountsServer, openAccountsServer } from '../../../test/support/accounts.ts'
import { letterTo } from '../../../test/support/letters.ts'
import { ensureMember } from './index.ts'

let server: AccountsServer
const password = 'a good long password'

beforeAll(async () => {
  server = await openAccountsServer()
})
afterAll(() => server.close())

const ask: AccountsServer['ask'] = (...given) => server.ask(...given)
const login = (email: string, given = password) => ask('POST', '/api/login/', { body: { email, password: given } })
const rename = (access: string) => ask('PATCH', '/api/me/', { access, body: { name: 'Changed' } })
const redeem = (token: string, more: object = {}) =>
  ask('POST', '/api/v1/auth/magic-link/verify/', { body: { token }, ...more })

async function linkFor(email: string): Promise<string> {
  expect(await ask('POST', '/api/v1/auth/magic-link/', { body: { email } })).toMatchObject({ status: 202 })
  return (await letterTo(server.inbox, email, 'Your link to log in')).token
}

/** How many mails with such links have ever been queued. */
async function queuedLinks(): Promise<number> {
  const client = new Client({ connectionString: server.database.adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query(`select 1 from jobs.job where data->>'kind' = 'magic_link'`)
    return rows.length
  } finally {
    await client.end()
  }
}

/** Somebody whose address is verified, with a password. */
async function verified(name: string): Promise<string> {
  const email = `${name}@example.com`
  await ensureMember(server.services, await server.marketplace('madeinpk'), { email, password, name, roles: ['buyer'] })
  return email
}

test('[CO-1] a link in the mail signs in, by tokens or a cookie, and leaves the password', async () => {
  const email = await verified('reader')
  const token = await linkFor(email)
  const signedIn = await redeem(token)
  expect(signedIn).toMatchObject({ status: 200, body: { user: { email } } })
  expect(await rename(signedIn.body.access)).toMatchObject({ status: 200 })
  expect(await login(email)).toMatchObject({ status: 200 })
})

test('[CO-1] a browser comes in by a link too, and may write the address as it likes', async () => {
  const email = await verified('browser')
  await ask('POST', '/api/v1/auth/magic-link/', { body: { email: ` ${email.toUpperCase()} ` } })
  const { token } = await letterTo(server.inbox, email, 'Your link to log in')
  const answer = await ask('POST', '/api/v1/auth/session/magic-link/', { body: { token } })
  expect(answer).toMatchObject({ status: 200, body: { user: { email } } })
  expect(String(answer.headers['set-cookie'])).toContain('marketry_session=')
})

test('[CO-1] fifty at once with one link: it is good once', async () => {
  const token = await linkFor(await verified('crowd'))
  const answers = await Promise.all(Array.from({ length: 50 }, () => redeem(token)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ body }) => body.code === 'link_invalid')).toHaveLength(49)
})

test('[CO-1] the link of one marketplace is nothing in the other, nor for another purpose', async () => {
  const token = await linkFor(await verified('traveller'))
  expect(await redeem(token, { host: 'designia.localhost' })).toMatchObject({
    status: 422,
    body: { code: 'link_invalid' },
  })
  const reset = await ask('POST', '/api/auth/password/reset/', { body: { token, password: 'quite another one' } })
  expect(reset).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
  const moved = await ask('POST', '/api/auth/email/confirm/', { body: { token } })
  expect(moved).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
  expect(await redeem(token)).toMatchObject({ status: 200 })
})

test('[CO-1] a link ends after fifteen real minutes', async () => {
  const token = await linkFor(await verified('slow'))
  server.clock.passReal(15 * 60_000)
  expect(await redeem(token)).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
})

test('[CO-1] a link that went out before the password was changed is good no longer', async () => {
  const email = await verified('changer')
  const token = await linkFor(email)
  const { body } = await login(email)
  const change = { current_password: password, password: 'quite another one' }
  await ask('POST', '/api/auth/password/change/', { access: body.access, body: change })
  expect(await redeem(token)).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
})

test('[CO-1] who registered with somebody else’s address loses it when its owner comes by a link', async () => {
  const email = 'owner@example.com'
  const squatter = await ask('POST', '/api/register/', { body: { email, password, name: 'Squatter' } })
  const elsewhere = await login(email)
  const owner = await redeem(await linkFor(email))
  expect(owner).toMatchObject({ status: 200, body: { user: { email_verified: true } } })
  expect(await login(email)).toMatchObject({ status: 401, body: { code: 'wrong_login' } })
  for (const { body } of [squatter, elsewhere]) {
    expect(await rename(body.access)).toMatchObject({ status: 401, body: { code: 'session_ended' } })
    const refreshed = await ask('POST', '/api/auth/refresh-token/', { body: { refresh: body.refresh } })
    expect(refreshed).toMatchObject({ status: 401 })
  }
  expect((await ask('GET', '/api/auth/security/', { access: owner.body.access })).body.has_password).toBe(false)
  expect(await rename(owner.body.access)).toMatchObject({ status: 200 })
  expect((await letterTo(server.inbox, email, 'You have no password')).text).toContain('/account/security')
  // The owner sets a password of their own by the way for those who forgot theirs.
  await ask('POST', '/api/auth/password/forgot/', { body: { email } })
  const { token } = await letterTo(server.inbox, email, 'Set a new password')
  const mine = 'the owner’s own password'
  expect(await ask('POST', '/api/auth/password/reset/', { body: { token, password: mine } })).toMatchObject({
    status: 204,
  })
  expect(await login(email, mine)).toMatchObject({ status: 200 })
})

test('[CO-2] a suspended member does not come in by a link either', async () => {
  const email = await verified('suspect')
  const { body: member } = await login(email)
  const token = await linkFor(email)
  const wanted = { email: 'link-op@example.com', password, name: 'Op', roles: ['operator'] }
  await ensureMember(server.services, await server.marketplace('madeinpk'), wanted)
  const { body } = await login(wanted.email)
  await ask('POST', `/api/members/${member.user.id}/suspend/`, { access: body.access })
  expect(await redeem(token)).toMatchObject({ status: 403, body: { code: 'suspended' } })
})

test('[CO-20] while a stranger asks for links all the time, the member has a good one in their mail', async () => {
  const email = await verified('pestered')
  const before = await queuedLinks()
  const linksQueued = async () => (await queuedLinks()) - before
  const wish = (from: string) => ask('POST', '/api/v1/auth/magic-link/', { body: { email }, from })
  for (let times = 0; times < 30; times++) expect(await wish('203.0.113.9')).toMatchObject({ status: 202 })
  expect(await wish('203.0.113.9')).toMatchObject({ status: 429, body: { code: 'too_often' } })
  expect((await redeem((await letterTo(server.inbox, email, 'Your link')).token)).status).toBe(200)
  expect(await linksQueued()).toBe(5)
  server.clock.passReal(12 * 60_000)
  await wish('198.51.100.4')
  expect(await linksQueued()).toBe(6)
})
