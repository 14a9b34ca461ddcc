import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountsServer, openAccountsServer } from '../../../test/support/accounts.ts'

let server: AccountsServer
const password = 'a good long password'

beforeAll(async () => {
  server = await openAccountsServer()
})
afterAll(() => server.close())

const ask: AccountsServer['ask'] = (...given) => server.ask(...given)

async function register(name: string, host?: string) {
  const email = `${name}@example.com`
  const answer = await ask('POST', '/api/register/', { ...(host && { host }), body: { email, password } })
  const { access, refresh } = answer.body
  return { email, access: access as string, refresh: refresh as string }
}

/** The newest mail to an address whose subject begins so; waits for the job. */
async function mailTo(to: string, subject: string) {
  await expect.poll(() => newest(to, subject), { timeout: 15_000 }).toBeDefined()
  const found = await newest(to, subject)
  const mail = await server.inbox.read(found?.id ?? '')
  const link = /http:\/\/\S+/.exec(mail?.text.split('\n').find((line) => line.includes('token=')) ?? '')?.[0] ?? ''
  return { ...mail, link, token: new URL(link).searchParams.get('token') ?? '' }
}

async function newest(to: string, subject: string) {
  return (await server.inbox.list({ to })).find((mail) => mail.subject.startsWith(subject))
}

async function asAdmin(text: string, values: unknown[] = []) {
  const client = new Client({ connectionString: server.database.adminUrl })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

const reset = (token: string, next: string, host?: string) =>
  ask('POST', '/api/auth/password/reset/', { ...(host && { host }), body: { token, password: next } })
const forget = (email: string, more = {}) => ask('POST', '/api/auth/password/forgot/', { body: { email }, ...more })

test('[CO-1] the mailed link verifies the address, once, in its own marketplace', async () => {
  const { email, access } = await register('verifier')
  const mail = await mailTo(email, 'Verify your e-mail')
  expect(mail.link).toMatch(/^http:\/\/madeinpk\.localhost:8000\/verify-email\?token=[\w-]{43}$/)
  const verify = (host: string) => ask('POST', '/api/auth/verify-email/', { host, body: { token: mail.token } })
  expect(await verify('designia.localhost')).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
  expect(await verify('madeinpk.localhost')).toMatchObject({ status: 204 })
  expect((await ask('GET', '/api/me/', { access })).body.email_verified).toBe(true)
  expect(await verify('madeinpk.localhost')).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
})

test('[CO-1] another verification mail is sent on demand, five an hour at most, and none to the verified', async () => {
  const { email, access } = await register('again')
  await mailTo(email, 'Verify')
  const resend = () => ask('POST', '/api/auth/verify-email/resend/', { access })
  for (let times = 0; times < 5; times++) expect(await resend()).toMatchObject({ status: 202 })
  expect(await resend()).toMatchObject({ status: 429 })
  await expect.poll(async () => (await server.inbox.list({ to: email })).length, { timeout: 15_000 }).toBe(6)
})

test('[CO-1] a reset sets the password, ends every session, proves the address, and works once', async () => {
  const { email, access, refresh } = await register('forgetful')
  expect(await forget(email)).toMatchObject({ status: 202, body: undefined })
  const { token, link } = await mailTo(email, 'Set a new password')
  expect(link).toContain('http://madeinpk.localhost:8000/password/reset?token=')
  expect(await reset(token, 'short')).toMatchObject({ status: 422 })
  expect(await reset(token, 'quite another one', 'designia.localhost')).toMatchObject({ status: 422 })
  expect(await reset(token, 'quite another one')).toMatchObject({ status: 204 })
  expect(await reset(token, 'yet another one')).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
  expect(await ask('PATCH', '/api/me/', { access, body: { name: 'X' } })).toMatchObject({ status: 401 })
  expect(await ask('POST', '/api/auth/refresh-token/', { body: { refresh } })).toMatchObject({ status: 401 })
  expect(await ask('POST', '/api/login/', { body: { email, password } })).toMatchObject({ status: 401 })
  const login = await ask('POST', '/api/login/', { body: { email, password: 'quite another one' } })
  expect(login).toMatchObject({ status: 200, body: { user: { email_verified: true } } })
})

test('[CO-1] a reset link ends after an hour, and the link of one kind is nothing for the other', async () => {
  const { email } = await register('late')
  const verification = await mailTo(email, 'Verify')
  expect(await reset(verification.token, 'quite another one')).toMatchObject({ status: 422 })
  await forget(email)
  const { token } = await mailTo(email, 'Set a new password')
  await asAdmin(`update verification set expires_at = expires_at - interval '1 hour'`)
  expect(await reset(token, 'quite another one')).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
})

test('[CO-1] a reset is answered and worked the same for an address nobody has, and mails nobody', async () => {
  const { email } = await register('known')
  await mailTo(email, 'Verify')
  const rows = async () => Number((await asAdmin('select count(*)::int as n from verification'))[0]?.n)
  const queued = async () => Number((await asAdmin('select count(*)::int as n from jobs.job'))[0]?.n)
  const work = async (who: string) => {
    const before = [await rows(), await queued()]
    const answer = await forget(who)
    return {
      status: answer.status,
      body: answer.body,
      made: [(await rows()) - (before[0] ?? 0), (await queued()) - (before[1] ?? 0)],
    }
  }
  const known = await work(email)
  const unknown = await work('nobody@example.com')
  expect(known).toEqual({ status: 202, body: undefined, made: [1, 1] })
  expect(unknown).toEqual(known)
  await mailTo(email, 'Set a new password')
  await expect
    .poll(() => asAdmin(`select output from jobs.job where state = 'completed' and output::text like '%false%'`))
    .toHaveLength(1)
  expect(await server.inbox.list({ to: 'nobody@example.com' })).toEqual([])
})

test('[CO-1] many resets for one person are one person’s few mails; many from one address are refused', async () => {
  const { email } = await register('pestered')
  await mailTo(email, 'Verify')
  const from = '203.0.113.50'
  for (let times = 0; times < 30; times++) expect(await forget(email, { from })).toMatchObject({ status: 202 })
  expect(await forget(email, { from })).toMatchObject({ status: 429 })
  const [member] = await asAdmin('select id from member where email = $1', [email])
  const wanted = `data->>'memberId' = $1 and data->>'kind' = 'reset_password'`
  const queued = await asAdmin(`select 1 from jobs.job where name = 'send_account_email' and ${wanted}`, [member?.id])
  expect(queued).toHaveLength(5)
})

test('[CO-1] neither the tables nor the jobs hold anything by which a link could be used', async () => {
  const { email } = await register('secret')
  await forget(email)
  const { token } = await mailTo(email, 'Set a new password')
  const kept = JSON.stringify([
    await asAdmin('select * from verification'),
    await asAdmin('select data, output from jobs.job'),
    await asAdmin('select * from session'),
    await asAdmin('select * from refresh_token'),
  ])
  expect(kept).not.toContain(token)
  const jobs = JSON.stringify(await asAdmin('select data, output from jobs.job'))
  expect(jobs).not.toContain('@')
})

test('[CO-1] changing the password needs the present one and ends the other sessions only', async () => {
  const { email, access } = await register('changer')
  const other = await ask('POST', '/api/login/', { body: { email, password } })
  const change = (current: string, next: string) =>
    ask('POST', '/api/auth/password/change/', { access, body: { current_password: current, password: next } })
  expect(await change('wrong one', 'quite another one')).toMatchObject({
    status: 422,
    body: { code: 'wrong_password', errors: [{ path: 'current_password' }] },
  })
  expect(await change(password, 'quite another one')).toMatchObject({ status: 204 })
  const rename = (token: string) => ask('PATCH', '/api/me/', { access: token, body: { name: 'Still here' } })
  expect(await rename(access)).toMatchObject({ status: 200 })
  expect(await rename(other.body.access)).toMatchObject({ status: 401, body: { code: 'session_ended' } })
  expect(await ask('POST', '/api/login/', { body: { email, password: 'quite another one' } })).toMatchObject({
    status: 200,
  })
})
