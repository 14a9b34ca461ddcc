import { afterAll, beforeAll, expect, test } from 'vitest'
import { buyingDesk, sellingDesk } from '../../src/modules/desks/queries.ts'
import type { Tx } from '../../src/platform/db/transaction.ts'
import { lead, pay, place, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { letterTo } from '../support/letters.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'

let marketry: Marketry
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
})
afterAll(() => marketry?.close())

const titles = (standing: { order: { title: string } }[]) => standing.map(({ order }) => order.title)
const desk = async (person: Person, side: 'buying' | 'selling') => (await person.get(`/desk/${side}/`)).body

test('[CO-3] [CO-12] what needs a member stands on their desk, with its day, until it is done; then it is the other’s', async () => {
  const { buyer, seller } = people
  const shawl = await place(people, { title: 'Shawl to be paid' })
  let buying = await desk(buyer, 'buying')
  expect(titles(buying.needs)).toEqual(['Shawl to be paid'])
  expect(buying.needs[0]).toMatchObject({ order: { turn: 'buyer', state: 'pending_payment' } })
  expect(Date.parse(buying.needs[0].due)).toBeGreaterThan(Date.parse(buying.needs[0].order.created_at))
  expect(titles((await desk(seller, 'selling')).under_way)).toEqual(['Shawl to be paid'])

  await pay(marketry, buyer, shawl.id)
  buying = await desk(buyer, 'buying')
  expect(buying).toMatchObject({ needs: [], needs_count: 0, under_way_count: 1 })
  expect(titles((await desk(seller, 'selling')).needs)).toEqual(['Shawl to be paid'])

  await lead(people, shawl.id, 'completed')
  expect(await desk(buyer, 'buying')).toMatchObject({ needs: [], under_way: [] })
  const selling = await eventually(
    () => desk(seller, 'selling'),
    ({ days }) => days.at(-1).paid_out === '4900.00',
    'the payout in the figures',
  )
  expect(selling.days).toHaveLength(30)
  expect(selling.days.at(-1)).toMatchObject({ sales: 1, amount: '5000.00', paid_out: '4900.00' })
  expect(selling.before).toEqual({ sales: 0, amount: '0.00', paid_out: '0.00' })
})

test('[CO-12] a desk shows what is watched, what kept searches have found, and what runs out', async () => {
  const { buyer, seller } = people
  const last = await place(people, { title: 'Last brass lamp', stock: 3 })
  await buyer.put(`/favourites/${last.productId}/`)
  await buyer.post('/saved-searches/', { name: 'Lamps', query: { q: 'lamp' } })
  const buying = await desk(buyer, 'buying')
  expect(buying.watched).toMatchObject([{ title: 'Last brass lamp' }])
  expect(buying.searches).toMatchObject([{ name: 'Lamps', query: { q: 'lamp' }, found: 1, more: false }])
  expect((await desk(seller, 'selling')).running_out[0]).toMatchObject({ title: expect.any(String), stock: 2 })
})

test('[CO-12] a list for newcomers is ticked by what is true, is put away by its member alone, and comes back when asked', async () => {
  const { buyer, seller } = people
  const newcomer = await registered(marketry, 'madeinpk', 'Newcomer', ['buyer', 'seller'])
  const lists = async (person: Person) => (await person.get('/checklists/')).body.results
  const done = (list: { items: { name: string; done: boolean }[] }) =>
    list.items.flatMap((item) => (item.done ? [item.name] : []))
  expect((await lists(newcomer)).map(done)).toEqual([[], []])
  expect(done((await lists(buyer))[0])).toEqual(expect.arrayContaining(['address', 'order']))
  expect(done((await lists(seller))[0])).toEqual(expect.arrayContaining(['product', 'payouts']))
  expect((await newcomer.put('/checklists/buyer/put-away/')).status).toBe(204)
  expect((await newcomer.put('/checklists/nobody/put-away/')).status).toBe(404)
  expect((await lists(newcomer)).map((list: { put_away: boolean }) => list.put_away)).toEqual([true, false])
  expect((await lists(buyer))[0].put_away).toBe(false)
  await newcomer.delete('/checklists/buyer/put-away/')
  expect((await lists(newcomer))[0].put_away).toBe(false)
})

test('[CO-12] the operator’s first list is ticked by what is true of the marketplace, and by nothing else', async () => {
  const { operator } = people
  const standing = async () => {
    const { body } = await operator.get('/checklists/')
    const list = body.results.find(({ name }: { name: string }) => name === 'operator')
    return list.items.flatMap(({ name, done }: { name: string; done: boolean }) => (done ? [name] : []))
  }
  expect(await standing()).toEqual(expect.arrayContaining(['category', 'invite', 'stripe', 'product']))
  expect(await standing()).not.toEqual(expect.arrayContaining(['look']))
  await operator.patch('/settings/', {
    fee_percent: '3',
    brand: { corners: 'soft' },
    letters: { from_name: 'The house', reply_to: 'help@bazaar.example' },
  })
  expect(await standing()).toEqual(expect.arrayContaining(['look', 'fees']))
  expect(await standing()).not.toContain('pages')
  for (const path of ['', 'about', 'terms', 'privacy']) {
    const kind = path === '' ? 'home' : 'page'
    const page = await operator.post('/pages/', { kind, language: 'en', path, title: 'Ours', lead: '', markup: 'Ours' })
    expect((await operator.post(`/pages/${page.body.id}/publish/`, {})).status).toBe(200)
  }
  expect(await standing()).toContain('pages')
  expect((await operator.post('/notifications/trial/')).status).toBe(202)
  await letterTo(marketry.parts.inbox, operator.email, 'A letter to see')
  const [summary] = (await operator.get(`/dev/inbox/?to=${operator.email}&limit=1`)).body.results
  const { from, reply_to } = (await operator.get(`/dev/inbox/${summary.id}/`)).body
  expect([from, reply_to]).toEqual(['The house', 'help@bazaar.example'])
  await expect.poll(standing, { timeout: 10_000 }).toContain('mail')
})

test('[CO-12] a desk asks the database as often for many orders as for few', async () => {
  const { db, directory } = marketry.parts.services
  const marketplace = await directory.bySlug('madeinpk')
  if (!marketplace) throw new Error('there is no madeinpk')
  const asked = async (person: Person, roles: string[], read: typeof buyingDesk | typeof sellingDesk) => {
    let statements = 0
    await db.snapshot(marketplace.id, async (tx) => {
      const counting = <Ask extends (...given: never[]) => unknown>(ask: Ask) =>
        ((...given: Parameters<Ask>) => {
          statements += 1
          return ask(...given)
        }) as unknown as Ask
      const counted: Tx = {
        ...tx,
        now: tx.now,
        rows: counting(tx.rows),
        maybe: counting(tx.maybe),
        one: counting(tx.one),
      }
      await read(counted, { kind: 'member', memberId: person.id, sessionId: person.id, roles }, marketplace)
    })
    return statements
  }
  const both = async () => [
    await asked(people.buyer, ['buyer'], buyingDesk),
    await asked(people.seller, ['seller'], sellingDesk),
  ]
  const few = await both()
  for (let made = 0; made < 6; made++) await place(people, { title: `Bowl ${made}` })
  expect(await both()).toEqual(few)
  expect(Math.max(...few)).toBeLessThan(20)
})
