import { afterAll, beforeAll, expect, test } from 'vitest'
import { balances, lead, pay, place, proof, type Traders, traders, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, type Reply, registered, visitor } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { payByCard } from '../support/stripe-pages.ts'
import { address, offer } from '../support/trade.ts'

const fifty = Array.from({ length: 50 }, (_, n) => n)

let marketry: Marketry
let rows: Rows
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

/** How often each answer was given, e.g. { '201': 1, '409 out_of_stock': 49 }. */
function tally(replies: readonly Reply[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, body } of replies) {
    const name = body.code ? `${status} ${body.code}` : String(status)
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const countOf = async (query: string, values: unknown[]) =>
  Number((await rows.query<{ count: string }>(`select count(*) as count from ${query}`, values))[0]?.count)

test('[PK-5] of fifty who buy the last one, one has it', async () => {
  const { productId, listingId } = await offer(people.seller, people.categoryId, { stock: 1 })
  const buyers = await Promise.all(fifty.map((n) => registered(marketry, 'madeinpk', `Buyer${n}`, ['buyer'])))
  const addresses = await Promise.all(buyers.map((buyer) => address(buyer)))
  const replies = await Promise.all(
    buyers.map((buyer, n) => buyer.post(`/listings/${listingId}/purchase/`, { address_id: addresses[n] })),
  )
  expect(tally(replies)).toEqual({ '201': 1, '409 out_of_stock': 49 })
  expect(await countOf('goods_order where product_id = $1', [productId])).toBe(1)
  expect((await people.buyer.get(`/products/${productId}/`)).body.stock).toBe(0)
})

test('[PK-5] fifty who buy two each of seven leave one, and it is never below none', async () => {
  const { productId, listingId } = await offer(people.seller, people.categoryId, { stock: 7 })
  const { buyer, addressId } = people
  const wish = { quantity: 2, address_id: addressId }
  const replies = await Promise.all(fifty.map(() => buyer.post(`/listings/${listingId}/purchase/`, wish)))
  expect(tally(replies)).toEqual({ '201': 3, '409 out_of_stock': 47 })
  expect((await buyer.get(`/products/${productId}/`)).body.stock).toBe(1)
})

test('[PK-5] one wish sent fifty times at once with one Idempotency-Key is one order', async () => {
  const { productId, listingId } = await offer(people.seller, people.categoryId, { stock: 60 })
  const { buyer, addressId } = people
  const send = (body: object, idempotencyKey = 'once') =>
    buyer.post(`/listings/${listingId}/purchase/`, body, { idempotencyKey })
  const wish = { quantity: 1, address_id: addressId }
  const replies = await Promise.all(fifty.map(() => send(wish)))
  const { '201': done = 0, '409 idempotency_key_in_use': busy = 0 } = tally(replies)
  expect([done > 0, done + busy]).toEqual([true, 50])
  const first = replies.find(({ status, headers }) => status === 201 && !headers['idempotency-replayed'])
  expect(await countOf('goods_order where product_id = $1', [productId])).toBe(1)

  const again = await Promise.all(fifty.map(() => send(wish)))
  for (const { status, headers, body } of again.filter((reply) => reply.body.code !== 'idempotency_key_in_use')) {
    expect([status, headers['idempotency-replayed'], body]).toEqual([201, 'true', first?.body])
  }
  const later = await send(wish)
  expect([later.status, later.headers['idempotency-replayed'], later.body]).toEqual([201, 'true', first?.body])
  expect(tally([await send({ ...wish, quantity: 2 })])).toEqual({ '422 idempotency_key_reused': 1 })
  expect(tally([await send(wish, 'x'.repeat(256)), await send(wish, 'two words')])).toEqual({
    '400 idempotency_key_malformed': 2,
  })
  expect(await countOf('goods_order where product_id = $1', [productId])).toBe(1)
  expect((await buyer.get(`/products/${productId}/`)).body.stock).toBe(59)
})

test('[CO-5] fifty who open the card page of one order at once are sent to one page', async () => {
  const { id } = await place(people)
  const replies = await Promise.all(fifty.map(() => people.buyer.post(`/orders/${id}/pay/`)))
  expect(tally(replies)).toEqual({ '201': 50 })
  expect(new Set(replies.map(({ body }) => body.checkout_url)).size).toBe(1)
  await rows.quiet()
  expect(await countOf(`payment_attempt where deal_id = $1 and state in ('starting', 'open')`, [id])).toBe(1)
  const pages = await marketry.parts.services.stripe.checkout.sessions.list({ limit: 100 })
  expect(pages.data.filter((page) => page.metadata?.['deal_id'] === id)).toHaveLength(1)
  await payByCard(marketry, replies[0]?.body.checkout_url)
  await until(people.buyer, id, 'paid')
})

test('[PK-7] cancelling races the card: whichever is first, the money is where it belongs', async () => {
  const ids = await Promise.all(fifty.slice(0, 8).map(async () => (await place(people)).id))
  await Promise.all(
    ids.map(async (id) => {
      const { body } = await people.buyer.post(`/orders/${id}/pay/`)
      const paying = payByCard(marketry, body.checkout_url).catch(() => 'the page was closed')
      const cancelled = people.buyer.post(`/orders/${id}/cancel/`, {})
      await Promise.all([paying, cancelled])
    }),
  )
  await rows.quiet()
  const settled = await eventually(
    () => Promise.all(ids.map(async (id) => (await people.buyer.get(`/orders/${id}/`)).body)),
    (orders) => orders.every(({ state, refunds }) => ['paid', 'cancelled'].includes(state) && refunds.every(succeeded)),
    'an end of each race',
  )
  for (const { id, state, refunds } of settled) {
    const paid = await countOf(`payment_attempt where deal_id = $1 and state = 'paid'`, [id])
    expect(paid).toBe(state === 'paid' ? 1 : refunds.length)
  }
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[PK-7] completing twice at once pays the seller once', async () => {
  const { id } = await place(people, { price: '5000.00' })
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'delivered')
  const fees = Number((await balances(people.operator))['fee_revenue'] ?? 0)
  const replies = await Promise.all(fifty.map(() => people.buyer.post(`/orders/${id}/complete/`)))
  expect(tally(replies)).toEqual({ '200': 1, '409 not_in_this_state': 49 })
  await rows.quiet()
  expect(await countOf('payout where deal_id = $1', [id])).toBe(1)
  expect(await countOf(`history where subject_id = $1 and transition = 'complete'`, [id])).toBe(1)
  expect(Number((await balances(people.operator))['fee_revenue']) - fees).toBe(100)
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[PK-9] one opinion sent fifty times at once is one opinion', async () => {
  const { id } = await place(people)
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'delivered')
  const before = (await people.buyer.get(`/sellers/${people.seller.id}/feedback/`)).body.count
  const said = { about: 'seller', rating: 4 }
  const replies = await Promise.all(fifty.map(() => people.buyer.post(`/orders/${id}/feedback/`, said)))
  expect(tally(replies)).toEqual({ '201': 1, '409 feedback_given': 49 })
  const back = { about: 'buyer', rating: 4 }
  await Promise.all(fifty.map(() => people.seller.post(`/orders/${id}/feedback/`, back)))
  const page = (await people.buyer.get(`/sellers/${people.seller.id}/`)).body
  expect(page.rating.count).toBe(before + 1)
})

test('[CO-1] one address that registers fifty times at once is one member', async () => {
  const nobody: Person = visitor(marketry, 'madeinpk')
  const wish = { email: 'once@example.com', password, name: 'Once', roles: ['buyer'] }
  const answers = tally(await Promise.all(fifty.map(() => nobody.post('/register/', wish))))
  const { '201': made, '409 email_taken': taken = 0, '429 too_often': tooOften = 0 } = answers
  expect([made, taken + tooOften]).toEqual([1, 49])
  expect(await countOf('member where email = $1', [wish.email])).toBe(1)
  expect(await countOf('credential c join member m on m.id = c.member_id where m.email = $1', [wish.email])).toBe(1)
})

const succeeded = ({ state }: { state: string }) => state === 'succeeded'
