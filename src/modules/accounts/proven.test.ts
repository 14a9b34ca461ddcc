import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountsServer, openAccountsServer } from '../../../test/support/accounts.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { hashPassword } from '../../platform/auth/password.ts'
import { sql } from '../../platform/db/sql.ts'

/*
 * A password is checked between two transactions, since that is slow on purpose. What is proved by it must still be true
 * when it is used.
 */

let server: AccountsServer
const email = 'zainab@example.com'
const [former, owners, thiefs] = ['the former password', 'the owner set this one', 'the thief wants this one']

beforeAll(async () => {
  server = await openAccountsServer()
})
afterAll(() => server.close())

const login = (password: string) => server.ask('POST', '/api/login/', { body: { email, password } })
const waiting = async () =>
  (
    await server.db.pool.query(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    )
  ).rows.length

test('[CO-1] who knows the former password changes nothing once the owner has set another, however close the two are', async () => {
  const { body: thief } = await server.ask('POST', '/api/register/', { body: { email, password: former } })
  const { id } = await server.marketplace('madeinpk')
  const hashed = await hashPassword(owners)
  // That the session is in use was just written down: the next request is not held up by it.
  await server.ask('GET', '/api/me/', { access: thief.access })
  let changing: ReturnType<AccountsServer['ask']> | undefined
  // The owner's reset, which has not committed when the thief's password has been checked.
  await server.db.inMarketplace(id, async (tx) => {
    await tx.rows(sql`select id from member where id = ${thief.user.id} for no key update`)
    await tx.rows(sql`update credential set password = ${hashed} where member_id = ${thief.user.id}`)
    await tx.rows(sql`delete from session where member_id = ${thief.user.id}`)
    changing = server.ask('POST', '/api/v1/auth/password/change/', {
      access: thief.access,
      body: { current_password: former, password: thiefs },
    })
    await eventually(waiting, (count) => count > 0, 'the thief')
  })
  expect((await changing)?.status).toBeGreaterThan(400)
  expect(await login(thiefs)).toMatchObject({ status: 401 })
  expect(await login(owners)).toMatchObject({ status: 200 })
})
