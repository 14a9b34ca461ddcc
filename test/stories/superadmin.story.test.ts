import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, pay, place, type Traders, traders } from '../support/deals.ts'
import { openHouse } from '../support/house.ts'
import { letterTo } from '../support/letters.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered, visitor } from '../support/person.ts'

let marketry: Marketry
let superadmin: Person
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  superadmin = await openHouse(marketry)
  people = await traders(marketry, 'madeinpk')
})
afterAll(() => marketry?.close())

const goods = { price: '1000.00', currency: 'PKR' }
const reason = 'The books are looked at'

async function invitationTo(email: string): Promise<string> {
  return (await letterTo(marketry.parts.inbox, email, 'You are invited to')).token
}

test('[CO-16] a new marketplace is live at once, and the letter’s link makes its reader the operator', async () => {
  const email = 'shirin@example.com'
  const wish = { slug: 'kiln', preset: 'designia', name: 'Kiln', hosts: ['kiln.localhost'], operator: { email } }
  expect(await superadmin.post('/marketplaces/', wish)).toMatchObject({ status: 201, body: { suspension: null } })
  const anybody = visitor(marketry, 'kiln')
  expect(await anybody.get('/marketplace/')).toMatchObject({ status: 200, body: { name: 'Kiln', closed: false } })
  const token = await invitationTo(email)
  // Nobody comes in by the address alone, and the link only with a password.
  expect((await anybody.post('/auth/login/', { email, password })).status).toBe(401)
  expect(await anybody.post('/auth/invitation/', { token })).toMatchObject({ body: { code: 'password_needed' } })
  const accepted = await anybody.post('/auth/invitation/', { token, name: 'Shirin', password })
  expect(accepted).toMatchObject({
    status: 200,
    body: { user: { name: 'Shirin', roles: ['operator'], email_verified: true } },
  })
  anybody.access = accepted.body.access
  expect((await anybody.get('/settings/')).status).toBe(200)
  expect(await anybody.post('/auth/invitation/', { token, password })).toMatchObject({ body: { code: 'link_invalid' } })
  // An operator of this one is nobody in the next, and nobody at all in the house.
  for (const slug of ['designia', 'house']) {
    const elsewhere = visitor(marketry, slug)
    elsewhere.access = accepted.body.access
    expect((await elsewhere.get('/settings/')).status).toBe(401)
  }
})

test('[CO-16] [CO-2] who had registered with the address of somebody else gains nothing when they are invited', async () => {
  const thief = await registered(marketry, 'madeinpk', 'Victim', ['buyer'])
  const invited = { email: thief.email, roles: ['operator'] }
  expect(await people.operator.post('/invitations/', invited)).toMatchObject({ status: 202 })
  expect((await thief.get('/settings/')).status).toBe(401)
  expect((await thief.post('/auth/login/', { email: thief.email, password })).status).toBe(401)
  const owner = visitor(marketry, 'madeinpk')
  const token = await invitationTo(thief.email)
  const accepted = await owner.post('/auth/invitation/', { token, password: 'another password' })
  expect(accepted.body.user.roles).toEqual(['buyer', 'operator'])
  expect(await people.buyer.post('/invitations/', invited)).toMatchObject({ status: 403 })
  expect(await people.operator.post('/invitations/', { ...invited, roles: ['superadmin'] })).toMatchObject({
    body: { code: 'role_unknown' },
  })
})

test('[CO-16] a suspended marketplace is closed to visitors, its operator is in, its deals go on; the other one stays open', async () => {
  const order = await place(people, goods)
  await pay(marketry, people.buyer, order.id)
  const anybody = visitor(marketry, 'madeinpk')
  expect((await anybody.get('/products/')).status).toBe(200)
  const wish = { kind: 'page', language: 'en', path: 'privacy', title: 'Privacy', markup: 'What we hold of you.' }
  const { id: privacy } = (await people.operator.post('/pages/', wish)).body
  await people.operator.post(`/pages/${privacy}/publish/`, {})
  expect(await superadmin.post('/marketplaces/madeinpk/suspend/', { reason })).toMatchObject({ status: 204 })

  const closed = await anybody.get('/products/')
  expect(closed).toMatchObject({ status: 503, body: { code: 'closed_for_now' }, headers: { 'retry-after': '3600' } })
  expect(await anybody.get('/marketplace/')).toMatchObject({ status: 200, body: { closed: true } })
  expect((await anybody.post('/register/', { email: 'new@example.com', password, name: 'N' })).status).toBe(503)
  expect((await people.buyer.get('/products/')).status).toBe(503)
  expect((await people.buyer.post(`/listings/${order.listingId}/purchase/`, {})).status).toBe(503)
  expect((await people.operator.get('/products/')).status).toBe(200)
  // What the house owes people in words stays, and so does the way to write to it.
  expect((await anybody.get('/pages/published/?path=privacy')).body.page.kind).toBe('page')
  expect((await anybody.get('/menus/')).status).toBe(200)
  expect((await anybody.get('/contact/form/')).status).toBe(200)
  expect((await anybody.get('/posts/')).status).toBe(503)
  expect((await visitor(marketry, 'designia').get('/products/')).status).toBe(200)

  await lead(people, order.id, 'completed')
  expect(await people.buyer.get(`/orders/${order.id}/`)).toMatchObject({ body: { state: 'completed' } })
  const log = await people.operator.get('/activity/?action=marketplace.&limit=5')
  expect(log.body.results).toMatchObject([{ action: 'marketplace.suspended', details: { reason } }])

  expect(await superadmin.post('/marketplaces/madeinpk/suspend/', { reason })).toMatchObject({
    body: { code: 'suspended_already' },
  })
  expect((await superadmin.get('/marketplaces/madeinpk/')).body.suspension).toMatchObject({ reason })
  await superadmin.post('/marketplaces/madeinpk/resume/', { reason: 'All is in order' })
  expect((await anybody.get('/products/')).status).toBe(200)
  expect(await superadmin.post('/marketplaces/house/suspend/', { reason })).toMatchObject({
    body: { code: 'house_stays_open' },
  })
})

test('[CO-16] [CO-2] only the superadmin sees how all fare, and steers them', async () => {
  const { body } = await superadmin.get('/deployment/')
  expect(body.checks).toEqual({ database: 'ok', migrations: 'ok', jobs: 'ok' })
  const all = await superadmin.get('/marketplaces/')
  const { id } = all.body.results.find(({ slug }: { slug: string }) => slug === 'madeinpk')
  const made = body.marketplaces.find((one: { id: string }) => one.id === id)
  expect(made).toMatchObject({ members: 4, deals: 1, offers: expect.any(Number), letters: { refused: 0 } })
  for (const path of ['suspend', 'resume', 'operators']) {
    const tried = await people.operator.post(`/marketplaces/madeinpk/${path}/`, { reason, email: 'a@example.com' })
    expect(tried.status).toBe(404)
  }
  expect((await people.operator.get('/deployment/')).status).toBe(404)
})
