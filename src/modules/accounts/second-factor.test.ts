import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountsServer, type Asked, openAccountsServer } from '../../../test/support/accounts.ts'
import { authenticator } from '../../../test/support/authenticator.ts'
import { letterTo } from '../../../test/support/letters.ts'
import { ensureMember } from './index.ts'

let server: AccountsServer
const password = 'a good long password'

beforeAll(async () => {
  server = await openAccountsServer()
})
afterAll(() => server.close())

const ask: AccountsServer['ask'] = (...given) => server.ask(...given)
const login = (email: string, more: Asked = {}) => ask('POST', '/api/login/', { ...more, body: { email, password } })
const verify = (challenge: string, code: string, more: Asked = {}) =>
  ask('POST', '/api/v1/auth/totp/verify/', { ...more, body: { challenge, code } })
const nextStep = () => server.clock.passReal(30_000)

/** A member with a verified address, signed in. */
async function member(name: string) {
  const email = `${name}@example.com`
  await ensureMember(server.services, await server.marketplace('madeinpk'), { email, password, name, roles: ['buyer'] })
  const { body } = await login(email)
  return { email, access: body.access as string }
}

/** The same, with the second step on. */
async function careful(name: string) {
  const who = await member(name)
  const begun = await ask('POST', '/api/v1/auth/totp/', { access: who.access, body: { current_password: password } })
  const app = authenticator(begun.body.otpauth_uri, server.clock)
  const confirmed = await ask('POST', '/api/v1/auth/totp/confirm/', { access: who.access, body: { code: app.code() } })
  expect(confirmed.status).toBe(200)
  nextStep()
  return { ...who, app, secret: begun.body.secret as string, codes: confirmed.body.recovery_codes as string[] }
}

async function asAdmin(text: string) {
  const client = new Client({ connectionString: server.database.adminUrl })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('[CO-1] the second step is on when a code has proved that the app has the secret, and not before', async () => {
  const { email, access } = await member('beginner')
  const begun = await ask('POST', '/api/v1/auth/totp/', { access, body: { current_password: password } })
  expect(begun).toMatchObject({ status: 200, body: { secret: expect.stringMatching(/^[A-Z2-7]{32}$/) } })
  expect(begun.body.otpauth_uri).toContain(`otpauth://totp/madeinpk:beginner%40example.com?secret=${begun.body.secret}`)
  expect(begun.body.qr_svg).toMatch(/^<svg/)
  expect(await login(email)).toMatchObject({ status: 200, body: { user: { email } } })
  const confirm = (code: string) => ask('POST', '/api/v1/auth/totp/confirm/', { access, body: { code } })
  const app = authenticator(begun.body.otpauth_uri, server.clock)
  expect(await confirm(app.code(5))).toMatchObject({
    status: 422,
    body: { code: 'wrong_code', errors: [{ path: 'code' }] },
  })
  const confirmed = await confirm(app.code())
  expect(confirmed.status).toBe(200)
  expect(new Set(confirmed.body.recovery_codes).size).toBe(10)
  expect(await confirm(app.code(1))).toMatchObject({ status: 409, body: { code: 'second_factor_on' } })
  const again = await ask('POST', '/api/v1/auth/totp/', { access, body: { current_password: password } })
  expect(again).toMatchObject({ status: 409, body: { code: 'second_factor_on' } })
  expect((await ask('GET', '/api/v1/auth/security/', { access })).body).toMatchObject({
    has_password: true,
    totp: { enabled: true, recovery_codes_left: 10 },
  })
  await letterTo(server.inbox, email, 'Logging in at madeinpk has a second step')
})

test('[CO-1] it needs the password and a verified address to begin', async () => {
  const { access } = await member('prover')
  const begin = (bearer: string, given: string) =>
    ask('POST', '/api/v1/auth/totp/', { access: bearer, body: { current_password: given } })
  expect(await begin(access, 'not this one')).toMatchObject({ status: 422, body: { code: 'wrong_password' } })
  const newcomer = await ask('POST', '/api/register/', { body: { email: 'newcomer@example.com', password } })
  expect(await begin(newcomer.body.access, password)).toMatchObject({ status: 422, body: { code: 'email_unverified' } })
  const confirm = await ask('POST', '/api/v1/auth/totp/confirm/', { access, body: { code: '123456' } })
  expect(confirm).toMatchObject({ status: 409, body: { code: 'second_factor_off' } })
})

test('[CO-1] the password alone opens nothing: it leads to a challenge, and that with a code to a session', async () => {
  const { email, app } = await careful('careful')
  const asked = await login(email)
  expect(asked.status).toBe(200)
  expect(Object.keys(asked.body).toSorted()).toEqual(['challenge', 'challenge_expires_at'])
  expect(await ask('GET', '/api/me/', { access: asked.body.challenge })).toMatchObject({ status: 401 })
  const refreshed = await ask('POST', '/api/auth/refresh-token/', { body: { refresh: asked.body.challenge } })
  expect(refreshed).toMatchObject({ status: 401 })
  const wrong = await verify(asked.body.challenge, app.code(7))
  expect(wrong).toMatchObject({ status: 422, body: { code: 'wrong_code' } })
  const foreign = await verify(asked.body.challenge, app.code(), { host: 'designia.localhost' })
  expect(foreign).toMatchObject({ status: 401, body: { code: 'challenge_invalid' } })
  const code = app.code()
  expect(await verify(asked.body.challenge, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({
    status: 200,
    body: { user: { email }, access: expect.any(String), refresh: expect.any(String) },
  })
  expect(await verify(asked.body.challenge, app.code(1))).toMatchObject({
    status: 401,
    body: { code: 'challenge_invalid' },
  })
})

test('[CO-1] a browser takes the same two steps, and has no cookie before the second', async () => {
  const { email, app } = await careful('browsing')
  const asked = await ask('POST', '/api/v1/auth/session/', { body: { email, password } })
  expect(asked).toMatchObject({ status: 200, body: { challenge: expect.any(String) } })
  expect(asked.headers['set-cookie']).toBeUndefined()
  const body = { challenge: asked.body.challenge, code: app.code() }
  const signedIn = await ask('POST', '/api/v1/auth/session/totp/', { body })
  expect(signedIn).toMatchObject({ status: 200, body: { user: { email } } })
  expect(String(signedIn.headers['set-cookie'])).toContain('marketry_session=')
})

test('[CO-1] a code that was seen over somebody’s shoulder is good no more, nor is one from before it', async () => {
  const { email, app } = await careful('watched')
  const code = app.code()
  const before = app.code(-1)
  expect(await verify((await login(email)).body.challenge, code)).toMatchObject({ status: 200 })
  const { challenge } = (await login(email)).body
  expect(await verify(challenge, code)).toMatchObject({ status: 422, body: { code: 'wrong_code' } })
  expect(await verify(challenge, before)).toMatchObject({ status: 422, body: { code: 'wrong_code' } })
  nextStep()
  expect(await verify(challenge, app.code())).toMatchObject({ status: 200 })
})

test('[CO-1] eight at once with one code, each with a challenge of its own: one comes in', async () => {
  const { email, app } = await careful('crowd')
  const asked = await Promise.all(Array.from({ length: 8 }, () => login(email)))
  const answers = await Promise.all(asked.map(({ body }) => verify(body.challenge, app.code())))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ body }) => body.code === 'wrong_code')).toHaveLength(7)
})

test('[CO-1] a recovery code stands in for the lost telephone, once, and the member is told', async () => {
  const { email, codes, access } = await careful('loser')
  const asked = await Promise.all(Array.from({ length: 8 }, () => login(email)))
  const answers = await Promise.all(asked.map(({ body }) => verify(body.challenge, codes[3] ?? '')))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const { challenge } = (await login(email)).body
  expect(await verify(challenge, (codes[4] ?? '').replaceAll('-', '').toUpperCase())).toMatchObject({ status: 200 })
  expect((await ask('GET', '/api/v1/auth/security/', { access })).body.totp.recovery_codes_left).toBe(8)
  await letterTo(server.inbox, email, 'A recovery code was used')
})

test('[CO-1] new recovery codes end the old ones; they and switching off need password and code', async () => {
  const { email, access, app, codes } = await careful('renewer')
  const renew = (given: object) => ask('POST', '/api/v1/auth/totp/recovery-codes/', { access, body: given })
  expect(await renew({ current_password: 'not this one', code: app.code() })).toMatchObject({
    status: 422,
    body: { code: 'wrong_password' },
  })
  expect(await renew({ current_password: password, code: '000000' })).toMatchObject({
    status: 422,
    body: { code: 'wrong_code' },
  })
  const renewed = await renew({ current_password: password, code: app.code() })
  expect(renewed.body.recovery_codes).toHaveLength(10)
  const { challenge } = (await login(email)).body
  expect(await verify(challenge, codes[0] ?? '')).toMatchObject({ status: 422 })

  const off = (given: object) => ask('POST', '/api/v1/auth/totp/disable/', { access, body: given })
  expect(await off({ current_password: 'not this one', code: app.code(1) })).toMatchObject({
    status: 422,
    body: { code: 'wrong_password' },
  })
  expect(await off({ current_password: password, code: codes[1] })).toMatchObject({
    status: 422,
    body: { code: 'wrong_code' },
  })
  expect(await off({ current_password: password, code: renewed.body.recovery_codes[0] })).toMatchObject({ status: 204 })
  expect(await login(email)).toMatchObject({ status: 200, body: { user: { email } } })
  expect(await verify(challenge, renewed.body.recovery_codes[1])).toMatchObject({
    status: 401,
    body: { code: 'challenge_invalid' },
  })
  await letterTo(server.inbox, email, 'The second step at madeinpk is off')
})

test('[CO-20] codes are not guessed: ten tries, then waiting; who has the password keeps the owner’s browser not out', async () => {
  const { email, app } = await careful('guessed')
  const session = await ask('POST', '/api/v1/auth/session/', { body: { email, password } })
  const own = await ask('POST', '/api/v1/auth/session/totp/', {
    body: { challenge: session.body.challenge, code: app.code() },
  })
  const device = /marketry_device=[\w-]+/.exec(String(own.headers['set-cookie']))?.[0] ?? ''
  nextStep()

  const attacker = { from: '203.0.113.66' }
  const { challenge } = (await login(email, attacker)).body
  const guesses = await Promise.all(
    Array.from({ length: 14 }, (_, n) => verify(challenge, String(100_000 + n), attacker)),
  )
  expect(guesses.filter(({ status }) => status === 422)).toHaveLength(10)
  expect(guesses.filter(({ status }) => status === 429)).toHaveLength(4)
  const fresh = (await login(email, { from: '203.0.113.67' })).body
  const elsewhere = await verify(fresh.challenge, app.code(), { from: '203.0.113.67' })
  expect(elsewhere).toMatchObject({ status: 429, body: { code: 'too_often' } })
  expect(Number(elsewhere.headers['retry-after'])).toBeGreaterThan(0)

  const owner = { headers: { cookie: device }, from: '203.0.113.66' }
  const mine = await ask('POST', '/api/v1/auth/session/', { body: { email, password }, ...owner })
  const entered = await ask('POST', '/api/v1/auth/session/totp/', {
    body: { challenge: mine.body.challenge, code: app.code() },
    ...owner,
  })
  expect(entered).toMatchObject({ status: 200 })
})

test('[CO-1] a login that waits for its second step ends after five minutes, and with the password', async () => {
  const { email, app, access } = await careful('waiter')
  const { challenge } = (await login(email)).body
  server.clock.passReal(300_000)
  expect(await verify(challenge, app.code())).toMatchObject({ status: 401, body: { code: 'challenge_invalid' } })
  const waiting = (await login(email)).body.challenge
  const refreshed = (await verify((await login(email)).body.challenge, app.code())).body
  expect(access).toBeTypeOf('string')
  const change = { current_password: password, password: 'quite another one' }
  const changed = await ask('POST', '/api/auth/password/change/', { access: refreshed.access, body: change })
  expect(changed).toMatchObject({ status: 204 })
  nextStep()
  expect(await verify(waiting, app.code())).toMatchObject({ status: 401, body: { code: 'challenge_invalid' } })
})

test('[CO-1] neither a mailed link nor a new password goes round the second step', async () => {
  const { email, app } = await careful('forgetful')
  await ask('POST', '/api/v1/auth/magic-link/', { body: { email } })
  const magic = await letterTo(server.inbox, email, 'Your link to log in')
  const byLink = await ask('POST', '/api/v1/auth/magic-link/verify/', { body: { token: magic.token } })
  expect(Object.keys(byLink.body)).toContain('challenge')
  expect(await verify(byLink.body.challenge, app.code())).toMatchObject({ status: 200 })
  await ask('POST', '/api/auth/password/forgot/', { body: { email } })
  const { token } = await letterTo(server.inbox, email, 'Set a new password')
  await ask('POST', '/api/auth/password/reset/', { body: { token, password } })
  expect(Object.keys((await login(email)).body)).toContain('challenge')
})

test('[CO-1] the tables hold no secret, no recovery code and no challenge that could be used', async () => {
  const { email, secret, codes, access } = await careful('secretive')
  const { challenge } = (await login(email)).body
  const renew = { current_password: password, code: codes[9] }
  const headers = { 'idempotency-key': 'renew-once' }
  const renewed = await ask('POST', '/api/v1/auth/totp/recovery-codes/', { access, body: renew, headers })
  const kept = JSON.stringify(
    await Promise.all(
      ['totp', 'recovery_code', 'login_challenge', 'known_place', 'idempotency_key', 'activity', 'jobs.job'].map(
        (table) => asAdmin(`select t::text as row from ${table} t`),
      ),
    ),
  )
  for (const word of [secret, challenge, ...codes, ...renewed.body.recovery_codes]) {
    expect(kept).not.toContain(word)
    expect(kept).not.toContain(String(word).replaceAll('-', ''))
  }
  expect(kept).not.toContain('192.0.2.1')
})

test('[CO-1] who runs the machine lets back in whoever has lost telephone and codes', async () => {
  const { email, access } = await careful('superadmin')
  const wanted = { email, password: 'set at the machine', name: 'Super', roles: ['operator'], setPassword: true }
  await ensureMember(server.services, await server.marketplace('madeinpk'), wanted)
  expect(await ask('PATCH', '/api/me/', { access, body: { name: 'X' } })).toMatchObject({ status: 401 })
  const body = { email, password: wanted.password }
  expect(await ask('POST', '/api/login/', { body })).toMatchObject({ status: 200, body: { user: { email } } })
})

test('[CO-1] who has lost app and codes is let in by the operator, who says why; they are logged out everywhere and told', async () => {
  const lost = await careful('lost-phone')
  const operator = 'op-of-telephones@example.com'
  const here = await server.marketplace('madeinpk')
  await ensureMember(server.services, here, { email: operator, password, name: 'Operator', roles: ['operator'] })
  const { body: staff } = await login(operator)
  const [found] = (await ask('GET', '/api/members/?search=lost-phone', { access: staff.access })).body.results
  expect(found).toMatchObject({ second_factor: true, can: { end_second_factor: true } })
  const path = `/api/v1/members/${found.id}/totp/disable/`
  const reason = 'Lost her telephone; shown her passport.'
  const end = (access: string, body: object = { reason }) => ask('POST', path, { access, body })
  expect(await end(lost.access)).toMatchObject({ status: 403 })
  expect(await end(staff.access, { reason: 'asked' })).toMatchObject({ status: 422 })
  expect(await end(staff.access)).toMatchObject({
    status: 200,
    body: { second_factor: false, can: { end_second_factor: false } },
  })
  expect(await ask('PATCH', '/api/me/', { access: lost.access, body: { name: 'Thief' } })).toMatchObject({
    status: 401,
  })
  expect(await login(lost.email)).toMatchObject({ status: 200, body: { user: { email: lost.email } } })
  expect(await end(staff.access)).toMatchObject({ status: 409, body: { code: 'second_factor_off' } })
  expect((await letterTo(server.inbox, lost.email, 'madeinpk has switched off your second step')).text).toContain(
    'logged out',
  )
  const lines = await asAdmin(
    `select a.action, p.changes from activity a join activity_personal p using (marketplace_id, at, id)
     where a.action = 'member.second_factor_ended' and p.changes is not null`,
  )
  expect(lines).toMatchObject([{ changes: { reason: { after: reason } } }])
})

test('[CO-2] no operator takes the second step from a superadmin, and nobody from themselves', async () => {
  const here = await server.marketplace('house')
  const staff = async (name: string, role: string) => {
    const email = `${name}@example.com`
    const { id } = await ensureMember(server.services, here, { email, password, name, roles: [role] })
    return { id, access: (await login(email, { host: 'house.localhost' })).body.access as string }
  }
  const [operator, superadmin] = [await staff('op-strict', 'operator'), await staff('super-strict', 'superadmin')]
  const end = (id: string) =>
    ask('POST', `/api/v1/members/${id}/totp/disable/`, {
      access: operator.access,
      host: 'house.localhost',
      body: { reason: 'I want to see it' },
    })
  expect(await end(superadmin.id)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  expect(await end(operator.id)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
})
