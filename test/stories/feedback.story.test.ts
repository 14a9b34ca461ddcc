import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, pay, place, type Traders, traders, turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { address } from '../support/trade.ts'

/* Neither side reads what the other has said before it has spoken itself, or has let the time for it pass. */

const day = 86_400
let marketry: Marketry
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
})

afterAll(() => marketry?.close())

async function delivered(of: Traders = people): Promise<string> {
  const { id } = await place(of, { price: '1000.00', stock: 1 })
  await pay(marketry, of.buyer, id)
  await lead(of, id, 'delivered')
  return id
}

const say = (person: Person, orderId: string, about: string, rating: number, comment = '') =>
  person.post(`/orders/${orderId}/feedback/`, { about, rating, comment })
const ofOrder = async (person: Person, orderId: string) => (await person.get(`/orders/${orderId}/feedback/`)).body
const ofSeller = async () => (await people.buyer.get(`/sellers/${people.seller.id}/feedback/`)).body
const rating = async () => (await people.buyer.get(`/sellers/${people.seller.id}/`)).body.rating

const unrated = { average: null, count: 0 }

test('[PK-9] what the first says is seen by nobody and counts nowhere until the other has spoken', async () => {
  const { buyer, seller, operator } = people
  const id = await delivered()
  const said = await say(buyer, id, 'seller', 2, 'It came late.')
  expect(said.body).toMatchObject({ seen: false, seen_by: expect.any(String) })
  expect(await ofOrder(buyer, id)).toMatchObject({ given: [{ id: said.body.id }], may_give: ['platform'] })
  expect(await ofOrder(seller, id)).toEqual({ given: [], may_give: ['buyer'], buyer: unrated })
  expect(await ofSeller()).toMatchObject({ count: 0, average: null, results: [] })
  expect(await rating()).toEqual({ average: null, count: 0 })
  expect((await seller.post(`/feedback/${said.body.id}/reply/`, { text: 'I am sorry.' })).body.code).toBe(
    'feedback_not_seen',
  )

  expect((await say(seller, id, 'buyer', 5, 'Paid at once.')).body.seen).toBe(true)
  expect((await ofOrder(seller, id)).given).toMatchObject([{ comment: 'It came late.' }, { comment: 'Paid at once.' }])
  expect((await ofOrder(buyer, id)).given).toHaveLength(2)
  expect(await ofSeller()).toMatchObject({ count: 1, average: 2 })
  expect(await rating()).toEqual({ average: 2, count: 1 })
  // The stars of a buyer count for no seller, and both sides speak once.
  expect((await say(seller, id, 'buyer', 1)).body.code).toBe('feedback_given')
  expect((await say(seller, id, 'seller', 5)).status).toBe(403)
  expect((await say(buyer, id, 'buyer', 5)).status).toBe(403)
  expect((await operator.get('/feedback/?about=buyer')).body.results).toMatchObject([{ buyer: { id: buyer.id } }])
})

test('[PK-9] when the time is over it is seen, even if the other side has said nothing', async () => {
  const { buyer, seller, operator } = people
  const before = (await ofSeller()).count
  const id = await delivered()
  await say(buyer, id, 'seller', 4, 'All well.')
  await turnClock(operator, 7 * day - 600)
  expect((await ofSeller()).count).toBe(before)
  await turnClock(operator, 1_200)
  await eventually(ofSeller, ({ count }) => count === before + 1, 'what was said')
  expect((await ofOrder(seller, id)).given).toMatchObject([{ comment: 'All well.', seen: true, seen_by: null }])
  // Late is not never: then it is seen at once.
  expect((await say(seller, id, 'buyer', 3)).body.seen).toBe(true)
})

test('[PK-9] the one who was rated answers once; nobody else does', async () => {
  const { buyer, seller, operator } = people
  const id = await delivered()
  const { body: said } = await say(buyer, id, 'seller', 3, 'So so.')
  await say(seller, id, 'buyer', 4)
  const answer = (person: Person, of: string, text = 'Next time it will be better.') =>
    person.post(`/feedback/${of}/reply/`, { text })
  const stranger = await registered(marketry, 'madeinpk', 'Stranger', ['buyer'])
  expect([(await answer(stranger, said.id)).status, (await answer(buyer, said.id)).status]).toEqual([404, 404])
  expect((await answer(seller, said.id)).body.reply.text).toBe('Next time it will be better.')
  expect((await answer(seller, said.id)).body.code).toBe('feedback_answered')
  expect((await ofSeller()).results[0]).toMatchObject({
    comment: 'So so.',
    reply: { text: 'Next time it will be better.' },
  })
  const { body: platform } = await say(buyer, id, 'platform', 5, 'Well run.')
  expect(platform.seen).toBe(true)
  expect((await answer(seller, platform.id)).status).toBe(404)
  expect((await answer(operator, platform.id, 'Thank you.')).status).toBe(201)
})

test('[PK-9] what is put out of sight while it waits does not count when its time comes', async () => {
  const { buyer, seller, operator } = people
  const before = await rating()
  const id = await delivered()
  const { body: said } = await say(buyer, id, 'seller', 1, 'An insult.')
  await operator.post(`/feedback/${said.id}/hide/`, { reason: 'An insult' })
  await say(seller, id, 'buyer', 4)
  expect(await rating()).toEqual(before)
  await operator.post(`/feedback/${said.id}/show/`)
  expect((await rating()).count).toBe(before.count + 1)
})

test('[PK-9] sellers see how a buyer was rated by all of them, once it is seen; what is out of sight does not count', async () => {
  const { seller, operator } = people
  const buyer = await registered(marketry, 'madeinpk', 'Farah', ['buyer'])
  const hers = { ...people, buyer, addressId: await address(buyer) }
  const asked = await delivered(hers)
  const rated = async () => (await ofOrder(seller, asked)).buyer
  const other = await delivered(hers)
  expect((await say(seller, other, 'buyer', 2, 'Paid late.')).body.seen).toBe(false)
  // Nobody knows yet, on any order: the buyer would answer in kind.
  expect(await rated()).toEqual(unrated)
  expect((await ofOrder(buyer, asked)).buyer).toEqual(unrated)
  await say(buyer, other, 'seller', 4)
  expect(await rated()).toEqual({ average: 2, count: 1 })
  await say(buyer, asked, 'seller', 5)
  const { body: second } = await say(seller, asked, 'buyer', 5)
  expect(await rated()).toEqual({ average: 3.5, count: 2 })
  expect((await ofOrder(buyer, asked)).buyer).toEqual({ average: 3.5, count: 2 })
  await operator.post(`/feedback/${second.id}/hide/`, { reason: 'Names a person' })
  expect(await rated()).toEqual({ average: 2, count: 1 })
  // Whoever has no order with them learns nothing of it.
  const stranger = await registered(marketry, 'madeinpk', 'Stranger', ['seller'])
  expect((await stranger.get(`/orders/${asked}/feedback/`)).status).toBe(404)
})
