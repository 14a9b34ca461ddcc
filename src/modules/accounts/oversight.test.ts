import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountsServer, openAccountsServer } from '../../../test/support/accounts.ts'
import { newId } from '../../kernel/ids.ts'
import { sql } from '../../platform/db/sql.ts'
import { ensureMember, memberContact, membersByIds, rolesOf, rolesOfSuperuser } from './index.ts'

let server: AccountsServer
const password = 'a good long password'
const pk = 'madeinpk.localhost'

beforeAll(async () => {
  server = await openAccountsServer()
})
afterAll(() => server.close())

const ask: AccountsServer['ask'] = (...given) => server.ask(...given)

async function signIn(email: string, host = pk) {
  const answer = await ask('POST', '/api/login/', { host, body: { email, password } })
  return { id: answer.body.user?.id as string, access: answer.body.access as string, status: answer.status }
}

async function staff(slug: 'madeinpk' | 'designia' | 'house', name: string, roles = ['operator']) {
  const email = `${name}@example.com`
  await ensureMember(server.services, await server.marketplace(slug), { email, password, name, roles })
  return signIn(email, `${slug}.localhost`)
}

async function register(name: string, role = 'buyer', host = pk) {
  const body = { email: `${name}@example.com`, name, password, role }
  const answer = await ask('POST', '/api/register/', { host, body })
  return {
    id: answer.body.user.id as string,
    access: answer.body.access as string,
    refresh: answer.body.refresh as string,
  }
}

const rename = (access: string) => ask('PATCH', '/api/me/', { access, body: { name: 'Renamed' } })

test('[CO-2] a suspended member is out at once, cannot come in, and can again when reinstated', async () => {
  const operator = await staff('madeinpk', 'op-suspends')
  const member = await register('careless')
  const suspended = await ask('POST', `/api/members/${member.id}/suspend/`, { access: operator.access })
  expect(suspended).toMatchObject({
    status: 200,
    body: { standing: 'suspended', can: { suspend: false, reinstate: true } },
  })
  expect(await rename(member.access)).toMatchObject({ status: 401, body: { code: 'session_ended' } })
  expect(await ask('POST', '/api/auth/refresh-token/', { body: { refresh: member.refresh } })).toMatchObject({
    status: 401,
  })
  const login = (given: string) =>
    ask('POST', '/api/login/', { body: { email: 'careless@example.com', password: given } })
  expect(await login(password)).toMatchObject({ status: 403, body: { code: 'suspended' } })
  expect(await login('a guess')).toMatchObject({ status: 401, body: { code: 'wrong_login' } })
  await ask('POST', `/api/members/${member.id}/reinstate/`, { access: operator.access })
  expect(await login(password)).toMatchObject({ status: 200 })
})

test('[CO-2] a suspended member commands nothing by a session that is still there', async () => {
  const member = await register('lingering')
  const { id: here } = await server.marketplace('madeinpk')
  // As a transaction would leave it that signed in while the suspension was on its way.
  await server.db.inMarketplace(here, async (tx) =>
    tx.write(sql`update member set standing = 'suspended' where id = ${member.id}`),
  )
  expect(await rename(member.access)).toMatchObject({ status: 401, body: { code: 'session_ended' } })
})

test('[CO-2] roles are the operator’s to give; a lost one is lost at once, a gained one comes with the next token', async () => {
  const operator = await staff('madeinpk', 'op-roles')
  const deputy = await register('deputy')
  const put = (roles: string[]) =>
    ask('PUT', `/api/members/${deputy.id}/roles/`, { access: operator.access, body: { roles } })
  expect(await ask('GET', '/api/members/', { access: deputy.access })).toMatchObject({ status: 403 })
  expect(await put(['buyer', 'operator'])).toMatchObject({ status: 200, body: { roles: ['buyer', 'operator'] } })
  const { access } = await signIn('deputy@example.com')
  expect(await ask('GET', '/api/members/', { access })).toMatchObject({ status: 200 })
  expect(await put(['buyer'])).toMatchObject({ status: 200, body: { roles: ['buyer'] } })
  const late = await ask('POST', `/api/members/${operator.id}/suspend/`, { access })
  expect(late).toMatchObject({ status: 401, body: { code: 'token_expired' } })
  expect(await put(['buyer', 'emperor'])).toMatchObject({ status: 422, body: { code: 'role_unknown' } })
  expect(await put(['superadmin'])).toMatchObject({ status: 422, body: { code: 'role_unknown' } })
})

test('[CO-2] nobody suspends themselves or changes their own roles', async () => {
  const { id, access } = await staff('madeinpk', 'op-self')
  expect(await ask('POST', `/api/members/${id}/suspend/`, { access })).toMatchObject({ status: 403 })
  expect(await ask('PUT', `/api/members/${id}/roles/`, { access, body: { roles: [] } })).toMatchObject({ status: 403 })
  const seen = await ask('GET', `/api/members/${id}/`, { access })
  expect(seen.body.can).toEqual({
    end_second_factor: false,
    end_sessions: false,
    suspend: false,
    reinstate: false,
    assign_roles: false,
  })
})

test('[CO-2] an operator touches no superadmin and gives no superadmin', async () => {
  const host = 'house.localhost'
  const boss = await staff('house', 'boss', ['operator', 'superadmin'])
  const operator = await staff('house', 'house-op')
  const suspended = await ask('POST', `/api/members/${boss.id}/suspend/`, { host, access: operator.access })
  const demoted = await ask('PUT', `/api/members/${boss.id}/roles/`, {
    host,
    access: operator.access,
    body: { roles: [] },
  })
  expect([suspended.status, demoted.status]).toEqual([403, 403])
  const made = await ask('PUT', `/api/members/${operator.id}/roles/`, {
    host,
    access: boss.access,
    body: { roles: ['superadmin'] },
  })
  expect(made).toMatchObject({ status: 422, body: { code: 'role_unknown' } })
})

test('[CO-1] a member of another marketplace is not there, for reading and for every verb', async () => {
  const operator = await staff('madeinpk', 'op-isolated')
  const foreign = await register('foreigner', 'buyer', 'designia.localhost')
  const { access } = operator
  for (const id of [foreign.id, newId(), 'nonsense']) {
    expect(await ask('GET', `/api/members/${id}/`, { access })).toMatchObject({ status: 404 })
    expect(await ask('POST', `/api/members/${id}/suspend/`, { access })).toMatchObject({ status: 404 })
    expect(await ask('POST', `/api/members/${id}/reinstate/`, { access })).toMatchObject({ status: 404 })
    expect(await ask('PUT', `/api/members/${id}/roles/`, { access, body: { roles: [] } })).toMatchObject({
      status: 404,
    })
  }
  expect(await ask('GET', '/api/members/', { access, host: 'designia.localhost' })).toMatchObject({ status: 401 })
  const found = await ask('GET', '/api/members/?search=foreigner', { access })
  expect(found.body.results).toEqual([])
  // Row-level security does not hold inside the function that searches: it must put the condition itself.
  const { id: here } = await server.marketplace('madeinpk')
  const ids = await server.db.snapshot(here, (tx) => tx.rows(sql`select search_members('foreigner', 10)`))
  expect(ids).toEqual([])
})

test('[CO-16] members are searched by words, role and standing, in pages that meet', async () => {
  const { access } = await staff('designia', 'op-search')
  const host = 'designia.localhost'
  for (const name of ['finda-one', 'finda-two', 'finda_three', 'findaxfour', 'finda-five']) {
    await register(name, name === 'finda-two' ? 'seller' : 'buyer', host)
    server.clock.turnForward(1)
  }
  const names = (answer: { body: { results: { name: string }[] } }) => answer.body.results.map(({ name }) => name)
  const list = (query: string) => ask('GET', `/api/v1/members/?${query}`, { access, host })
  expect(names(await list('search=FINDA-'))).toEqual(['finda-five', 'finda-two', 'finda-one'])
  expect(names(await list('search=finda_'))).toEqual(['finda_three'])
  expect(names(await list('search=finda&role=seller'))).toEqual(['finda-two'])
  expect(names(await list('search=finda&standing=suspended'))).toEqual([])

  const first = await list('search=finda&limit=2')
  const second = await ask('GET', first.body.next, { access, host })
  const third = await ask('GET', second.body.next, { access, host })
  expect([first, second, third].flatMap(names)).toEqual([
    'finda-five',
    'findaxfour',
    'finda_three',
    'finda-two',
    'finda-one',
  ])
  expect([first.body.previous, third.body.next]).toEqual([null, null])
  expect(names(await ask('GET', third.body.previous, { access, host }))).toEqual(['finda_three', 'finda-two'])
  expect(await list('search=finda&limit=101')).toMatchObject({ status: 422 })
  for (const wrong of ['colour=red', 'search=a%00b', 'role=%00', 'standing=gone', 'cursor=nonsense']) {
    expect(await list(wrong)).toMatchObject({ status: 422 })
  }
  const forged = Buffer.from(JSON.stringify(['yesterday', 'nobody'])).toString('base64url')
  expect(await list(`cursor=${forged}`)).toMatchObject({ status: 422 })
})

test('[CO-2] the operator reads who may do what and why; others do not', async () => {
  const { access } = await staff('madeinpk', 'op-permissions')
  const { body } = await ask('GET', '/api/permissions/', { access })
  expect(body.roles.map(({ name }: { name: string }) => name)).toEqual(['buyer', 'seller', 'operator'])
  expect(body.permissions).toContainEqual({
    role: 'operator',
    action: 'suspend',
    noun: 'Member',
    allowed: false,
    conditions: { id: 'own' },
    reason: 'Nobody does this to themselves.',
  })
  const buyer = await register('curious')
  expect(await ask('GET', '/api/permissions/', { access: buyer.access })).toMatchObject({ status: 403 })
  expect(await ask('GET', '/api/permissions/')).toMatchObject({ status: 401 })
})

test('[CO-14] a member that shall be there is made once, keeps the password, and gets the roles', async () => {
  const marketplace = await server.marketplace('madeinpk')
  const wanted = { email: '_neuro@example.com', username: '_neuro', password, name: 'Neuro', roles: ['operator'] }
  const first = await ensureMember(server.services, marketplace, wanted)
  const again = await ensureMember(server.services, marketplace, {
    ...wanted,
    password: 'another one',
    roles: ['buyer'],
  })
  expect([first.made, again.made, again.id]).toEqual([true, false, first.id])
  const answer = await ask('POST', '/api/login/', { body: { username: '_neuro', password } })
  expect(answer).toMatchObject({ status: 200, body: { user: { roles: ['buyer', 'operator'], email_verified: true } } })
  await ensureMember(server.services, marketplace, { ...wanted, password: 'another one', setPassword: true })
  expect(await ask('POST', '/api/login/', { body: { username: '_neuro', password } })).toMatchObject({ status: 401 })
  await expect(ensureMember(server.services, marketplace, { ...wanted, roles: ['superadmin'] })).rejects.toThrow(
    "has no role 'superadmin'",
  )
  expect(rolesOfSuperuser(await server.marketplace('house'))).toEqual(['operator', 'superadmin'])
})

test('[CO-13] marketry superuser makes the operator of a marketplace, and the superadmin of the house', async () => {
  const superuser = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['src/cli/program.ts', 'superuser', ...args], {
      env: {
        PATH: process.env['PATH'],
        SECRET_KEY: server.config.secretKey,
        DATABASE_URL: server.database.appUrl,
        DATABASE_OWNER_URL: server.database.ownerUrl,
      },
    })
  const made = await superuser('--marketplace', 'madeinpk', '--email', 'Ops@example.com')
  const given = /Password: (\S+)/.exec(made.stdout)?.[1]
  const login = await ask('POST', '/api/login/', { body: { email: 'ops@example.com', password: given } })
  expect(login).toMatchObject({ status: 200, body: { user: { roles: ['operator'] } } })
  await superuser('--email', 'root@example.com', '--password', password)
  const root = await ask('POST', '/api/login/', {
    host: 'house.localhost',
    body: { email: 'root@example.com', password },
  })
  expect(root).toMatchObject({ status: 200, body: { user: { roles: ['operator', 'superadmin'] } } })
  const wrong = superuser('--marketplace', 'atlantis', '--email', 'ops@example.com')
  await expect(wrong).rejects.toMatchObject({ stderr: expect.stringContaining("no marketplace 'atlantis'") })
  const short = superuser('--email', 'ops@example.com', '--password', 'short')
  await expect(short).rejects.toMatchObject({ stderr: expect.stringContaining('8 characters') })
})

test('[CO-1] other modules learn a member’s public face, and how to write to them', async () => {
  const { id } = await register('facing')
  const foreign = await register('facing', 'buyer', 'designia.localhost')
  const { id: here } = await server.marketplace('madeinpk')
  const seen = await server.db.snapshot(here, async (tx) => ({
    faces: await membersByIds(tx, [id, id, foreign.id]),
    contact: await memberContact(tx, id),
    stranger: await memberContact(tx, foreign.id),
    roles: await rolesOf(tx, id),
  }))
  expect([...seen.faces.keys()]).toEqual([id])
  expect(Object.keys(seen.faces.get(id) ?? {}).toSorted()).toEqual(['id', 'name', 'since', 'username'])
  expect(seen.contact).toEqual({ email: 'facing@example.com', name: 'facing', zone: null, locale: null })
  expect([seen.stranger, seen.roles]).toEqual([undefined, ['buyer']])
})
