import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { place, traders, turnClock, type Traders } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { offer } from '../support/trade.ts'

let marketry: Marketry
let people: Traders
let helper: Person
let productId: string
let listingId: string

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  helper = await registered(marketry, 'madeinpk', 'Hina', ['buyer'])
  ;({ productId, listingId } = await offer(people.seller, people.categoryId, { title: 'Camel lamp' }))
})
afterAll(() => marketry?.close())

const described = (title: string) => ({
  title,
  description: '',
  category_id: people.categoryId,
  condition: 'new',
  stock: 3,
})
const update = (who: Person, title: string) => who.put(`/products/${productId}/`, described(title))
const share = (who: Person, more: object = {}) =>
  who.post('/grants/', { member_id: helper.id, noun: 'Product', object_id: productId, action: 'update', ...more })
const why = async (member: Person, noun: string, id: string): Promise<Record<string, string[]>> => {
  const { body } = await people.operator.get(`/permissions/explain/?member=${member.id}&noun=${noun}&object_id=${id}`)
  const allowed = body.actions.filter((one: { allowed: boolean }) => one.allowed)
  return Object.fromEntries(
    allowed.map(({ action, reasons }: { action: string; reasons: { kind: string; words: string }[] }) => [
      action,
      reasons.map(({ kind, words }) => `${kind}: ${words}`),
    ]),
  )
}

describe('who may do what, and why', () => {
  test('[CO-2] by relation: a seller describes their own product, a stranger does not', async () => {
    expect((await update(people.seller, 'Camel lamp, large')).status).toBe(200)
    expect(await update(helper, 'Mine')).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(await why(people.seller, 'Product', productId)).toMatchObject({
      update: ['relation: sellerId'],
      share: ['relation: sellerId'],
    })
    expect(await why(helper, 'Product', productId)).toEqual({ read: ['member: everybody may'] })
  })

  test('[CO-12] reasons, roles and jobs are told in the reader’s language', async () => {
    const inUrdu = { headers: { 'accept-language': 'ur' } }
    const { roles, permissions } = (await people.operator.get('/permissions/', inUrdu)).body
    expect(roles.map(({ label }: { label: string }) => label)).toEqual(['خریدار', 'فروخت کنندہ', 'منتظم'])
    expect(permissions.map(({ reason }: { reason: string | null }) => reason)).toContain('منتظم بازار چلاتا ہے')
    const { queues } = (await people.operator.get('/jobs/queues/', inUrdu)).body
    expect(queues.every(({ summary }: { summary: string }) => /^[^.]*\p{Script=Arabic}/u.test(summary))).toBe(true)
  })

  test('[CO-2] by role: the operator takes a product down and is no seller of it', async () => {
    const reasons = await why(people.operator, 'Product', productId)
    expect(reasons).toMatchObject({ withdraw: ['role: operator'] })
    expect(Object.keys(reasons)).not.toContain('update')
  })

  test('[CO-2] by grant: the seller lets one member describe one product, and nothing else', async () => {
    expect(await share(helper)).toMatchObject({ status: 403 })
    expect(await share(people.seller, { action: 'withdraw' })).toMatchObject({
      status: 422,
      body: { code: 'not_grantable' },
    })
    expect(await share(people.seller, { noun: 'Boat' })).toMatchObject({ status: 422, body: { code: 'unknown_noun' } })
    expect(await share(people.seller, { member_id: people.seller.id })).toMatchObject({ status: 422 })
    expect(await share(people.seller)).toMatchObject({ status: 201, body: { member: { id: helper.id }, until: null } })

    expect((await update(helper, 'Camel lamp, described by Hina')).status).toBe(200)
    expect(await why(helper, 'Product', productId)).toMatchObject({ update: ['grant: for as long as it is there'] })
    // Another product of the same seller, and another action on this one, are not granted.
    const other = await offer(people.seller, people.categoryId)
    expect((await helper.put(`/products/${other.productId}/`, described('Nothing'))).status).toBe(403)
    expect((await helper.delete(`/products/${productId}/`)).status).toBe(403)
    expect((await helper.put(`/listings/${listingId}/`, { price: '500.00' })).status).toBe(403)
    const { body } = await people.operator.get(`/activity/?object_id=${productId}&limit=5`)
    expect(body.results[0]).toMatchObject({ actor_id: helper.id, action: 'product.changed' })
    expect(body.results[0].changes).toContainEqual({
      field: 'title',
      before: 'Camel lamp, large',
      after: 'Camel lamp, described by Hina',
      personal: false,
    })
  })

  test('[CO-2] what is granted is seen by those it concerns, and taken back at once', async () => {
    const own = await helper.get('/grants/')
    expect(own.body.results).toMatchObject([{ noun: 'Product', object_id: productId, action: 'update' }])
    const [{ id }] = own.body.results
    const stranger = await registered(marketry, 'madeinpk', 'Omar', ['buyer'])
    expect((await stranger.delete(`/grants/${id}/`)).status).toBe(404)
    expect((await stranger.get(`/grants/?noun=Product&object_id=${productId}`)).status).toBe(403)
    expect((await people.seller.delete(`/grants/${id}/`)).status).toBe(204)
    expect((await update(helper, 'Again')).status).toBe(403)
  })

  test('[CO-2] a grant ends at its time', async () => {
    const { body: clock } = await people.operator.get('/dev/clock/')
    const until = new Date(Date.parse(clock.now) + 3_600_000).toISOString()
    expect((await share(people.seller, { until: clock.now })).body.code).toBe('ends_before_it_begins')
    expect((await share(people.seller, { until })).status).toBe(201)
    expect((await update(helper, 'In time')).status).toBe(200)
    await turnClock(people.operator, 3_601)
    expect((await update(helper, 'Too late')).status).toBe(403)
  })

  test('[CO-2] a grant ends with its object, and none can be made for what is gone', async () => {
    expect((await share(people.seller)).status).toBe(201)
    expect((await people.seller.delete(`/products/${productId}/`)).status).toBe(204)
    expect((await helper.get('/grants/')).body.results).toEqual([])
    expect((await share(people.seller)).status).toBe(404)
  })

  test("[CO-2] the steps of a deal are the process's, and are explained beside the policy", async () => {
    const { id } = await place(people)
    expect(await why(people.buyer, 'Order', id)).toMatchObject({
      read: ['relation: buyerId'],
      pay: ['relation: buyerId'],
      withdraw: ['step: buyer'],
    })
    expect(await why(people.seller, 'Order', id)).toMatchObject({ read: ['relation: sellerId'] })
    expect(await why(people.operator, 'Order', id)).toMatchObject({ read: ['role: operator'] })
    const { body } = await people.operator.get(`/permissions/explain/?member=${helper.id}&noun=Order&object_id=${id}`)
    expect(body.actions).toContainEqual({
      action: 'read',
      allowed: false,
      reasons: [{ kind: 'refused', words: 'no role, relation or grant allows it' }],
    })
    expect((await helper.get(`/permissions/explain/?member=${helper.id}&noun=Order&object_id=${id}`)).status).toBe(403)
  })
})
