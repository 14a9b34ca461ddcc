import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimWaiting } from '../../src/modules/messages/store/waiting.ts'
import { sql } from '../../src/platform/db/sql.ts'
import { type Traders, traders, turnClock } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { openSocket } from '../support/socket.ts'
import { offer } from '../support/trade.ts'

/* A member's list of conversations: its pages, what is found in it, what is muted; each of it one's own, and nobody else's. */

const slug = 'madeinpk'
let marketry: Marketry
let people: Traders
let amna: Person
let productId: string

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, slug)
  amna = people.seller
  ;({ productId } = await offer(amna, people.categoryId))
})
afterAll(() => marketry?.close())

const say = (person: Person, id: string, body: string) => person.post(`/conversations/${id}/messages/`, { body })

/** A buyer who asks about a product, and is answered. */
async function asking(name: string, body: string, product = productId): Promise<{ person: Person; id: string }> {
  const person = await registered(marketry, slug, name, ['buyer'])
  const reply = await person.post('/conversations/', { about: 'product', product_id: product, body })
  expect(reply.status, JSON.stringify(reply.body)).toBe(201)
  await say(amna, reply.body.id, 'Salaam.')
  return { person, id: reply.body.id }
}

const pathIn = (url: string) => url.slice(url.indexOf('/conversations/'))
const idsOf = (page: { results: { id: string }[] }) => page.results.map(({ id }) => id)
const found = async (person: Person, q: string) =>
  idsOf((await person.get(`/conversations/?q=${encodeURIComponent(q)}`)).body)

test('[CO-7] conversations are read page by page, there and back, each once, in the order of what was said last', async () => {
  const person = await registered(marketry, slug, 'Nadia', ['buyer'])
  const begun: string[] = []
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) {
    const offered = await offer(amna, people.categoryId, { title })
    const wish = { about: 'product', product_id: offered.productId, body: `About ${title}` }
    begun.push((await person.post('/conversations/', wish)).body.id)
  }
  await say(person, begun[1] ?? '', 'Once more.')
  const order = [begun[1], begun[4], begun[3], begun[2], begun[0]]
  const first = (await person.get('/conversations/?limit=2')).body
  const second = (await person.get(pathIn(first.next))).body
  const third = (await person.get(pathIn(second.next))).body
  expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(order)
  expect([first.previous, third.next]).toEqual([null, null])
  expect(idsOf((await person.get(pathIn(second.previous))).body)).toEqual(idsOf(first))
})

test('[CO-7] who mutes a conversation is counted and told nothing of it, they alone, until they want to be again', async () => {
  const { person, id } = await asking('Laila', 'Is it warm?')
  const line = await openSocket(marketry.port, '/ws/chat/', {
    host: marketry.host(slug),
    authorization: `Bearer ${person.access}`,
  })
  await line.until(({ type }) => type === 'state')
  expect((await person.post(`/conversations/${id}/mute/`, { muted: true })).status).toBe(204)
  await line.until(({ type, conversation_id: which }) => type === 'conversation' && which === id, 'that it is muted')
  await line.close()
  const standing = async (who: Person) => {
    const { results } = (await who.get('/conversations/')).body
    const { muted } = (await who.get(`/conversations/${id}/`)).body
    return [results.find((one: { id: string }) => one.id === id).muted, muted]
  }
  expect(await standing(person)).toEqual([true, true])
  expect(await standing(amna)).toEqual([false, false])

  const unread = async () => (await person.get('/conversations/unread-count/')).body.unread
  const here = await marketry.parts.services.directory.bySlug(slug)
  /** Who has been told of this conversation, long after everybody's lines are closed: by this look, or by the job that looks each minute. */
  const told = () =>
    marketry.parts.db.inMarketplace(here?.id ?? '', async (tx) => {
      const realNow = new Date(marketry.parts.clock.real().getTime() + 3_600_000)
      await claimWaiting(tx, { before: tx.now, realNow, most: 100 })
      const rows = await tx.rows<{ member_id: string }>(
        sql`select member_id from conversation_member where conversation_id = ${id} and told_at is not null`,
      )
      return rows.map(({ member_id }) => member_id)
    })
  await say(amna, id, 'Very warm.')
  await turnClock(people.operator, 3_600)
  expect([await unread(), await told()]).toEqual([0, []])
  expect((await person.post(`/conversations/${id}/mute/`, { muted: false })).status).toBe(204)
  expect(await standing(person)).toEqual([false, false])
  expect([await unread(), await told()]).toEqual([1, [person.id]])
})

test('[CO-7] nobody finds a conversation by words they cannot read, nor all of theirs by their own name', async () => {
  const { person: rabia, id } = await asking('Rabia', 'Do you know a dyer in Thatta?')
  const { person: saad } = await asking('Saad', 'Hello')
  // Her own name stands in every conversation of hers.
  expect(await found(rabia, 'rabia')).toEqual([])
  expect(await found(amna, 'rabia')).toEqual([id])

  const group = { about: 'group', member_ids: [rabia.id], title: 'Dyers', body: 'The vat leaks, keep it quiet.' }
  const { id: dyers } = (await amna.post('/conversations/', group)).body
  await amna.post(`/conversations/${dyers}/members/`, { member_id: saad.id })
  await say(amna, dyers, 'Welcome to the workshop.')
  expect(await found(rabia, 'vat leaks')).toEqual([dyers])
  expect(await found(saad, 'vat leaks')).toEqual([])
  expect(await found(saad, 'workshop')).toEqual([dyers])

  // What the house took out of sight is found by nobody; who has left finds and lists nothing of it.
  const bad = await say(saad, dyers, 'Zarbakht is a thief.')
  await rabia.post(`/conversations/${dyers}/report/`, { seq: bad.body.seq, reason: 'insult' })
  expect(await found(rabia, 'zarbakht')).toEqual([dyers])
  const [report] = (await people.operator.get('/message-reports/?open=true')).body.results
  await people.operator.post(`/message-reports/${report.id}/decide/`, { decision: 'removed' })
  expect(await found(rabia, 'zarbakht')).toEqual([])
  await rabia.post(`/conversations/${dyers}/leave/`)
  expect(await found(rabia, 'vat leaks')).toEqual([])
  expect(idsOf((await rabia.get('/conversations/')).body)).not.toContain(dyers)
})

test('[CO-7] what is looked for is words, and no pattern', async () => {
  const { person, id } = await asking('Tariq', String.raw`Is it 100% cotton, size M_L, in C:\shawls?`)
  for (const q of ['100%', 'M_L', String.raw`C:\shawls`]) expect(await found(person, q)).toEqual([id])
  for (const q of ['1%c', 'M_,', '_00', '%%', String.raw`\s`.repeat(2)]) expect(await found(person, q)).toEqual([])
})
