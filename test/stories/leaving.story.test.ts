import { request } from 'node:http'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lead, pay, place, proof, traders, type Traders, turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { browserOf } from '../support/signed-in-browser.ts'
import { type Person, password, registered, visitor } from '../support/person.ts'
import { tablesNamingMembers, tracesOf } from '../support/traces.ts'
import { address, connectedSeller, offer } from '../support/trade.ts'
import { unzip } from '../support/zip.ts'

// The buyer of this story has a name and a home that nobody else in the database has.
const name = 'Zubaida Quraishi'
const home = { recipient: 'Zubaida Quraishi-Baig', phone: '+923217654321', line1: '77 Kinari Bazaar Lane' }

let marketry: Marketry
let people: Traders
let buyer: Person

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  buyer = await registered(marketry, 'madeinpk', 'zubaida', ['buyer'])
  await buyer.patch('/me/', { name, username: 'zubaida.q' })
  const cities = await buyer.get('/cities/?country=PK&q=Lahore')
  const kept = await buyer.post('/addresses/', { ...home, city_id: cities.body.results[0].id, postal_code: '54000' })
  people = { ...people, buyer, addressId: kept.body.id }
})
afterAll(() => marketry?.close())

test('[CO-1] every table that names a member is answered for by one part of the program', async () => {
  const parts = marketry.parts.modules.flatMap(({ personal }) => personal ?? [])
  const answeredFor = parts.flatMap(({ tables }) => tables)
  expect(answeredFor.filter((table, index) => answeredFor.indexOf(table) !== index)).toEqual([])
  // Some name one as who made or added something, which a column's name does not always tell.
  const naming = await tablesNamingMembers(marketry.databaseUrls.adminUrl)
  expect(naming.filter((table) => !answeredFor.includes(table))).toEqual([])
})

describe('a member leaves', () => {
  let orderId: string

  test('[CO-1] while a deal is open or money is owed they cannot be erased, and are told what it is', async () => {
    const order = await place(people, { title: 'Walnut lamp' })
    orderId = order.id
    await pay(marketry, buyer, orderId)
    await lead(people, orderId, 'delivered')
    const outlook = await buyer.get('/me/erasure/')
    expect(outlook.body.possible).toBe(false)
    expect(outlook.body.hindrances.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['order', 'money']),
    )
    const told = await buyer.get('/me/erasure/', { headers: { 'accept-language': 'ur' } })
    const sentences = told.body.hindrances.map(({ sentence }: { sentence: string }) => sentence).join(' ')
    expect(sentences).toMatch(/خریدا گیا آرڈر .*Walnut lamp/)
    expect(sentences).toMatch(/PKR کا حساب ابھی نہیں ہوا: امانت/)
    const refused = await buyer.post('/me/erasure/', { password })
    expect(refused).toMatchObject({ status: 409, body: { code: 'erasure_hindered' } })
    expect(JSON.stringify(refused.body.errors)).toContain('Walnut lamp')
    const seller = await people.seller.post('/me/erasure/', { password })
    expect(seller).toMatchObject({ status: 409, body: { code: 'erasure_hindered' } })
    // Nothing of what was begun has stayed done.
    expect((await buyer.get('/addresses/')).body.results).toHaveLength(1)
  })

  test('[CO-1] they are given everything that is held of them, by a link that is good for a while', async () => {
    await buyer.post(`/orders/${orderId}/complete/`)
    await buyer.post(`/orders/${orderId}/feedback/`, { about: 'seller', rating: 5, comment: `Wonderful. ${name}` })
    await people.seller.post(`/orders/${orderId}/feedback/`, { about: 'buyer', rating: 5 })
    const asked = await buyer.post('/me/export/')
    expect(asked).toMatchObject({ status: 202, body: { state: 'asked', url: null } })
    const { body } = await eventually(
      () => buyer.get('/me/export/'),
      (reply) => reply.body.latest?.state === 'ready',
      'the archive',
    )
    const files = unzip(await download(body.latest.url))
    const page = (file: string) => JSON.parse(files.get(`${file}.json`)?.toString() ?? 'null')
    expect(page('account').account).toMatchObject({ email: buyer.email, name, username: 'zubaida.q' })
    expect(page('addresses')).toMatchObject([home])
    expect(page('orders')).toMatchObject([{ id: orderId, as: 'buyer', title: 'Walnut lamp', ship_to: home }])
    expect(page('payments').payments).toMatchObject([{ deal_id: orderId, state: 'paid' }])
    expect(page('feedback').given).toMatchObject([{ rating: 5 }])
    expect(page('activity').map(({ action }: { action: string }) => action)).toContain('order.placed')
    expect(files.get('README.txt')?.toString()).toContain('madeinpk')
    const whole = [...files.values()].join('\n')
    for (const strangers of [people.seller.email, people.operator.email]) expect(whole).not.toContain(strangers)

    const notices = await buyer.get('/notifications/')
    expect(notices.body.results.map(({ kind }: { kind: string }) => kind)).toContain('export-ready')
    // Another's link, a link that was changed, and another marketplace's host open nothing.
    const { pathname, searchParams } = new URL(body.latest.url, 'http://x')
    const tampered = `${pathname}?expires=${Number(searchParams.get('expires')) + 1}&signature=${searchParams.get('signature')}`
    const visit = visitor(marketry, 'madeinpk')
    expect((await visit.get(tampered.replace('/api/v1', ''))).status).toBe(404)
    const elsewhere = visitor(marketry, 'designia')
    expect((await elsewhere.get(body.latest.url.replace('/api/v1', ''))).status).toBe(404)
  })

  test('[CO-1] a session that was left open is not enough to be erased', async () => {
    expect(await buyer.post('/me/erasure/', { password: 'not this one' })).toMatchObject({
      status: expect.any(Number),
      body: { code: 'wrong_password' },
    })
    expect((await buyer.get('/me/')).status).toBe(200)
  })

  test('[CO-1] others are told of them by name, and why somebody of the house acts as them is on record', async () => {
    const { productId } = await offer(people.seller, people.categoryId, { title: 'Brass bowl' })
    const question = { about: 'product', product_id: productId, body: `Is it heavy? ${name}` }
    expect((await buyer.post('/conversations/', question)).status).toBe(201)
    await turnClock(people.operator, 11 * 60)
    await marketry.parts.services.db.aboveMarketplaces(async (tx) =>
      marketry.parts.services.jobs.send(tx, 'tell_of_messages', {}),
    )
    await eventually(waiting, ({ title }) => title === `${name} has written to you`, 'the notice')

    const browser = await browserOf(marketry, 'madeinpk', people.operator)
    const reason = `${name} cannot find her order`
    expect((await browser.post(`/members/${buyer.id}/acting/`, { reason })).status).toBe(201)
    await browser.delete('/acting/')
    const began = { field: 'reason', before: null, after: reason, personal: true }
    for (const log of [people.operator.get('/activity/?action=acting.began'), buyer.get('/me/activity/')]) {
      const { results } = (await log).body
      expect(results).toContainEqual(expect.objectContaining({ action: 'acting.began', changes: [began] }))
    }
    const table = await people.operator.get('/activity/table/?action=acting.began&columns=action,changes')
    expect(JSON.stringify(table.body)).toContain(reason)
  })

  test('[CO-1] [CO-10] the person goes from every table, and the books and the log stay', async () => {
    const before = await tracesOf(marketry.databaseUrls.adminUrl, wordsOf(buyer))
    expect(before.length).toBeGreaterThan(5)
    await eventually(
      () => buyer.get('/me/erasure/'),
      ({ body }) => body.possible,
      'everything settled',
    )
    const log = await people.operator.get(`/activity/?actor=${buyer.id}&limit=100`)
    const feedbackBefore = await people.operator.get(`/sellers/${people.seller.id}/feedback/`)
    expect(JSON.stringify(feedbackBefore.body)).toContain(name)

    expect((await buyer.post('/me/erasure/', { password })).status).toBe(204)

    expect(await tracesOf(marketry.databaseUrls.adminUrl, wordsOf(buyer))).toEqual([])
    expect(await waiting()).toMatchObject({ title: 'Former member has written to you' })
    // A token that is out is good for reading until its five minutes are over; nothing can be done with it any more.
    expect((await buyer.patch('/me/', { name })).status).toBe(401)
    expect((await buyer.post('/auth/refresh-token/', { refresh: buyer.refresh })).status).toBe(401)
    expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
    const order = await people.operator.get(`/orders/${orderId}/`)
    expect(order.body).toMatchObject({
      state: 'completed',
      buyer: { id: buyer.id, name: 'Former member' },
      ship_to: { recipient: 'Former member', city: 'Lahore', line1: '' },
    })
    const after = await people.operator.get(`/activity/?actor=${buyer.id}&limit=100`)
    const actions = (reply: typeof log) => reply.body.results.map(({ action }: { action: string }) => action)
    expect(actions(after)).toEqual(['member.erased', ...actions(log)])
    expect(after.body.results.every((line: { address: string | null }) => line.address === null)).toBe(true)
    const said = await people.operator.get(`/sellers/${people.seller.id}/feedback/`)
    expect(said.body.results).toMatchObject([{ rating: 5, comment: 'Wonderful. Former member' }])
    expect(JSON.stringify(said.body)).not.toContain('Zubaida')
  })

  test('[CO-1] the archive goes with them, and the same e-mail registers as a stranger', async () => {
    const again = visitor(marketry, 'madeinpk')
    const { status, body } = await again.post('/register/', { email: buyer.email, password, roles: ['buyer'] })
    expect(status).toBe(201)
    expect(body.user.id).not.toBe(buyer.id)
    again.access = body.access
    expect((await again.get('/orders/')).body.results).toEqual([])
    expect((await again.get('/me/export/')).body.latest).toBeNull()
    expect((await again.get(`/orders/${orderId}/`)).status).toBe(404)
    // The one who left cannot be signed in, suspended or given roles any more.
    expect((await people.operator.post(`/members/${buyer.id}/suspend/`)).status).toBe(404)
  })

  test('[CO-1] the operator erases a seller who asks, by the typed e-mail; their shop closes', async () => {
    const seller = await connectedSeller(marketry, 'madeinpk', 'Yasmeenah')
    const product = await seller.post('/products/', {
      title: 'Yasmeenah bangles',
      description: 'Made by Yasmeenah.',
      category_id: people.categoryId,
      condition: 'new',
      stock: 2,
    })
    const inADay = new Date(marketry.parts.clock.now().getTime() + 86_400_000).toISOString()
    const wish = { product_id: product.body.id, opening: '1000.00', ends_at: inADay }
    const auction = await seller.post('/auctions/', wish)
    const reason = 'Yasmeenah has broken one'
    expect((await seller.post(`/auctions/${auction.body.id}/cancel/`, { reason })).body.state).toBe('cancelled')
    const [withdrawn] = (await people.operator.get('/activity/?action=auction.withdraw')).body.results
    expect(withdrawn).toMatchObject({ details: {}, changes: [{ field: 'reason', after: reason, personal: true }] })
    const mistyped = await people.operator.post(`/members/${seller.id}/erasure/`, { email: 'other@example.com' })
    expect(mistyped).toMatchObject({ status: 422, body: { code: 'other_email' } })
    expect((await people.operator.post(`/members/${seller.id}/erasure/`, { email: seller.email })).status).toBe(204)
    expect((await visitor(marketry, 'madeinpk').get(`/products/${product.body.id}/`)).status).toBe(404)
    expect(await tracesOf(marketry.databaseUrls.adminUrl, ['Yasmeenah'])).toEqual([])
    const own = await people.operator.post('/me/erasure/', { password })
    expect(own).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  test('[CO-1] who has just signed in needs no password; an hour later they do', async () => {
    const { adminUrl } = marketry.databaseUrls
    const member = await registered(marketry, 'madeinpk', 'Rabia', ['buyer'])
    await asSuperuser(adminUrl, `update session set created_at = created_at - interval '1 hour' where member_id = $1`, [
      member.id,
    ])
    expect(await member.post('/me/erasure/', {})).toMatchObject({ status: 403, body: { code: 'confirm_first' } })
    const { body } = await visitor(marketry, 'madeinpk').post('/login/', { email: member.email, password })
    member.access = body.access
    expect((await member.post('/me/erasure/', {})).status).toBe(204)
  })

  test('[CO-1] an archive whose time is over is gone, its bytes too', async () => {
    const { adminUrl } = marketry.databaseUrls
    const member = await registered(marketry, 'madeinpk', 'Nadia', ['buyer'])
    await member.post('/me/export/')
    const ready = await eventually(
      () => member.get('/me/export/'),
      ({ body }) => body.latest.state === 'ready',
    )
    await asSuperuser(adminUrl, `update personal_export set expires_at = 'epoch' where member_id = $1`, [member.id])
    expect((await download(ready.body.latest.url)).toString()).toContain('not_found')
    await people.operator.post('/jobs/trigger/', { name: 'sweep_exports' })
    await eventually(
      () => asSuperuser(adminUrl, `select state from personal_export where member_id = $1`, [member.id]),
      ([row]) => row?.['state'] === 'gone',
    )
  })

  test('[CO-1] what Stripe tells later about somebody who left is emptied too', async () => {
    const { adminUrl } = marketry.databaseUrls
    const about = `select e.id from stripe_event e join payment_attempt a on a.session_id = any (e.object_ids)
      where a.deal_id = $1 and e.state = 'processed'`
    const [event] = await asSuperuser(adminUrl, about, [orderId])
    await asSuperuser(adminUrl, `update stripe_event set payload = '{"customer_email": "zubaida"}' where id = $1`, [
      event?.['id'],
    ])
    await people.operator.post('/jobs/trigger/', { name: 'erase_what_came_later' })
    const traces = await eventually(
      () => tracesOf(adminUrl, ['customer_email']),
      (found) => !found.some((trace) => trace.startsWith('stripe_event')),
    )
    expect(traces.join()).not.toContain('stripe_event')
  })

  test('[CO-1] of buying from somebody and their being erased at the same moment, one comes first', async () => {
    for (let round = 0; round < 4; round++) {
      const seller = await connectedSeller(marketry, 'madeinpk', `Leaving${round}`)
      const { listingId } = await offer(seller, people.categoryId, { title: `Farewell ${round}` })
      const shopper = await registered(marketry, 'madeinpk', 'Shopper', ['buyer'])
      const addressId = await address(shopper)
      const buy = () => shopper.post(`/listings/${listingId}/purchase/`, { quantity: 1, address_id: addressId })
      const [first, erased, second] = await Promise.all([buy(), seller.post('/me/erasure/', { password }), buy()])
      const bought = [first, second].filter(({ status }) => status === 201)
      expect([204, 409]).toContain(erased.status)
      expect(bought.length === 0).toBe(erased.status === 204)
    }
  })
})

/** What the seller was told of messages that wait. */
async function waiting() {
  const { results } = (await people.seller.get('/notifications/?limit=100')).body
  return results.find(({ kind }: { kind: string }) => kind === 'messages-waiting') ?? {}
}

async function asSuperuser(url: string, statement: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement, values)).rows
  } finally {
    await client.end()
  }
}

function wordsOf({ email }: Person): string[] {
  return [email, name, 'zubaida', home.phone, home.line1, home.recipient]
}

/** The bytes behind a link, fetched without any token. */
function download(path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { host: marketry.host('madeinpk') }
    request({ host: '127.0.0.1', port: marketry.port, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve(Buffer.concat(chunks)))
    })
      .on('error', reject)
      .end()
  })
}
