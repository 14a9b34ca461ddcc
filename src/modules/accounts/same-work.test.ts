import { AsyncLocalStorage } from 'node:async_hooks'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type AccountsServer, type Answer, openAccountsServer } from '../../../test/support/accounts.ts'
import { slowWork } from '../../platform/auth/password.ts'

/**
 * Whether somebody has an account must not show in how long an answer takes. Time itself is no measure in a test: what is
 * counted is the work done while the request is answered, each statement and each slow hash.
 */
const working = new AsyncLocalStorage<string[]>()

const heard = (what: unknown) => void working.getStore()?.push(String(what))
slowWork.subscribe(heard)

const query = Client.prototype.query
vi.spyOn(Client.prototype, 'query').mockImplementation(function counted(this: Client, ...given: unknown[]) {
  const [asked] = given
  working.getStore()?.push(typeof asked === 'string' ? asked : String((asked as { text?: string }).text))
  return Reflect.apply(query, this, given)
})

let server: AccountsServer
const password = 'a good long password'
const known = 'known@example.com'
const unknown = 'unknown@example.com'

beforeAll(async () => {
  server = await openAccountsServer()
  await server.ask('POST', '/api/register/', { body: { email: known, username: 'known', password } })
  // The hash that stands in for a stranger's is made once in a process.
  await login({ email: unknown })
})
afterAll(async () => {
  slowWork.unsubscribe(heard)
  vi.restoreAllMocks()
  await server.close()
})

const login = (who: object) =>
  server.ask('POST', '/api/login/', { body: { ...who, password: 'wrong one' }, from: '203.0.113.1' })
const forgot = (email: string) => server.ask('POST', '/api/auth/password/forgot/', { body: { email } })
const magic = (email: string) => server.ask('POST', '/api/v1/auth/magic-link/', { body: { email } })

/** What was done for a request, in the order in which it was begun, and what the asker saw of it. */
async function workOf(request: () => Promise<Answer>) {
  const work: string[] = []
  const { status, body, headers } = await working.run(work, request)
  const { date: _date, 'x-request-id': _request, ...seen } = headers
  return { work, status, body, headers: seen }
}

test('[CO-1] a wrong login costs the same statements and one hash, whether or not there is the account', async () => {
  const forKnown = await workOf(() => login({ email: known }))
  const forUnknown = await workOf(() => login({ email: unknown }))
  expect(forKnown.work.filter((what) => what === 'verify')).toHaveLength(1)
  expect(forKnown.work.length).toBeGreaterThan(5)
  expect(forUnknown).toEqual(forKnown)
  expect(await workOf(() => login({ username: 'unknown' }))).toEqual(await workOf(() => login({ username: 'known' })))
})

test('[CO-1] so does an account without a password', async () => {
  const { id } = await server.marketplace('madeinpk')
  const { sql } = await import('../../platform/db/sql.ts')
  await server.ask('POST', '/api/register/', { body: { email: 'bare@example.com', password } })
  await server.db.inMarketplace(id, async (tx) =>
    tx.write(sql`
      update credential set password = null
      where member_id = (select m.id from member m where m.email = 'bare@example.com')`),
  )
  expect(await workOf(() => login({ email: 'bare@example.com' }))).toEqual(
    await workOf(() => login({ email: unknown })),
  )
})

test.each([
  ['to set a password', forgot],
  ['to sign in', magic],
])('[CO-1] asking for a link %s costs the same, whether or not there is the account', async (_, asking) => {
  const forKnown = await workOf(() => asking(known))
  const forUnknown = await workOf(() => asking(unknown))
  expect(forKnown.status).toBe(202)
  expect(forKnown.work.length).toBeGreaterThan(5)
  expect(forUnknown).toEqual(forKnown)
})

test('[CO-1] registering costs one hash, whether or not the address is taken; that it is taken is said openly', async () => {
  const register = (email: string) => server.ask('POST', '/api/register/', { body: { email, password } })
  const hashes = ({ work }: { work: string[] }) => work.filter((what) => what === 'hash').length
  expect(hashes(await workOf(() => register(known)))).toBe(1)
  expect(hashes(await workOf(() => register('fresh@example.com')))).toBe(1)
})
