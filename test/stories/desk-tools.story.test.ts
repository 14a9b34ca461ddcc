import { afterAll, beforeAll, expect, test } from 'vitest'
import { pay, place, traders, type Traders } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { registered } from '../support/person.ts'
import { operationsModule } from '../../src/modules/operations/module.ts'

let marketry: Marketry
let people: Traders
let elsewhere: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  elsewhere = await traders(marketry, 'designia')
})
afterAll(() => marketry?.close())

test('[CO-10] [CO-12] a setting is previewed, kept, and undone; each version says who changed what', async () => {
  const { operator } = people
  const first = (await operator.get('/settings/')).body
  const look = { name: 'Bazaar', brand: { accent: '#7a1f4b', tagline: 'Made by hand' } }

  const draft = await operator.post('/settings/preview/', look)
  expect(draft).toMatchObject({ status: 200, body: { name: 'Bazaar', brand: { accent: '#7a1f4b' } } })
  expect((await operator.get('/settings/')).body).toEqual(first)
  expect((await operator.get('/settings/versions/')).body.results).toEqual([])

  await operator.patch('/settings/', look)
  await operator.patch('/settings/', { fee_percent: '3' })
  const { results } = (await operator.get('/settings/versions/')).body
  expect(results.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1])
  expect(results[0]).toMatchObject({ actor_id: operator.id, changes: [{ field: 'feeBasisPoints', after: 300 }] })
  expect(results[1].changes).toContainEqual({ field: 'name', before: first.name, after: 'Bazaar' })
  expect(results[2]).toMatchObject({ actor_id: null, changes: [] })

  const restored = { ...first, version: 4 }
  expect(await operator.post('/settings/versions/1/restore/')).toMatchObject({ status: 200, body: restored })
  expect((await operator.get('/settings/versions/')).body.results[0]).toMatchObject({ number: 4, restores: 1 })
  // Back to what is in force already: nothing to write.
  await operator.post('/settings/versions/1/restore/')
  expect((await operator.get('/settings/versions/')).body.results).toHaveLength(4)
})

test('[CO-2] [CO-12] what cannot be read is refused in the preview too; versions are the operator’s own', async () => {
  const { operator, buyer } = people
  const pale = { brand: { accent: '#ffff00' } }
  expect(await operator.post('/settings/preview/', pale)).toMatchObject({
    status: 422,
    body: { code: 'settings_not_possible' },
  })
  expect((await buyer.get('/settings/versions/')).status).toBe(403)
  expect((await buyer.post('/settings/preview/', {})).status).toBe(403)
  expect((await buyer.post('/settings/versions/1/restore/')).status).toBe(403)
  expect((await elsewhere.operator.get('/settings/versions/')).body.results).toEqual([])
  expect((await elsewhere.operator.post('/settings/versions/1/restore/')).status).toBe(404)
})

test('[CO-2] one search finds members, deals, products and entries, and nothing of a neighbour', async () => {
  const { operator, buyer, seller } = people
  const { id, productId } = await place(people, { title: 'Nightingale lamp' })
  await pay(marketry, buyer, id)
  const { body: deal } = await operator.get(`/deals/${id}/`)
  const find = async (who: Traders, words: string) =>
    (await who.operator.get(`/found-things/?q=${encodeURIComponent(words)}`)).body.results
  expect(await find(people, buyer.email)).toContainEqual(expect.objectContaining({ kind: 'member', id: buyer.id }))
  expect(await find(people, deal.reference)).toEqual([expect.objectContaining({ kind: 'deal', id })])
  expect(await find(people, 'nightingale')).toContainEqual(expect.objectContaining({ kind: 'product', id: productId }))
  const [entry] = (await operator.get(`/ledger/entries/?deal=${id}`)).body.results
  expect(await find(people, entry.id)).toEqual([expect.objectContaining({ kind: 'entry', id: entry.id })])
  expect(await find(people, seller.id)).toEqual([expect.objectContaining({ kind: 'member', id: seller.id })])
  for (const words of [buyer.email, deal.reference, 'nightingale', entry.id, seller.id, id]) {
    expect(await find(elsewhere, words)).toEqual([])
  }
  expect((await buyer.get('/found-things/?q=lamp')).status).toBe(403)
})

test('[CO-2] [CO-5] from a kind of account to its accounts, to an account’s entries, and from an amount to where it came from', async () => {
  const { operator, buyer } = people
  const { id } = await place(people, { price: '4321.00' })
  await pay(marketry, buyer, id)
  const { body } = await operator.get('/ledger/accounts/escrow/')
  const account = body.accounts.find(({ amount }: { amount: string }) => amount === '4321.00')
  expect(account).toMatchObject({ owner_kind: 'payable', currency: 'PKR' })
  const entries = (await operator.get(`/ledger/entries/?account=${account.id}`)).body.results
  expect(entries).toEqual([expect.objectContaining({ deal_id: id })])
  expect((await operator.get('/ledger/entries/?amount=4321.00')).body.results).toContainEqual(entries[0])
  expect((await operator.get('/ledger/entries/?amount=4321.01')).body.results).toEqual([])
  expect((await operator.get('/ledger/accounts/treasure/')).status).toBe(404)
  expect((await elsewhere.operator.get(`/ledger/entries/?account=${account.id}`)).body.results).toEqual([])
})

test('[CO-14] the tools of development name no stranger, and are not there in production', async () => {
  const stranger = await registered(marketry, 'madeinpk', 'Hina', ['buyer'])
  const { results } = (await stranger.get('/dev/logins/')).body
  expect(results.filter(({ email }: { email: string }) => !email.endsWith('@madeinpk.example'))).toEqual([])
  expect((await stranger.get('/dev/clock/')).body).toHaveProperty('next_deadline')
  const { url } = (await stranger.get('/dev/simulator/')).body
  const steered = await fetch(url.replace('stripe.localhost', '127.0.0.1'))
  expect([steered.status, await steered.text()]).toEqual([200, expect.stringContaining('simulator')])

  const { services } = marketry.parts
  const parts = {
    clock: marketry.parts.clock,
    inbox: marketry.parts.inbox,
    demoPasswordOf: () => 'known',
    simulatorUrl: null,
  }
  const production = { ...services, config: { ...services.config, development: false } }
  const paths = (of: typeof services) => operationsModule(of, parts).endpoints.map(({ path }) => path)
  expect(paths(services).filter((path) => path.startsWith('/dev/'))).not.toEqual([])
  expect(paths(production as typeof services).filter((path) => path.startsWith('/dev/'))).toEqual([])
})
