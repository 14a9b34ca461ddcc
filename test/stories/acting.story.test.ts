import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noticeChannel } from '../../src/modules/notifications/channel.ts'
import { listenTo } from '../support/event-stream.ts'
import { place, traders, type Traders } from '../support/deals.ts'
import { type Browser, browserOf as openBrowser } from '../support/signed-in-browser.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { password, type Person, registered, type Reply } from '../support/person.ts'
import { tracesOf } from '../support/traces.ts'
import { offer } from '../support/trade.ts'

let marketry: Marketry
let people: Traders
let other: Person

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  other = await registered(marketry, 'madeinpk', 'Hina', ['buyer'])
})
afterAll(() => marketry?.close())

const browserOf = (person: Person): Promise<Browser> => openBrowser(marketry, 'madeinpk', person)

const actAs = (browser: Browser, member: Person, more: object = {}): Promise<Reply> =>
  browser.post(`/members/${member.id}/acting/`, { reason: 'She cannot find her order', ...more })

const setRoles = async (member: Person, roles: readonly string[]) => {
  const { status, body } = await people.operator.put(`/members/${member.id}/roles/`, { roles })
  if (status !== 200) throw new Error(`setting roles answered ${status}: ${JSON.stringify(body)}`)
}

const logOf = async (action: string) => {
  const { body } = await people.operator.get(`/activity/?action=${action}`)
  return body.results
}

describe('an operator acts as a member', () => {
  test('[CO-10] sees what the member sees, changes nothing, and is themselves again; all of it on record', async () => {
    const { productId } = await offer(people.seller, people.categoryId, { title: 'Camel lamp' })
    const browser = await browserOf(people.operator)
    const before = await browser.headers()

    expect(await actAs(browser, people.seller)).toMatchObject({ status: 201, body: { may_change: false } })
    const session = await browser.session()
    expect(session.user).toMatchObject({ id: people.seller.id })
    expect(session.user.roles).not.toContain('operator')
    expect(session.acting).toEqual({ operator: expect.any(String), may_change: false })
    // The desk is not hers to see, so it is not theirs now.
    expect(await browser.get('/members/')).toMatchObject({ status: 403, body: { code: 'role_missing' } })
    expect((await browser.get('/wallet/')).status).toBe(200)

    const mend = {
      title: 'Camel lamp, large',
      category_id: people.categoryId,
      condition: 'new',
      stock: 3,
      description: '',
    }
    expect(await browser.put(`/products/${productId}/`, mend)).toMatchObject({
      status: 403,
      body: { code: 'acting_only_looks' },
    })
    // A form drawn while they were themselves is not sent as her.
    expect(await browser.postWith(before, '/auth/password/change/', {})).toMatchObject({
      status: 403,
      body: { code: 'csrf' },
    })

    expect((await browser.delete('/acting/')).status).toBe(204)
    expect((await browser.session()).user).toMatchObject({ id: people.operator.id })
    expect((await browser.get('/members/')).status).toBe(200)
    expect(await browser.delete('/acting/')).toMatchObject({ status: 404 })

    const [began] = await logOf('acting.began')
    expect(began).toMatchObject({
      actor_id: people.operator.id,
      acting_as: { id: people.seller.id, name: expect.any(String) },
      object_id: people.seller.id,
      // It is about her, and goes with her.
      details: { may_change: false },
      changes: [{ field: 'reason', before: null, after: 'She cannot find her order', personal: true }],
    })
    expect(await logOf('acting.ended')).toMatchObject([{ actor_id: people.operator.id }])
    const { body } = await people.seller.get('/notifications/')
    expect(body.results[0]).toMatchObject({
      kind: 'acted-as',
      body: expect.stringContaining('She cannot find her order'),
    })
  })

  test('[CO-10] who came to mend something may, and each change bears both names', async () => {
    const { productId } = await offer(people.seller, people.categoryId, { title: 'Blue pot' })
    const browser = await browserOf(people.operator)
    await actAs(browser, people.seller, { may_change: true })
    const mend = {
      title: 'Blue pot, large',
      category_id: people.categoryId,
      condition: 'new',
      stock: 3,
      description: '',
    }
    expect(await browser.put(`/products/${productId}/`, mend)).toMatchObject({ status: 200 })
    await browser.delete('/acting/')
    expect((await logOf('acting.changed'))[0]).toMatchObject({
      actor_id: people.operator.id,
      acting_as: { id: people.seller.id },
      details: { method: 'PUT', path: `/api/v1/products/${productId}/` },
    })
    expect((await logOf('product.changed'))[0]).toMatchObject({
      actor_id: people.operator.id,
      acting_as: { id: people.seller.id },
    })
  })

  test('[CO-10] money and the account stay the member’s, whatever the operator came for', async () => {
    const { id: order } = await place(people)
    const browser = await browserOf(people.operator)
    await actAs(browser, people.buyer, { may_change: true })
    const refused = { status: 403, body: { code: 'not_while_acting' } }
    expect((await browser.get(`/orders/${order}/`)).status).toBe(200)
    expect(await browser.post(`/orders/${order}/pay/`, {})).toMatchObject(refused)
    expect(await browser.post(`/orders/${order}/cancel/`, { reason: 'no' })).toMatchObject(refused)
    expect(await browser.post('/wallet/topups/', { amount: '500.00' })).toMatchObject(refused)
    expect(await browser.post('/auth/password/change/', {})).toMatchObject(refused)
    expect(await browser.post('/auth/totp/', { current_password: password })).toMatchObject(refused)
    expect(await browser.get('/auth/sessions/')).toMatchObject(refused)
    expect(await browser.get('/me/export/')).toMatchObject(refused)
    // What members write to one another is nobody's to look at.
    for (const path of ['/conversations/', '/conversations/unread-count/', '/blocks/']) {
      expect(await browser.get(path)).toMatchObject(refused)
    }
    expect(await browser.post('/me/export/')).toMatchObject(refused)
    await browser.delete('/acting/')
  })

  test('[CO-10] what the member is told is told to no stand-in, then or after', async () => {
    const browser = await browserOf(people.operator)
    const own = await browser.headers()
    await actAs(browser, other)
    const stream = await listenTo(marketry.port, '/api/v1/notifications/stream/', {
      host: marketry.host('madeinpk'),
      ...(await browser.headers()),
    })
    expect(stream.status).toBe(403)
    expect(stream.events).toEqual([])
    await browser.delete('/acting/')
    // Their own is theirs, and nothing of hers is in it.
    const theirs = await listenTo(marketry.port, '/api/v1/notifications/stream/', {
      host: marketry.host('madeinpk'),
      ...own,
    })
    expect(theirs.status).toBe(200)
    theirs.close()
    stream.close()
    const member = { kind: 'member', memberId: other.id, sessionId: '', roles: [] } as const
    const actedBy = { id: '', memberId: people.operator.id, mayChange: true }
    const look = () => Promise.reject(new Error('nothing is looked up'))
    expect(noticeChannel.mayWatch(member, other.id, look)).toBe(true)
    expect(noticeChannel.mayWatch({ ...member, actedBy }, other.id, look)).toBe(false)
  })

  test('[CO-2] nobody acts as who runs the marketplace, as themselves, as somebody elsewhere, or without being an operator', async () => {
    const browser = await browserOf(people.operator)
    const staff = { status: 403, body: { code: 'acting_as_staff' } }
    expect(await actAs(browser, people.operator)).toMatchObject(staff)
    const hers = await browserOf(other)
    expect(await actAs(hers, people.seller)).toMatchObject({ status: 403, body: { code: 'role_missing' } })
    const elsewhere = await registered(marketry, 'designia', 'Zoya', ['buyer'])
    expect(await actAs(browser, elsewhere)).toMatchObject({ status: 404 })
    expect(await actAs(browser, other, { reason: '' })).toMatchObject({ status: 422 })
    // Made an operator meanwhile: the session is the first operator's own again at once.
    await actAs(browser, other)
    expect((await browser.session()).user.id).toBe(other.id)
    await setRoles(other, ['buyer', 'operator'])
    expect((await browser.session()).user.id).toBe(people.operator.id)
    expect(await actAs(browser, other)).toMatchObject(staff)
  })

  test('[CO-2] whose role is taken away acts as nobody, and no member’s cookie says otherwise', async () => {
    const second = await registered(marketry, 'madeinpk', 'Omar', ['buyer'])
    await setRoles(second, ['buyer', 'operator'])
    const browser = await browserOf(second)
    await actAs(browser, people.buyer, { may_change: true })
    expect((await browser.session()).user.id).toBe(people.buyer.id)
    const drawn = await browser.headers()
    await setRoles(second, ['buyer'])
    expect((await browser.session()).user.id).toBe(second.id)
    const late = await browser.postWith(drawn, '/addresses/', {})
    expect(late).toMatchObject({ status: 403, body: { code: 'csrf' } })
  })

  test('[CO-1] an operator who has left is called by name no more where they acted', async () => {
    const third = await registered(marketry, 'madeinpk', 'Parveen', ['buyer'])
    await setRoles(third, ['buyer', 'operator'])
    await actAs(await browserOf(third), people.buyer)
    const told = async () => (await people.buyer.get('/notifications/')).body.results[0]
    expect((await told()).body).toContain('Parveen looks at it')
    await setRoles(third, ['buyer'])
    expect((await third.post('/me/erasure/', { password })).status).toBe(204)
    expect((await told()).body).toContain('Former member looks at it')
    expect(await tracesOf(marketry.databaseUrls.adminUrl, ['Parveen'])).toEqual([])
  })

  test('[CO-10] every door that is open to a stand-in for changes puts them on record', () => {
    const endpoints = marketry.parts.modules.flatMap((module) => module.endpoints)
    const open = endpoints.filter(({ facts }) => facts.standIn === 'if-allowed')
    expect(open.length).toBeGreaterThan(3)
    expect(open.filter(({ work }) => work.kind !== 'change')).toEqual([])
  })
})
