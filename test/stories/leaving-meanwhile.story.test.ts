import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashPassword } from '../../src/platform/auth/password.ts'
import { traders, type Traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { address, offer } from '../support/trade.ts'

/*
 * A member is erased, and at the very same moment something else happens to them. The test holds a row as the one of the
 * two would that is first, until the other stands in the queue for it.
 */

let marketry: Marketry
let people: Traders
let rows: Rows

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
})
afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

const somebodyWaits = () =>
  eventually(
    () => rows.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`),
    ({ length }) => length > 0,
    'somebody in the queue',
  )

test('[CO-1] who knows the former password erases nobody once the owner has set another, however close the two are', async () => {
  const thief = await registered(marketry, 'madeinpk', 'Owned', ['buyer'])
  const owners = await hashPassword('the owner set this one')
  await rows.query('begin')
  await rows.query('select id from member where id = $1 for no key update', [thief.id])
  await rows.query('update credential set password = $2 where member_id = $1', [thief.id, owners])
  const erasing = thief.post('/me/erasure/', { password })
  await somebodyWaits()
  await rows.query('commit')
  expect(await erasing).toMatchObject({ body: { code: 'wrong_password' } })
  expect(await rows.query('select standing from member where id = $1', [thief.id])).toEqual([{ standing: 'active' }])
})

test('[CO-1] no deal is begun with somebody who is being erased', async () => {
  const buyer = await registered(marketry, 'madeinpk', 'Leaver', ['buyer'])
  const addressId = await address(buyer)
  const { listingId } = await offer(people.seller, people.categoryId, { title: 'Too late' })
  await rows.query('begin')
  await rows.query(`update member set standing = 'erased', email = $2 where id = $1`, [buyer.id, `${buyer.id}@erased`])
  const buying = buyer.post(`/listings/${listingId}/purchase/`, { quantity: 1, address_id: addressId })
  await somebodyWaits()
  await rows.query('commit')
  expect(await buying).toMatchObject({ status: 409, body: { code: 'party_left' } })
  expect(await rows.query('select 1 from deal_party where member_id = $1', [buyer.id])).toEqual([])
})

test('[CO-1] of buying and being erased at the same moment, one comes first', async () => {
  for (let round = 0; round < 4; round++) {
    const buyer: Person = await registered(marketry, 'madeinpk', `Hasty${round}`, ['buyer'])
    const addressId = await address(buyer)
    const { listingId } = await offer(people.seller, people.categoryId, { title: `Haste ${round}` })
    const buy = () => buyer.post(`/listings/${listingId}/purchase/`, { quantity: 1, address_id: addressId })
    const [first, erased, second] = await Promise.all([buy(), buyer.post('/me/erasure/', { password }), buy()])
    expect([204, 409]).toContain(erased.status)
    expect([first, second].some(({ status }) => status === 201)).toBe(erased.status === 409)
  }
})
