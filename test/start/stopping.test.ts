import { once } from 'node:events'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { place, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, visitor } from '../support/person.ts'

/* A deploy ends processes at any moment. What had come in is finished; what comes after is for another process. */

let marketry: Marketry
let people: Traders
let admin: Client

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  admin = new Client({ connectionString: marketry.databaseUrls.adminUrl })
  await admin.connect()
})

afterAll(async () => {
  await admin?.end()
  await marketry?.close()
})

test('[CO-15] asked to end, a web process answers what it has begun, takes up nothing further, and ends well', async () => {
  const other = await marketry.another('web')
  const order = await place(people)
  const buyer = asBefore(people.buyer, other.port)
  // The cancellation must wait for this row: so it is under way when the process is asked to end.
  await admin.query('begin')
  await admin.query('select 1 from deal where id = $1 for update', [order.id])
  const cancelling = buyer.post(`/orders/${order.id}/cancel/`, {})
  await eventually(
    () => admin.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"),
    ({ rowCount }) => rowCount === 1,
    'the cancellation that waits for the row',
  )
  const ended = once(other.process, 'exit')
  other.process.kill('SIGTERM')
  await eventually(
    () =>
      buyer.get('/me/').then(
        () => 'answered',
        () => 'refused',
      ),
    (answer) => answer === 'refused',
    'the process that takes no further request',
  )
  await admin.query('commit')
  expect((await cancelling).status).toBe(200)
  expect(await ended).toEqual([0, null])
  expect((await people.buyer.get(`/orders/${order.id}/`)).body.state).toBe('cancelled')
})

/** The same person, speaking to another process: a token is good in each. */
function asBefore(person: Person, port: number): Person {
  const there = visitor({ host: marketry.host, port }, 'madeinpk')
  there.access = person.access
  return there
}
