import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AccountsServer, openAccountsServer } from '../../../test/support/accounts.ts'
import { newId } from '../../kernel/ids.ts'

let server: AccountsServer
beforeAll(async () => {
  server = await openAccountsServer()
})
afterAll(() => server.close())

const ask: AccountsServer['ask'] = (...given) => server.ask(...given)
const password = 'a good long password'
let count = 0
const freshEmail = () => `person${++count}@example.com`

async function registered(more: object = {}, host = 'madeinpk.localhost') {
  const email = freshEmail()
  const answer = await ask('POST', '/api/v1/register/', { host, body: { email, password, ...more } })
  expect(answer).toMatchObject({ status: 201 })
  const { user, access, refresh } = answer.body
  return { email, id: user.id as string, user, access: access as string, refresh: refresh as string }
}

describe('registering', () => {
  test('[PK-1] answers the user with access and refresh tokens that work', async () => {
    const answer = await ask('POST', '/api/register/', {
      body: { email: ' Amna@Example.com ', username: 'Amna_K', password, name: 'Amna', role: 'seller' },
    })
    expect(answer.status).toBe(201)
    expect(answer.body.user).toMatchObject({
      email: 'amna@example.com',
      username: 'amna_k',
      name: 'Amna',
      roles: ['seller'],
      email_verified: false,
      zone: 'Asia/Karachi',
    })
    const me = await ask('GET', '/api/v1/me/', { access: answer.body.access })
    expect(me).toMatchObject({ status: 200, body: answer.body.user })
  })

  test.each([
    [{ role: 'buyer' }, ['buyer']],
    [{ role: 'both' }, ['buyer', 'seller']],
    [{ roles: ['seller', 'buyer'] }, ['buyer', 'seller']],
    [{}, ['buyer']],
  ])('[PK-1] %j gives %j', async (more, roles) => {
    expect((await registered(more)).user.roles).toEqual(roles)
  })

  test.each([
    [{ role: 'operator' }, 'role'],
    [{ role: 'superadmin' }, 'role'],
    [{ role: 'nobody' }, 'role'],
    [{ roles: ['buyer', 'operator'] }, 'roles'],
  ])('[PK-1] refuses %j: staff roles are never self-assigned', async (more, path) => {
    const email = freshEmail()
    const answer = await ask('POST', '/api/register/', { body: { email, password, ...more } })
    expect(answer).toMatchObject({ status: 422, body: { code: 'role_not_self_assigned', errors: [{ path }] } })
    expect(await ask('POST', '/api/login/', { body: { email, password } })).toMatchObject({ status: 401 })
  })

  test.each([
    [{ email: 'no address' }, 'email'],
    [{ password: 'short' }, 'password'],
    [{ password: 'x'.repeat(201) }, 'password'],
    [{ username: 'a b' }, 'username'],
    [{ name: ' ' }, 'name'],
    [{ name: 'a\u0000b' }, 'name'],
    [{ email: 'a\u0000b@example.com' }, 'email'],
    [{ standing: 'active' }, 'standing'],
    [{ email_verified: true }, 'email_verified'],
    [{ roles: [] }, 'roles'],
  ])('[PK-1] says beside the field what is wrong with %j', async (wrong, path) => {
    const answer = await ask('POST', '/api/register/', { body: { email: freshEmail(), password, ...wrong } })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path }] } })
  })

  test('[CO-1] nobody registers at the house', async () => {
    const answer = await ask('POST', '/api/register/', {
      host: 'house.localhost',
      body: { email: freshEmail(), password },
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'registration_closed' } })
  })

  test('[CO-1] one e-mail registers in two marketplaces, and neither password opens the other', async () => {
    const email = freshEmail()
    const body = { email, password, username: 'twice' }
    const one = await ask('POST', '/api/register/', { body })
    const two = await ask('POST', '/api/register/', {
      host: 'designia.localhost',
      body: { ...body, password: 'another one' },
    })
    expect([one.status, two.status]).toEqual([201, 201])
    expect(one.body.user.id).not.toBe(two.body.user.id)
    const crossed = await ask('POST', '/api/login/', { host: 'designia.localhost', body: { email, password } })
    expect(crossed).toMatchObject({ status: 401, body: { code: 'wrong_login' } })
  })

  test('[CO-1] of twelve who register at once with one address, one is first and the others are told', async () => {
    const body = { email: freshEmail(), password }
    const tries = Array.from({ length: 12 }, (_, from) =>
      ask('POST', '/api/register/', { body, from: `198.51.100.${from}` }),
    )
    const answers = await Promise.all(tries)
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ body: told }) => told.code === 'email_taken')).toHaveLength(11)
    const rows = await server.db.inMarketplace((await server.marketplace('madeinpk')).id, (tx) =>
      import('./store/members.ts').then(({ selectMemberByEmail }) => selectMemberByEmail(tx, body.email)),
    )
    expect(rows?.roles).toEqual(['buyer'])
  })

  test('[CO-1] a username is one member’s, and finding taken addresses is slowed down', async () => {
    await registered({ username: 'the_only_one' })
    const taken = await ask('POST', '/api/register/', {
      body: { email: freshEmail(), username: 'The_Only_One', password },
    })
    expect(taken).toMatchObject({ status: 409, body: { code: 'username_taken' } })

    const { email } = await registered()
    const from = '203.0.113.77'
    const guess = () => ask('POST', '/api/register/', { body: { email, password }, from })
    for (let guesses = 0; guesses < 20; guesses++) expect(await guess()).toMatchObject({ status: 409 })
    const slowed = await guess()
    expect(slowed).toMatchObject({ status: 429, body: { code: 'too_often' } })
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('signing in', () => {
  test('[CO-1] by e-mail or username, at both paths', async () => {
    const { email, id } = await registered({ username: 'both_ways' })
    for (const path of ['/api/login/', '/api/v1/auth/login/']) {
      for (const who of [{ email: email.toUpperCase() }, { username: 'Both_Ways' }, { username: email }]) {
        const answer = await ask('POST', path, { body: { ...who, password } })
        expect(answer).toMatchObject({ status: 200, body: { user: { id } } })
        expect(Object.keys(answer.body).toSorted()).toEqual(['access', 'refresh', 'user'])
      }
    }
  })

  test('[CO-1] a wrong password and an unknown account get one and the same answer', async () => {
    const { email } = await registered()
    const wrong = await ask('POST', '/api/login/', { body: { email, password: 'not this one' } })
    const unknown = await ask('POST', '/api/login/', { body: { email: freshEmail(), password } })
    expect(wrong.status).toBe(401)
    expect({ ...unknown, headers: {} }).toEqual({ ...wrong, headers: {} })
    expect(Object.keys(unknown.headers)).toEqual(Object.keys(wrong.headers))
  })

  test.each(['\u0000', 'a\u0000b@example.com', '\u202e', "' or true --"])(
    '[CO-1] the name %j is nobody’s',
    async (username) => {
      const answer = await ask('POST', '/api/login/', { body: { username, password: 'x\u0000' } })
      expect([401, 422]).toContain(answer.status)
    },
  )

  test('[CO-1] neither name nor both is a fault of the request', async () => {
    expect(await ask('POST', '/api/login/', { body: { password } })).toMatchObject({ status: 422 })
    const both = { email: freshEmail(), username: 'someone', password }
    expect(await ask('POST', '/api/login/', { body: both })).toMatchObject({ status: 422 })
  })

  test('[CO-20] ten tries a minute an account and address; the owner elsewhere is not locked out', async () => {
    const { email } = await registered()
    const attempt = (given: string, from: string) =>
      ask('POST', '/api/login/', { body: { email, password: given }, from })
    const attacker = '203.0.113.5'
    const tries = await Promise.all(Array.from({ length: 14 }, () => attempt('wrong', attacker)))
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4)
    const slowed = await attempt(password, attacker)
    expect(slowed).toMatchObject({ status: 429, body: { code: 'too_often' } })
    expect(Number(slowed.headers['retry-after'])).toBe(6)
    expect(await attempt(password, '198.51.100.9')).toMatchObject({ status: 200 })
    server.clock.passReal(6_000)
    expect(await attempt(password, attacker)).toMatchObject({ status: 200 })
  })

  test('[CO-20] whoever signs in rightly has the whole allowance again', async () => {
    const { email } = await registered()
    for (let round = 0; round < 12; round++) {
      expect(await ask('POST', '/api/login/', { body: { email, password } })).toMatchObject({ status: 200 })
    }
  })
})

describe('tokens', () => {
  test('[CO-1] a token of one marketplace is nothing in the other', async () => {
    const { access, refresh } = await registered()
    const host = 'designia.localhost'
    expect(await ask('GET', '/api/me/', { access, host })).toMatchObject({
      status: 401,
      body: { code: 'token_invalid' },
    })
    const refreshed = await ask('POST', '/api/auth/refresh-token/', { host, body: { refresh } })
    expect(refreshed).toMatchObject({ status: 401, body: { code: 'refresh_token_invalid' } })
    expect(await ask('POST', '/api/auth/refresh-token/', { body: { refresh } })).toMatchObject({ status: 200 })
  })

  test.each(['Bearer nonsense', 'Bearer', 'Basic YTpi', 'Bearer a b'])(
    '[CO-1] %j is refused, also where visitors may read',
    async (authorization) => {
      const answer = await ask('GET', '/api/auth/session/', { headers: { authorization } })
      expect(answer).toMatchObject({ status: 401, body: { code: 'token_invalid' } })
    },
  )

  test('[CO-1] an access token ends after five real minutes; a refresh token goes on', async () => {
    const { access, refresh } = await registered()
    server.clock.passReal(300_000)
    expect(await ask('GET', '/api/me/', { access })).toMatchObject({ status: 401, body: { code: 'token_expired' } })
    const next = await ask('POST', '/api/v1/auth/refresh-token/', { body: { refresh } })
    expect(next.status).toBe(200)
    expect(await ask('GET', '/api/me/', { access: next.body.access })).toMatchObject({ status: 200 })
  })

  test('[CO-1] refreshing rotates, and using an old token ends the session for everybody', async () => {
    const first = await registered()
    const rotate = (refresh: string) => ask('POST', '/api/auth/refresh-token/', { body: { refresh } })
    const second = await rotate(first.refresh)
    const third = await rotate(second.body.refresh)
    expect([second.status, third.status]).toEqual([200, 200])
    expect(await rotate(first.refresh)).toMatchObject({ status: 401, body: { code: 'refresh_token_invalid' } })
    expect(await rotate(third.body.refresh)).toMatchObject({ status: 401 })
    const patch = await ask('PATCH', '/api/me/', { access: third.body.access, body: { name: 'Mallory' } })
    expect(patch).toMatchObject({ status: 401, body: { code: 'session_ended' } })
  })

  test('[CO-1] fifty at once with one refresh token: one gets the next, and the copying ends the session', async () => {
    const { refresh, access } = await registered()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask('POST', '/api/auth/refresh-token/', { body: { refresh } })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(49)
    expect(await ask('PATCH', '/api/me/', { access, body: { name: 'Mallory' } })).toMatchObject({ status: 401 })
  })

  test('[CO-1] a refresh token ends after thirty real days', async () => {
    const { refresh } = await registered()
    server.clock.passReal(30 * 86_400_000)
    expect(await ask('POST', '/api/auth/refresh-token/', { body: { refresh } })).toMatchObject({ status: 401 })
  })

  test.each(['/api/logout/', '/api/v1/auth/logout/'])('[PK-1] %s ends the session at once', async (path) => {
    const { access, refresh } = await registered()
    expect(await ask('POST', path, { access })).toMatchObject({ status: 204 })
    expect(await ask('POST', '/api/auth/refresh-token/', { body: { refresh } })).toMatchObject({ status: 401 })
    const patch = await ask('PATCH', '/api/me/', { access, body: { name: 'Gone' } })
    expect(patch).toMatchObject({ status: 401, body: { code: 'session_ended' } })
    expect(await ask('POST', path)).toMatchObject({ status: 401 })
  })
})

describe('one’s own account', () => {
  test('[CO-1] name, username, zone and language can be changed, and nothing else', async () => {
    const { access, email } = await registered()
    const change = { name: 'Bilal', username: 'Bilal', zone: 'Europe/London', locale: 'ur-PK' }
    const changed = await ask('PATCH', '/api/me/', { access, body: change })
    expect(changed).toMatchObject({ status: 200, body: { ...change, username: 'bilal', email } })
    const back = await ask('PATCH', '/api/me/', { access, body: { zone: null, username: null } })
    expect(back.body).toMatchObject({ zone: 'Asia/Karachi', username: null, name: 'Bilal' })
    for (const wrong of [
      { zone: 'Mars/Olympus' },
      { locale: 'no language' },
      { roles: ['operator'] },
      { email: 'x@example.com' },
    ]) {
      expect(await ask('PATCH', '/api/me/', { access, body: wrong })).toMatchObject({ status: 422 })
    }
    const other = await registered({ username: 'somebody_else' })
    const taken = await ask('PATCH', '/api/me/', { access: other.access, body: { username: change.username } })
    await ask('PATCH', '/api/me/', { access, body: { username: 'bilal' } })
    expect(taken.status).toBe(200)
    const again = await ask('PATCH', '/api/me/', { access, body: { username: 'bilal' } })
    expect(again).toMatchObject({ status: 409, body: { code: 'username_taken' } })
  })

  test('[CO-1] a member made by nobody’s id is not there', async () => {
    const marketplace = await server.marketplace('madeinpk')
    const ghost = { kind: 'member', memberId: newId(), sessionId: newId(), roles: [] } as const
    const access = await server.authentication.tokens.issue(marketplace.id, ghost)
    for (const method of ['GET', 'PATCH'] as const) {
      const answer = await ask(method, '/api/me/', { access, ...(method === 'PATCH' && { body: { name: 'Ghost' } }) })
      expect(answer).toMatchObject({ status: 401, body: { code: 'session_ended' } })
    }
  })
})
