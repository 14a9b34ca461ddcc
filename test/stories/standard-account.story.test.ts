import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, pay, place, proof, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { connectOwnAccount } from '../support/stripe-pages.ts'
import { atStripe } from '../support/stripe-steering.ts'
import { offer, operatorOf } from '../support/trade.ts'

let marketry: Marketry
let people: Traders
let rows: Rows

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  rows = await openRows(marketry.databaseUrls)
})
afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

/** Goes to Stripe's page and comes back, as far as what the page hands to the browser. */
async function goToStripe(seller: Person, choice: Record<string, string> = {}) {
  const { status, body } = await seller.post('/stripe/authorize/')
  expect(status).toBe(201)
  return connectOwnAccount(marketry, body.url, choice)
}

const back = (seller: Person, returned: object) => seller.post('/stripe/oauth/callback/', returned)
const newSeller = (name: string, slug = 'madeinpk') => registered(marketry, slug, name, ['seller'])
const accountOf = async (seller: Person) =>
  (
    await rows.query<{ account_id: string }>('select account_id from connected_account where member_id = $1', [
      seller.id,
    ])
  )[0]?.account_id ?? ''
const inSight = async (listingId: string) => (await people.buyer.get(`/listings/${listingId}/`)).status

test('[NM-9] a seller connects an account of their own, sells, and is paid to it', async () => {
  const seller = await newSeller('Sana')
  const returned = await goToStripe(seller)
  expect(await back(seller, returned)).toMatchObject({ status: 200, body: { state: 'ready', kind: 'standard' } })
  const there = { ...people, seller }
  const order = await place(there)
  await pay(marketry, people.buyer, order.id)
  await lead(there, order.id, 'completed')
  await eventually(
    () => seller.get('/payouts/'),
    ({ body }) => body.results[0]?.state === 'paid',
    'the payout',
  )
  const kept = await rows.query<{ kept: string }>(`select string_agg(c::text, ' ') as kept from connected_account c`)
  expect(kept[0]?.kept).not.toMatch(/sk_test|rt_/)
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[NM-9] the way back is good once, for the member who went, in the marketplace they went from', async () => {
  const [seller, other] = await Promise.all([newSeller('Sana'), newSeller('Mallory')])
  const namesake = await newSeller('Sana', 'designia')
  const returned = await goToStripe(seller)
  const no = { status: 422, body: { code: 'authorization_unknown' } }
  expect(await back(other, returned)).toMatchObject(no)
  expect(await back(namesake, returned)).toMatchObject(no)
  expect(await back(seller, { ...returned, state: `${returned.state}x` })).toMatchObject(no)
  expect((await back(seller, returned)).status).toBe(200)
  expect(await back(seller, returned)).toMatchObject(no)
})

test('[NM-9] a way that was not ended within the hour is good no more, and a denied one changes nothing', async () => {
  const seller = await newSeller('Sana')
  const late = await goToStripe(seller)
  await rows.query(`update stripe_authorization set expires_at = now() - interval '1 second' where member_id = $1`, [
    seller.id,
  ])
  expect(await back(seller, late)).toMatchObject({ body: { code: 'authorization_unknown' } })
  const denied = await goToStripe(seller, { action: 'deny' })
  expect(denied).toMatchObject({ error: 'access_denied' })
  expect(await back(seller, denied)).toMatchObject({ status: 422, body: { code: 'authorization_denied' } })
  expect((await seller.get('/stripe/account/')).body.state).toBe('none')
})

const disconnecting = {
  here: async (seller: Person) => void (await seller.delete('/stripe/account/')),
  'at Stripe': async (seller: Person) =>
    void (await atStripe(marketry, `accounts/${await accountOf(seller)}/disconnect`)),
}

test.each(['here', 'at Stripe'] as const)(
  '[NM-9] disconnected by their owner %s, nothing of theirs is for sale',
  async (where) => {
    const seller = await newSeller('Sana')
    await back(seller, await goToStripe(seller))
    const offered = await offer(seller, people.categoryId)
    expect(await inSight(offered.listingId)).toBe(200)
    await disconnecting[where](seller)
    const after = await eventually(
      () => seller.get('/stripe/account/'),
      ({ body }) => body.state === 'disconnected',
      'the end of the connection',
    )
    expect(after.body.sentence).toContain('not connected any more')
    expect(await inSight(offered.listingId)).toBe(404)
    const product = {
      title: 'Shawl',
      description: 'x'.repeat(30),
      category_id: people.categoryId,
      condition: 'new',
      stock: 1,
    }
    const { body } = await seller.post('/products/', product)
    const refused = await seller.post('/listings/', { product_id: body.id, price: '900.00', currency: 'PKR' })
    expect(refused.body.code).toBe('payouts_not_ready')
    expect(await back(seller, await goToStripe(seller))).toMatchObject({ body: { state: 'ready' } })
    expect(await inSight(offered.listingId)).toBe(200)
  },
)

test('[CO-5] one account sells in two marketplaces: leaving one keeps the other, and its news reaches both', async () => {
  const [here, there] = [await newSeller('Sana'), await newSeller('Sana', 'designia')]
  await back(here, await goToStripe(here))
  const account = await accountOf(here)
  await back(there, await goToStripe(there, { account }))
  expect(await accountOf(there)).toBe(account)
  await atStripe(marketry, `accounts/${account}/restrict`)
  const states = () =>
    rows.query<{ disabled_reason: string | null }>(
      'select disabled_reason from connected_account where account_id = $1',
      [account],
    )
  await eventually(
    states,
    (all) => all.every(({ disabled_reason: why }) => why === 'requirements.past_due'),
    'the news in both',
  )
  await atStripe(marketry, `accounts/${account}/enable`)
  await eventually(states, (all) => all.every(({ disabled_reason: why }) => why === null), 'the good news in both')
  expect((await here.delete('/stripe/account/')).status).toBe(204)
  expect((await there.get('/stripe/account/')).body.state).toBe('ready')
  expect(await marketry.parts.services.stripe.accounts.retrieve(account)).toMatchObject({ id: account })
})

test('[CO-5] an account belongs to one member of a marketplace', async () => {
  const [seller, other] = [await newSeller('Sana'), await newSeller('Twin')]
  await back(seller, await goToStripe(seller))
  const returned = await goToStripe(other, { account: await accountOf(seller) })
  expect(await back(other, returned)).toMatchObject({ status: 409, body: { code: 'account_taken' } })
})

test('[CO-5] which ways to connect there are is a setting', async () => {
  const operator = await operatorOf(marketry, 'designia')
  expect((await operator.patch('/settings/', { seller_accounts: ['express'] })).status).toBe(200)
  const seller = await newSeller('Sana', 'designia')
  const no = { status: 422, body: { code: 'account_kind_not_offered' } }
  expect(await seller.post('/stripe/authorize/')).toMatchObject(no)
  await operator.patch('/settings/', { seller_accounts: ['standard'] })
  expect(await seller.post('/stripe/account/onboarding/')).toMatchObject(no)
  expect((await seller.get('/stripe/account/')).body.offers).toEqual(['standard'])
})

test('[CO-5] what Stripe says of an account is told in words, and offers wait until it can be paid again', async () => {
  const { seller } = people
  const offered = await offer(seller, people.categoryId)
  const account = await accountOf(seller)
  const standing = (state: string) =>
    eventually(
      () => seller.get('/stripe/account/'),
      ({ body }) => body.state === state,
      state,
    )
  await atStripe(marketry, `accounts/${account}/restrict`)
  const { body } = await standing('restricted')
  expect(body.missing).toEqual(['a picture of your identity document'])
  expect(body.remedy).toContain('Open its form')
  expect(await inSight(offered.listingId)).toBe(404)
  expect((await seller.get(`/listings/${offered.listingId}/`)).body.status).toBe('held')
  await atStripe(marketry, `accounts/${account}/enable`)
  await standing('ready')
  await eventually(
    () => inSight(offered.listingId),
    (status) => status === 200,
    'the offer',
  )
  await atStripe(marketry, `accounts/${account}/reject`, { reason: 'rejected.fraud' })
  expect((await standing('rejected')).body.sentence).toContain('suspects fraud')
  await atStripe(marketry, `accounts/${account}/enable`)
  await standing('ready')
})

test("[CO-16] a suspended member's offers are out of sight, and come back with them", async () => {
  const { seller, operator } = people
  const offered = await offer(seller, people.categoryId)
  expect((await operator.post(`/members/${seller.id}/suspend/`)).status).toBe(200)
  expect(await inSight(offered.listingId)).toBe(404)
  const bought = await people.buyer.post(`/listings/${offered.listingId}/purchase/`, { address_id: people.addressId })
  expect(bought.status).not.toBe(201)
  expect((await operator.post(`/members/${seller.id}/reinstate/`)).status).toBe(200)
  expect(await inSight(offered.listingId)).toBe(200)
})

test('[CO-5] what Stripe pays on to the bank is shown to the seller, with the reason where it fails', async () => {
  const seller = await newSeller('Sana')
  await back(seller, await goToStripe(seller))
  const there = { ...people, seller }
  const order = await place(there)
  await pay(marketry, people.buyer, order.id)
  await lead(there, order.id, 'completed')
  await eventually(
    () => seller.get('/payouts/'),
    ({ body }) => body.results[0]?.state === 'paid',
    'the payout',
  )
  const account = await accountOf(seller)
  const toBank = () => seller.get('/stripe/account/payouts/')
  await atStripe(marketry, `accounts/${account}/pay-out`, { amount: 1_000 })
  await eventually(toBank, ({ body }) => body.results[0]?.state === 'paid', 'the money at the bank')
  await atStripe(marketry, `accounts/${account}/pay-out`, { amount: 2_000, bank: '000111111116' })
  const sentences = async () => (await toBank()).body.results.map(({ sentence }: { sentence: string }) => sentence)
  const failure = 'It failed. The bank account could not be located.'
  await eventually(sentences, (all) => all.includes(failure) && all.includes('Stripe has paid you.'), 'the failure')
  const told = async () => (await seller.get('/notifications/')).body.results.map(({ kind }: { kind: string }) => kind)
  const kinds = await eventually(told, (all) => all.includes('bank-payout-failed'), 'the notice')
  expect(kinds).toContain('bank-payout-paid')
})
