import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered, visitor } from '../support/person.ts'
import { ensureMember } from '../../src/modules/accounts/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import { ensureHouse } from '../../src/modules/marketplaces/index.ts'
import { insertNotices } from '../../src/modules/notifications/store.ts'

let marketry: Marketry
let operator: Person
let superadmin: Person
let buyer: Person

beforeAll(async () => {
  marketry = await startMarketry(['web'])
  const { services } = marketry.parts
  await services.db.aboveMarketplaces((tx) => ensureHouse(tx, ['house.localhost']))
  await services.directory.refresh()
  operator = await staff('madeinpk', 'operator')
  superadmin = await staff('house', 'operator', 'superadmin')
  buyer = await registered(marketry, 'madeinpk', 'Amna', ['buyer'])
}, 60_000)
afterAll(() => marketry.close())

async function staff(slug: string, ...roles: string[]): Promise<Person> {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug(slug)
  if (!marketplace) throw new Error(`no marketplace ${slug}`)
  const email = `${slug}@staff.example`
  await ensureMember(services, marketplace, { email, password, name: 'Staff', roles })
  const person = visitor(marketry, slug)
  const answer = await person.post('/auth/login/', { email, password })
  expect(answer.status).toBe(200)
  person.access = answer.body.access
  return person
}

test('[CO-16] a change of settings is in the next answer of the public facts, and on record with its origin', async () => {
  const anybody = visitor(marketry, 'madeinpk')
  expect(await anybody.get('/marketplace/')).toMatchObject({
    status: 200,
    body: { slug: 'madeinpk', currency: 'PKR', currency_digits: 2, fee_percent: '2', development: true },
  })
  const changed = await operator.patch('/settings/', { fee_percent: '3.5', goods: { return_window: 86_400 } })
  expect(changed).toMatchObject({ status: 200, body: { fee_percent: '3.5', goods: { return_window: 86_400 } } })
  expect((await anybody.get('/marketplace/')).body.fee_percent).toBe('3.5')
  expect((await operator.get('/settings/')).body).toEqual(changed.body)
  expect((await visitor(marketry, 'designia').get('/marketplace/')).body.fee_percent).toBe('10')

  const log = await operator.get('/activity/?action=settings.&limit=5')
  expect(log).toMatchObject({
    status: 200,
    body: {
      results: [
        {
          action: 'settings.changed',
          actor_kind: 'member',
          address: '127.0.0.1',
          request_id: expect.any(String),
          changes: [
            { field: 'feeBasisPoints', before: 200, after: 350 },
            { field: 'goods.returnWindow', before: 604_800, after: 86_400 },
          ],
        },
      ],
      next: null,
      previous: null,
    },
  })
})

test('[CO-16] bad settings are refused by field', async () => {
  const answer = await operator.patch('/settings/', { brand: { accent: '#ffee00' } })
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'settings_not_possible', errors: [{ path: 'brand.accent' }, { path: 'brand.accent' }] },
  })
  for (const body of [
    { currency: 'EUR' },
    { fee_percent: 2 },
    { fee_percent: '-1' },
    { goods: { payment_window: 0 } },
  ]) {
    expect(await operator.patch('/settings/', body)).toMatchObject({ status: 422 })
  }
})

test('[CO-2] settings, log, undelivered mail and marketplaces are for those who run them', async () => {
  const anybody = visitor(marketry, 'madeinpk')
  for (const path of ['/settings/', '/activity/', '/notifications/undelivered/']) {
    expect((await anybody.get(path)).status).toBe(401)
    expect((await buyer.get(path)).status).toBe(403)
    expect((await operator.get(path)).status).toBe(200)
  }
  expect((await anybody.get('/notifications/')).status).toBe(401)
  // A module that the preset lacks is not there, whoever asks.
  expect((await operator.get('/marketplaces/')).status).toBe(404)
})

test('[CO-10] a log asked for nonsense says so', async () => {
  for (const query of ['cursor=x', 'from=yesterday', 'limit=101', 'actor=%00', 'action=%25', 'direction=up', 'foo=1']) {
    expect({ query, ...(await operator.get(`/activity/?${query}`)) }).toMatchObject({ query, status: 422 })
  }
})

test('[CO-16] the superadmin opens a marketplace in the house, and it answers at once', async () => {
  const wish = { preset: 'madeinpk', slug: 'lahore', name: 'Lahore Bazaar', hosts: ['lahore.localhost'] }
  expect(await superadmin.post('/marketplaces/', wish)).toMatchObject({
    status: 201,
    body: { slug: 'lahore', hosts: ['lahore.localhost'], currency: 'PKR', fee_percent: '2' },
  })
  expect((await visitor(marketry, 'lahore').get('/marketplace/')).body.name).toBe('Lahore Bazaar')
  expect(await superadmin.post('/marketplaces/', wish)).toMatchObject({ status: 409, body: { code: 'slug_taken' } })
  const list = await superadmin.get('/marketplaces/?limit=3')
  expect(list.body.results.map(({ slug }: { slug: string }) => slug)).toEqual(['designia', 'house', 'lahore'])
  expect(list.body.next).toContain('cursor=')
  expect((await superadmin.get('/marketplaces/nowhere/')).status).toBe(404)
})

test('[CO-6] a member reads what they were told, marks it read, and nobody else sees it', async () => {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const id = newId()
  await services.db.inMarketplace(marketplace?.id ?? '', async (tx) =>
    insertNotices(tx, [
      { id, memberId: buyer.id, kind: 'order-paid', cause: 'c', data: { title: 'A vase' }, mailed: true },
    ]),
  )
  expect((await buyer.get('/notifications/unread-count/')).body).toEqual({ unread: 1 })
  expect((await buyer.get('/notifications/?unread=true')).body.results).toMatchObject([
    { id, kind: 'order-paid', title: 'Sold and paid: A vase', read_at: null },
  ])
  expect((await operator.get('/notifications/')).body.results).toEqual([])
  expect((await operator.post(`/notifications/${id}/read/`)).status).toBe(404)
  expect((await operator.get('/notifications/undelivered/')).body.results).toMatchObject([{ id, mail_state: 'due' }])
  expect((await buyer.post(`/notifications/${id}/send-again/`)).status).toBe(403)
  expect(await operator.post(`/notifications/${id}/send-again/`)).toMatchObject({ status: 202, body: { id } })
  expect(await buyer.post(`/notifications/${id}/read/`)).toMatchObject({
    status: 200,
    body: { read_at: expect.any(String) },
  })
  expect((await buyer.post('/notifications/read-all/')).body).toEqual({ read: 0 })
  expect((await buyer.post('/notifications/nothing/read/')).status).toBe(404)
})
