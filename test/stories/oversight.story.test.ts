import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, pay, place, proof, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { registered } from '../support/person.ts'

/* What the operator sees of a deal and of its people, and what they may do about the money of a member. */
let marketry: Marketry
let people: Traders
let order: string
beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  const { buyer, seller } = people
  ;({ id: order } = await place(people, { price: '5000.00', title: 'Ajrak shawl' }))
  await pay(marketry, buyer, order)
  await lead(people, order, 'completed')
  await buyer.post(`/orders/${order}/feedback/`, { about: 'seller', rating: 4, comment: 'Lovely.' })
  await people.seller.post(`/orders/${order}/feedback/`, { about: 'buyer', rating: 5 })
  await eventually(
    () => seller.get('/payouts/'),
    ({ body }) => body.results[0]?.state === 'paid',
    'the payout',
  )
}, 120_000)
afterAll(() => marketry?.close())

test('[CO-16] the operator reads of a deal who did what, what went through Stripe, and who was told', async () => {
  const { operator, buyer, seller } = people
  const deal = (await operator.get(`/deals/${order}/`)).body
  const doers = deal.history.map((step: { transition: string; by: { name: string } | null }) => [
    step.transition,
    step.by?.name ?? null,
  ])
  expect(doers).toEqual(
    expect.arrayContaining([
      ['place', 'Bilal'],
      ['pay', null],
      ['complete', 'Bilal'],
    ]),
  )

  const objects = (await operator.get(`/deals/${order}/stripe-objects/`)).body.results
  expect(objects.map(({ kind, amount }: Record<string, string>) => [kind, amount])).toEqual([
    ['payment', '5000.00'],
    ['transfer', '4900.00'],
  ])
  for (const { stripe_id, url } of objects) {
    expect(stripe_id).toMatch(/^(ch|tr)_/)
    const shown = await fetch(url.replace('stripe.localhost', '127.0.0.1'))
    expect([shown.status, (await shown.text()).includes(stripe_id)]).toEqual([200, true])
  }
  expect((await fetch(objects[0].url.replace('stripe.localhost', '127.0.0.1').replace(/\w+$/, 'ch_none'))).status).toBe(
    404,
  )

  const told = (await operator.get(`/notifications/sent/?members=${buyer.id},${seller.id}&about=${order}&limit=50`))
    .body
  const kinds = told.results.map(({ kind }: { kind: string }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['order-paid', 'payment-success', 'order-shipped', 'order-completed']))
  const other = await place(people, { title: 'Walnut bowl' })
  const apart = (await operator.get(`/notifications/sent/?members=${buyer.id}&about=${other.id}`)).body.results
  expect(apart.map(({ kind }: { kind: string }) => kind)).toEqual(['order-placed'])
})

test('[CO-4] an entry opens for the house into every move, with whose account it was', async () => {
  const { operator, seller } = people
  const entries = (await operator.get(`/ledger/entries/?deal=${order}`)).body.results
  const released = entries.find(({ kind }: { kind: string }) => kind === 'sale-released')
  expect(released).toMatchObject({ moved: '5000.00', division: { of: '5000.00' } })
  const moves = released.moves.map(({ account, whose, amount, owner }: Record<string, unknown>) => [
    account,
    whose,
    amount,
    (owner as { name: string } | null)?.name ?? null,
  ])
  expect(moves).toEqual(
    expect.arrayContaining([
      ['escrow', 'held', '-5000.00', null],
      ['payable_to_member', 'theirs', '4900.00', (await operator.get(`/members/${seller.id}/`)).body.name],
      ['fee_revenue', 'house', '100.00', null],
    ]),
  )
  const two = entries.slice(0, 2).map(({ id }: { id: string }) => id)
  const those = (await operator.get(`/ledger/entries/?entries=${two.join(',')}`)).body.results
  expect(those.map(({ id }: { id: string }) => id)).toEqual(two)
})

test('[CO-16] the operator reads of a member how they deal, stand with Stripe, owe, and what was said', async () => {
  const { operator, buyer, seller } = people
  const dealings = (await operator.get(`/members/${seller.id}/dealings/`)).body.results
  expect(dealings).toEqual([{ role: 'seller', currency: 'PKR', deals: 2, open: 1, completed: 1, amount: '5000.00' }])
  const account = (await operator.get(`/members/${seller.id}/stripe-account/`)).body
  expect(account).toMatchObject({ state: 'ready', payouts_enabled: true })
  expect(account.url).toContain(account.account_id)
  expect((await operator.get(`/members/${buyer.id}/stripe-account/`)).body).toMatchObject({ state: 'none', url: null })
  expect((await operator.get(`/debts/${seller.id}/`)).body.debts).toEqual([{ amount: '0.00', currency: 'PKR' }])
  expect((await operator.get(`/members/${buyer.id}/feedback/`)).body).toMatchObject({
    given: [{ rating: 4, deal_id: order }],
    got: [],
  })
  expect((await operator.get(`/members/${seller.id}/feedback/`)).body.got).toHaveLength(1)
  const standing = (await operator.get(`/members/${buyer.id}/erasure/`)).body
  expect(standing).toMatchObject({ possible: false, erased: null, exports: [] })
  const table = await operator.get(`/members/${seller.id}/statement/table/`)
  expect(String(table.body)).toContain('4900.00')
})

test('[CO-16] what is shown of members is for those who run the marketplace alone', async () => {
  const { seller, buyer } = people
  const closed = [
    `/deals/${order}/stripe-objects/`,
    `/members/${buyer.id}/dealings/`,
    `/members/${buyer.id}/sessions/`,
    `/members/${buyer.id}/stripe-account/`,
    `/members/${buyer.id}/feedback/`,
    `/members/${buyer.id}/erasure/`,
    `/debts/${buyer.id}/`,
    `/notifications/sent/?members=${buyer.id}`,
  ]
  const answers = await Promise.all(closed.map((path) => seller.get(path)))
  expect(answers.map(({ status }) => status)).toEqual(closed.map(() => 403))
})

test('[CO-2] the operator signs a member out everywhere, with a reason on record', async () => {
  const { operator } = people
  const member = await registered(marketry, 'madeinpk', 'Dania', ['buyer'])
  const at = `/members/${member.id}`
  expect((await operator.get(`${at}/sessions/`)).body.results).toHaveLength(1)
  expect((await operator.post(`${at}/sign-out/`, { reason: '' })).status).toBe(422)
  expect((await operator.post(`/members/${operator.id}/sign-out/`, { reason: 'A try' })).status).toBe(403)
  expect((await member.get('/me/')).status).toBe(200)
  expect((await operator.post(`${at}/sign-out/`, { reason: 'A stolen telephone' })).status).toBe(204)
  expect((await operator.get(`${at}/sessions/`)).body.results).toEqual([])
  expect((await member.patch('/me/', { name: 'Somebody else' })).status).toBe(401)
  const [line] = (await operator.get(`/activity/?object_id=${member.id}&action=member.sessions_ended`)).body.results
  expect(line.changes).toEqual([{ field: 'reason', before: null, after: 'A stolen telephone', personal: true }])
})

test('[CO-4] a wallet is adjusted in whole or not at all, and the books hold after each', async () => {
  const { operator, seller } = people
  const member = await registered(marketry, 'madeinpk', 'Hina', ['buyer'])
  const adjust = (body: object) => operator.post(`/wallets/${member.id}/adjustments/`, body)
  const gift = { amount: '150.00', direction: 'give', reason: 'The parcel was late' }
  const refused = [
    await adjust({ ...gift, amount: '-1.00' }),
    await adjust({ ...gift, amount: '1.001' }),
    await adjust({ ...gift, direction: 'take', amount: '0.01' }),
    await adjust({ ...gift, reason: 'no' }),
    await adjust({ ...gift, direction: 'burn' }),
  ]
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
    [422, 'amount_malformed'],
    [422, 'amount_malformed'],
    [409, 'wallet_too_low'],
    [422, 'invalid_request'],
    [422, 'invalid_request'],
  ])
  expect((await operator.get(`/wallets/${member.id}/`)).body.balances[0].amount).toBe('0.00')
  expect((await adjust(gift)).status).toBe(201)
  const [entry] = (await operator.get('/ledger/entries/?limit=1')).body.results
  expect(entry).toMatchObject({ kind: 'wallet-credited', reason: gift.reason, moved: '150.00' })
  expect(entry.moves.map(({ account, amount }: Record<string, string>) => [account, amount]).toSorted()).toEqual([
    ['goodwill', '150.00'],
    ['wallet', '150.00'],
  ])
  await operator.post(`/members/${member.id}/suspend/`, { reason: 'Fraud' })
  expect((await operator.get(`/wallets/${member.id}/`)).body.balances[0].amount).toBe('150.00')
  expect((await operator.get(`/members/${member.id}/statement/`)).status).toBe(200)
  expect((await seller.get(`/wallets/${member.id}/`)).status).toBe(403)
  expect(await proof(operator)).toEqual({ proved: true, wrong: [] })
})
