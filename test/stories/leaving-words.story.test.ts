import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, pay, place, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered, visitor } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { address, connectedSeller } from '../support/trade.ts'

// Two people whose names are words that others use: Walnut buys a walnut lamp, and Comfort sells.

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

async function bought(by: Traders, title: string): Promise<string> {
  const { id } = await place(by, { title })
  await pay(marketry, by.buyer, id)
  await lead(by, id, 'delivered')
  await by.buyer.post(`/orders/${id}/complete/`)
  return id
}

async function leave(person: Person): Promise<void> {
  await eventually(
    () => person.get('/me/erasure/'),
    ({ body }) => body.possible,
    'everything settled',
  )
  expect((await person.post('/me/erasure/', { password })).status).toBe(204)
}

test('[CO-1] a buyer who leaves takes no word out of what the seller wrote', async () => {
  const walnut = await registered(marketry, 'madeinpk', 'Walnut', ['buyer'])
  const id = await bought({ ...people, buyer: walnut, addressId: await address(walnut) }, 'Walnut lamp')
  const other = await bought(people, 'Another walnut lamp')
  await leave(walnut)
  expect((await people.seller.get(`/orders/${id}/`)).body).toMatchObject({
    title: 'Walnut lamp',
    buyer: { name: 'Former member' },
    ship_to: { recipient: 'Former member' },
  })
  expect((await people.seller.get(`/orders/${other}/`)).body.title).toBe('Another walnut lamp')
  const told = JSON.stringify((await people.seller.get('/notifications/')).body.results)
  expect(told).toContain('Sold and paid: Walnut lamp')
  expect(told).not.toContain('Former member')
})

test('[CO-1] a seller who leaves takes no word out of what the buyer wrote, and their own out of what they called their things', async () => {
  const comfort = await connectedSeller(marketry, 'madeinpk', 'Comfort')
  const id = await bought({ ...people, seller: comfort }, 'Blanket by Comfort')
  const said = { about: 'seller', rating: 5, comment: 'Such comfort. Thank you, Comfort.' }
  expect((await people.buyer.post(`/orders/${id}/feedback/`, said)).status).toBe(201)
  await rows.query(
    `update goods_order set return_reason = 'no comfort', ship_to = ship_to || '{"city": "Comfort"}'
    where deal_id = $1`,
    [id],
  )
  // The payout comes back out of what is on its way when the seller has been paid.
  await leave(comfort)
  expect((await people.buyer.get(`/orders/${id}/`)).body).toMatchObject({
    title: 'Blanket by Former member',
    seller: { name: 'Former member' },
    ship_to: { city: 'Comfort' },
  })
  expect(
    await rows.query(
      'select return_reason, comment from goods_order join feedback using (deal_id) where deal_id = $1',
      [id],
    ),
  ).toEqual([{ return_reason: 'no comfort', comment: said.comment }])
  const told = JSON.stringify((await people.buyer.get('/notifications/')).body.results)
  expect(told).toContain('Blanket by Former member')
  expect(told).not.toContain('by Comfort')
})

test('[CO-1] what somebody wrote by the contact form goes with them, and with nobody who took their address or name', async () => {
  const { operator } = people
  const amna = 'Amna.Writes@example.com'
  const member = await registered(marketry, 'madeinpk', 'Bilal', ['buyer'])
  const sent = async (by: Person, subject: string) => {
    const { form, wait_seconds } = (await by.get('/contact/form/')).body
    const message = { form, name: 'Amna', email: amna, subject, text: `${subject} It has not come yet.` }
    const calmly = () => by.post('/contact/', message)
    await eventually(calmly, ({ status }) => status === 201, 'a calm hand', wait_seconds * 4_000)
    const { results } = (await operator.get('/contact-messages/')).body
    const id: string = results.find((one: { subject: string }) => one.subject === subject).id
    await operator.post(`/contact-messages/${id}/answers/`, { text: 'We are looking for it.' })
    return id
  }
  const [hers, his] = [await sent(visitor(marketry, 'madeinpk'), 'Where is it?'), await sent(member, 'For a friend.')]
  const read = async (id: string) => (await operator.get(`/contact-messages/${id}/`)).body
  const whole = { email: expect.stringMatching(/amna/i), answers: [{ text: 'We are looking for it.' }] }
  const comer = async (email: string, name: string) => {
    const person = visitor(marketry, 'madeinpk')
    const { body } = await person.post('/register/', { email, password, name, roles: ['buyer'] })
    return Object.assign(person, { id: body.user.id, access: body.access })
  }

  await leave(await comer(amna, 'Stranger'))
  expect(await read(hers)).toMatchObject({ ...whole, text: 'Where is it? It has not come yet.' })
  await leave(await comer('another@example.com', amna))
  expect(await read(hers)).toMatchObject(whole)

  const proven = await comer(amna, 'Amna')
  await rows.query('update member set email_verified = true where id = $1', [proven.id])
  await leave(proven)
  expect(await read(hers)).toMatchObject({ name: '', email: '', text: '', answers: [{ text: '' }] })
  expect(await read(his)).toMatchObject(whole)
  await leave(member)
  expect(await read(his)).toMatchObject({ name: '', email: '', text: '', answers: [{ text: '' }] })
})
