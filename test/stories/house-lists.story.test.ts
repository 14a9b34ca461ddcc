import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lead, pay, place, type Placed, type Traders, traders, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person } from '../support/person.ts'
import { operatorOf } from '../support/trade.ts'

/* Everything that goes on in a marketplace, in lists for those who run it, and what they do about a row of one. */

let marketry: Marketry
let people: Traders
let elsewhere: Person
let completed: Placed
let cancelled: Placed

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  elsewhere = await operatorOf(marketry, 'designia')
  const { buyer, seller } = people
  ;[completed, cancelled] = await Promise.all([
    place(people, { title: 'Ajrak shawl', price: '4500.00' }),
    place(people, { title: 'Camel lamp', price: '1200.00' }),
  ])
  await pay(marketry, buyer, completed.id)
  await pay(marketry, buyer, cancelled.id)
  await lead(people, cancelled.id, 'cancelled')
  await lead(people, completed.id, 'completed')
  await until(buyer, completed.id, 'completed')
  await buyer.post(`/orders/${completed.id}/feedback/`, { about: 'seller', rating: 1, comment: 'Amna is a crook.' })
  await seller.post(`/orders/${completed.id}/feedback/`, { about: 'buyer', rating: 3 })
  const share = { member_id: buyer.id, noun: 'Product', object_id: completed.productId, action: 'read' }
  await seller.post('/grants/', share)
  await eventually(
    () => people.operator.get('/refunds/?state=succeeded'),
    ({ body }) => body.results.length === 1,
    'the refund',
  )
})
afterAll(() => marketry?.close())

const lists = [
  '/disputes/',
  '/refunds/',
  '/desk/payouts/',
  '/desk/products/',
  '/desk/categories/',
  '/desk/grants/',
  '/feedback/',
  '/debts/',
  '/jobs/',
  '/activity/',
  '/fees/rules/',
  '/desk/permissions/',
]
const rowsOf = async (who: Person, path: string) => (await who.get(path)).body.results

test('[CO-2] [CO-20] the lists of the house are for who runs it, and hold nothing of another marketplace', async () => {
  const { operator, seller, buyer } = people
  const mine = [operator.id, seller.id, buyer.id, completed.id, cancelled.id, completed.productId]
  for (const path of lists) {
    for (const address of [path, `${path}table/`]) {
      expect([address, (await buyer.get(address)).status, (await seller.get(address)).status]).toEqual([
        address,
        403,
        403,
      ])
      const { status, body } = await elsewhere.get(address)
      expect([address, status]).toEqual([address, 200])
      for (const id of mine) expect(JSON.stringify(body)).not.toContain(id)
    }
    expect([path, (await operator.get(`${path}?limit=1`)).status]).toEqual([path, 200])
  }
  for (const path of [`/products/${completed.productId}/hold/`, `/feedback/${completed.id}/hide/`]) {
    expect((await elsewhere.post(path, { reason: 'None of mine' })).status).toBe(404)
    expect((await seller.post(path, { reason: 'None of mine' })).status).toBe(403)
  }
})

test('[CO-16] refunds, payouts, products, grants and feedback are found by what they are', async () => {
  const { operator, seller, buyer } = people
  const [refund] = await rowsOf(operator, '/refunds/?source=escrow')
  expect(refund).toMatchObject({ deal_id: cancelled.id, amount: '1200.00', state: 'succeeded', fault: null })
  expect(await rowsOf(operator, '/refunds/?state=failed')).toEqual([])
  expect(await rowsOf(operator, `/refunds/?search=${refund.reference.slice(0, 5).toLowerCase()}`)).not.toEqual([])
  expect(await rowsOf(operator, '/refunds/?until=2001-01-01T00:00:00.000Z')).toEqual([])
  const payouts = await rowsOf(operator, `/desk/payouts/?member=${seller.id}`)
  expect(payouts).toMatchObject([{ deal_id: completed.id, member: { id: seller.id, name: 'Amna' } }])
  expect(await rowsOf(operator, `/desk/payouts/?member=${buyer.id}`)).toEqual([])
  expect(await rowsOf(operator, '/desk/payouts/?stuck=true')).toEqual([])
  expect(await rowsOf(operator, '/desk/products/?search=camel&state=for_sale')).toMatchObject([
    { title: 'Camel lamp', seller: { name: 'Amna' }, stock: 3, price: '1200.00' },
  ])
  expect(await rowsOf(operator, `/desk/products/?category=${people.categoryId}`)).toHaveLength(2)
  expect(await rowsOf(operator, '/desk/products/?sold_out=true')).toEqual([])
  expect(await rowsOf(operator, `/desk/grants/?noun=Product&over=false&member=${buyer.id}`)).toHaveLength(1)
  expect(await rowsOf(operator, '/desk/grants/?over=true')).toEqual([])
  expect(await rowsOf(operator, '/feedback/?rating=1&hidden=false')).toMatchObject([{ comment: 'Amna is a crook.' }])
  expect(await rowsOf(operator, '/feedback/?about=platform')).toEqual([])
})

test('[CO-2] [CO-16] who may do what is found by its words and by who may, always or where something holds', async () => {
  const { operator } = people
  const [row, ...others] = await rowsOf(operator, '/desk/permissions/?search=Fee.set')
  expect([row, others]).toMatchObject([{ id: 'Fee.set', noun: 'Fee', action: 'set', allowed: ['operator'] }, []])
  const ofSeller = await rowsOf(operator, '/desk/permissions/?role=seller&search=product.&limit=100')
  expect(ofSeller.find(({ action }: { action: string }) => action === 'update')).toMatchObject({
    conditional: expect.arrayContaining(['seller']),
  })
  expect(ofSeller.every(({ noun }: { noun: string }) => noun === 'Product')).toBe(true)
  expect(await rowsOf(operator, '/desk/permissions/?role=visitor&search=Fee.')).toEqual([])
})

test('[CO-16] jobs and categories are read page by page to the end, each row once', async () => {
  const { operator } = people
  await operator.post('/categories/', { name: 'Lamps', parent_id: people.categoryId })
  for (const path of ['/jobs/?limit=3', '/desk/categories/?limit=1']) {
    const ids: string[] = []
    for (let next: string | null = path; next; ) {
      const { body }: { body: { results: { id: string }[]; next: string | null } } = await operator.get(next)
      ids.push(...body.results.map(({ id }) => id))
      next = body.next && body.next.replace(/^.*\/api\/v1/, '')
    }
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(ids.length)
  }
  expect((await rowsOf(operator, '/desk/categories/?search=lamps'))[0].path).toMatch(/^Textiles .* \/ Lamps$/)
})

describe('what is taken out of sight', () => {
  test('[CO-16] a product the house takes off sale cannot be bought or offered again until it is released', async () => {
    const { operator, seller, buyer, addressId } = people
    const product = `/products/${cancelled.productId}`
    expect((await operator.post(`${product}/hold/`, { reason: '' })).status).toBe(422)
    const held = await operator.post(`${product}/hold/`, { reason: 'No proof that it is wool' })
    expect(held.body).toMatchObject({ state: 'held', held_because: 'No proof that it is wool' })
    expect((await buyer.get(`${product}/`)).body.listing).toBeNull()
    const purchase = { quantity: 1, address_id: addressId }
    const buying = () => buyer.post(`/listings/${cancelled.listingId}/purchase/`, purchase)
    expect((await buying()).status).toBeGreaterThanOrEqual(400)
    // Its seller does not get round it by another offer.
    expect((await seller.delete(`/listings/${cancelled.listingId}/`)).status).toBe(204)
    const offer = { product_id: cancelled.productId, price: '1300.00' }
    expect(await seller.post('/listings/', offer)).toMatchObject({ status: 409, body: { code: 'product_held' } })
    expect(await rowsOf(operator, '/desk/products/?state=held&by_house=true')).toHaveLength(1)
    await operator.post(`${product}/release/`)
    expect((await seller.post('/listings/', offer)).status).toBe(201)
    const log = await rowsOf(operator, `/activity/?object_id=${cancelled.productId}&action=product.held`)
    expect(log).toMatchObject([{ details: { reason: 'No proof that it is wool' } }])
  })

  test('[CO-16] an offer held for two reasons is seen again when both are gone', async () => {
    const { operator, seller } = people
    const product = `/products/${completed.productId}`
    await operator.post(`${product}/hold/`, { reason: 'Looks copied' })
    await operator.post(`/members/${seller.id}/suspend/`, { reason: 'Being looked into' })
    expect((await operator.post(`${product}/release/`)).body.state).toBe('held')
    await operator.post(`/members/${seller.id}/reinstate/`, { reason: 'All is well' })
    expect((await operator.get(`/desk/products/?search=ajrak`)).body.results[0].state).toBe('for_sale')
  })

  test('[PK-9] feedback is hidden with a reason that the log keeps; it counts and is seen no more until it is shown', async () => {
    const { operator, seller, buyer } = people
    const [said] = await rowsOf(operator, '/feedback/?about=seller')
    const seen = async () => (await buyer.get(`/sellers/${seller.id}/feedback/`)).body
    const rating = async () => (await buyer.get(`/sellers/${seller.id}/`)).body.rating
    expect(await seen()).toMatchObject({ count: 1, average: 1 })
    expect(await rating()).toEqual({ average: 1, count: 1 })
    const hide = () => operator.post(`/feedback/${said.id}/hide/`, { reason: 'An insult' })
    expect((await hide()).body.hidden.because).toBe('An insult')
    await hide()
    expect(await seen()).toMatchObject({ count: 0, average: null, results: [] })
    expect(await rating()).toEqual({ average: null, count: 0 })
    const ofOrder = async (who: Person) => (await who.get(`/orders/${completed.id}/feedback/`)).body
    expect((await ofOrder(seller)).given).toMatchObject([{ about: 'buyer' }])
    // Who said it still sees it, and does not say it a second time.
    expect(await ofOrder(buyer)).toMatchObject({
      given: [{ id: said.id }, { about: 'buyer' }],
      may_give: ['platform'],
    })
    expect(await rowsOf(operator, '/activity/?action=feedback.hidden')).toMatchObject([
      { object_id: said.id, details: { reason: 'An insult' } },
    ])
    await operator.post(`/feedback/${said.id}/show/`)
    expect(await seen()).toMatchObject({ count: 1, average: 1 })
    expect(await rating()).toEqual({ average: 1, count: 1 })
  })
})

test('[CO-10] [CO-16] whoever takes a table away is on record: which, by which filters, how many rows, and no words typed', async () => {
  const { operator } = people
  await operator.get('/members/table/?search=Amna&standing=active&columns=name')
  const [line] = await rowsOf(operator, '/activity/?action=table.exported&object_id=members')
  expect(line).toMatchObject({
    actor_id: operator.id,
    object_kind: 'table',
    details: { filters: { search: '…', standing: 'active', order: '-created' }, columns: ['name'], rows: 1 },
  })
  expect(JSON.stringify(line.details)).not.toContain('Amna')
  await operator.get('/ledger/statement/table/?from=2025-01-01')
  expect(await rowsOf(operator, '/activity/?action=table.exported&object_id=ledger/statement')).toMatchObject([
    { actor_id: operator.id, details: { filters: { from: '2025-01-01' }, rows: expect.any(Number) } },
  ])
  expect((await operator.get('/members/table/?columns=nothing')).status).toBe(422)
  expect(await rowsOf(operator, '/activity/?action=table.exported&object_id=members')).toHaveLength(1)
})
