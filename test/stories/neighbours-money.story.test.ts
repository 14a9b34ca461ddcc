import { afterAll, beforeAll, expect, test } from 'vitest'
import { debtOf, debtsWrittenOff } from '../../src/ledger/accounts.ts'
import { credit, debit, entry } from '../../src/ledger/entry.ts'
import { post } from '../../src/ledger/post.ts'
import { lead, pay, place, proof, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse } from '../support/house.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { payByCard } from '../support/stripe-pages.ts'
import { atStripe } from '../support/stripe-steering.ts'
import { address, connectedSeller } from '../support/trade.ts'

let marketry: Marketry
let people: Traders
let superadmin: Person
let rows: Rows
/** An accomplice of the operator's: they have an account at Stripe, and nothing of their own. */
let friend: Person

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  superadmin = await openHouse(marketry)
  people = await traders(marketry, 'madeinpk')
  friend = await connectedSeller(marketry, 'madeinpk', 'Friend')
  // The neighbour holds 9,000.00 for its buyer at the same Stripe account.
  const neighbour = { slug: 'nextdoor', preset: 'madeinpk', name: 'Next door', hosts: ['nextdoor.localhost'] }
  const opened = await superadmin.post('/marketplaces/', neighbour)
  if (opened.status !== 201) throw new Error(`opening it answered ${opened.status}: ${JSON.stringify(opened.body)}`)
  const neighbours = await traders(marketry, 'nextdoor')
  const { id } = await place(neighbours, { price: '9000.00' })
  await pay(marketry, neighbours.buyer, id)
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

const give = (amount: string, person = friend) =>
  people.operator.post(`/wallets/${person.id}/adjustments/`, { amount, direction: 'give', reason: 'For a friend' })
const payoutOf = async (person: Person, dealId: string) =>
  (await person.get('/payouts/?limit=100')).body.results.find(
    (payout: { deal_id: string }) => payout.deal_id === dealId,
  )
const payoutIs = (person: Person, dealId: string, state: string) =>
  eventually(
    () => payoutOf(person, dealId),
    (payout) => payout?.state === state,
    `the payout ${state}`,
  )
const funds = async () => (await superadmin.get('/marketplaces/madeinpk/funds/')).body
const sentFor = async (dealId: string) => {
  const { data } = await marketry.parts.services.stripe.transfers.list({ transfer_group: dealId })
  return data.map(({ amount }) => amount)
}
/** As each hour: what is covered by now is sent. */
const sendFunded = () =>
  marketry.parts.services.db.aboveMarketplaces(async (tx) =>
    marketry.parts.services.jobs.send(tx, 'send_funded_payouts', {}),
  )
const takeIn = () =>
  superadmin.post('/marketplaces/madeinpk/funds/', { direction: 'give', amount: '700.00', reason: 'So be it' })

test('[CO-4] [CO-5] what an operator puts into a wallet is not paid out of what a neighbour holds', async () => {
  await give('700.00')
  const taken = await friend.post('/wallet/withdrawals/', { amount: '700.00' })
  expect(taken, JSON.stringify(taken.body)).toMatchObject({ status: 201, body: { state: 'unfunded' } })
  expect(await payoutOf(friend, taken.body.id)).toMatchObject({ state_label: "Waiting for the marketplace's money" })
  expect(await sentFor(taken.body.id)).toEqual([])
  expect((await funds()).funds).toEqual([{ currency: 'PKR', at_stripe: '0.00', free: '-700.00', awaited: '700.00' }])
  const { results } = (await people.operator.get('/notifications/')).body
  expect(results[0]).toMatchObject({ kind: 'payout-unfunded' })
  // Nor does it help to ask again.
  const again = await people.operator.post(`/payouts/${taken.body.payout_id}/retry/`)
  expect(again).toMatchObject({ status: 202, body: { state: 'unfunded' } })
  expect((await people.operator.get('/desk/payouts/?stuck=true')).body.results).toHaveLength(1)
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-4] [CO-16] when the house has paid in at Stripe and given of it, what waited is sent, once', async () => {
  const [waiting] = (await people.operator.get('/desk/payouts/?state=unfunded')).body.results
  expect(await takeIn()).toMatchObject({ status: 409, body: { code: 'house_has_less' } })
  const { id: platform } = await marketry.parts.services.stripe.accounts.retrieveCurrent()
  await atStripe(marketry, `accounts/${platform}/top-up`, { amount: 100_000, currency: 'pkr' })
  // Stripe has more now than the books say, until what moved there is taken in.
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  expect((await funds()).house).toEqual([{ currency: 'PKR', at_stripe: '1000.00' }])

  expect(await people.operator.post('/marketplaces/madeinpk/funds/', { amount: '1.00' })).toMatchObject({ status: 404 })
  expect((await takeIn()).status).toBe(202)
  await payoutIs(friend, waiting.deal_id, 'paid')
  expect(await sentFor(waiting.deal_id)).toEqual([70_000])
  expect(await funds()).toMatchObject({
    funds: [{ at_stripe: '0.00', free: '0.00', awaited: '0.00' }],
    house: [{ at_stripe: '300.00' }],
  })
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-4] of fifty withdrawals at once as many are sent as there is money for', async () => {
  const gift = { direction: 'give', amount: '300.00', reason: 'For thirty of them' }
  expect((await superadmin.post('/marketplaces/madeinpk/funds/', gift)).status).toBe(202)
  await eventually(funds, ({ funds: [own] }) => own.free === '300.00', 'the money of the house')
  await give('500.00')
  const taken = await Promise.all(
    Array.from({ length: 50 }, () => friend.post('/wallet/withdrawals/', { amount: '10.00' })),
  )
  expect(new Set(taken.map(({ status }) => status))).toEqual(new Set([201]))
  const sent = taken.filter(({ body }) => body.state === 'sending')
  expect(sent).toHaveLength(30)
  for (const { body } of sent) await payoutIs(friend, body.id, 'paid')
  expect((await funds()).funds).toEqual([{ currency: 'PKR', at_stripe: '0.00', free: '-200.00', awaited: '200.00' }])
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-4] a sale by card is sent whatever the wallets wait for, and its fee pays for what waits', async () => {
  const { id } = await place(people, { price: '5000.00' })
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'completed')
  await payoutIs(people.seller, id, 'paid')
  // The fee of two per cent: ten of the twenty that wait.
  await sendFunded()
  await eventually(funds, ({ funds: [own] }) => own.awaited === '100.00', 'what the fee pays for')
  expect((await funds()).funds[0].free).toBe('-100.00')
})

test('[CO-16] the house takes what a marketplace has to spare, and no more; what it pays out to its bank is in its books', async () => {
  const { id } = await place(people, { price: '10000.00' })
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'completed')
  await payoutIs(people.seller, id, 'paid')
  const take = (amount: string) =>
    superadmin.post('/marketplaces/madeinpk/funds/', { direction: 'take', amount, reason: 'The fees of a month' })
  expect(await take('100.01')).toMatchObject({ status: 409, body: { code: 'funds_bound' } })
  expect((await take('50.00')).status).toBe(202)
  await eventually(funds, ({ house: [own] }) => own.at_stripe === '50.00', 'what the house took')
  const { id: platform } = await marketry.parts.services.stripe.accounts.retrieveCurrent()
  await atStripe(marketry, `accounts/${platform}/pay-out`, { amount: 5_000 })
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  expect((await funds()).house).toEqual([{ currency: 'PKR', at_stripe: '0.00' }])
  // News of it is nobody's, and nothing an operator must look into.
  const settled = await eventually(
    () =>
      rows.query<{ state: string }>("select state from stripe_event where type = 'payout.paid' and account is null"),
    ([event]) => event !== undefined && event.state !== 'received',
    'the news of it',
  )
  expect(settled).toEqual([{ state: 'ignored' }])
  const log = (await people.operator.get('/activity/?action=marketplace.drawn_from')).body.results
  expect(log[0]).toMatchObject({ action: 'marketplace.drawn_from' })
})

test('[CO-4] a debt that grows while a payout waits is kept back once, and the books say so', async () => {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const here = marketplace?.id ?? ''
  const owe = (id: string) => {
    const occasion = { cause: { kind: 'test', id } }
    const lines = [debit(debtOf(friend.id, 'PKR'), 100n), credit(debtsWrittenOff('PKR'), 100n)]
    return services.db.inMarketplace(here, (tx) => post(tx, entry('debt-written-off', occasion, lines)))
  }
  const due = async () => {
    const [one] = await rows.query<{ due: string }>("select sum(due) as due from payout where state = 'unfunded'")
    return Number(one?.due)
  }
  await give('400.00')
  expect((await friend.post('/wallet/withdrawals/', { amount: '400.00' })).body.state).toBe('unfunded')
  // The fees of the last sale pay for the small ones that wait.
  await sendFunded()
  await eventually(due, (now) => now === 40_000, 'only the large one waits')
  for (const [at, name] of ['first', 'second'].entries()) {
    await owe(name)
    await sendFunded()
    await eventually(due, (now) => now === 40_000 - 100 * (at + 1), `the ${name} debt kept back`)
  }
  await rows.quiet()
  expect(await due()).toBe(39_800)
  const owed = "select balance from account where kind = 'member_debt' and owner_id = $1"
  expect((await rows.query<{ balance: bigint }>(owed, [friend.id])).map(({ balance }) => balance)).toEqual([0n])
  expect((await proof(people.operator)).wrong).toEqual([])
})

test('[CO-4] what was topped up and spent is not taken out once more by the charge that brought it', async () => {
  const amina = await connectedSeller(marketry, 'madeinpk', 'Amina', ['seller', 'buyer'])
  const { body: topUp } = await amina.post('/wallet/topups/', { amount: '900.00' })
  await payByCard(marketry, topUp.checkout_url)
  await eventually(
    () => amina.get(`/wallet/topups/${topUp.id}/`),
    ({ body }) => body.state === 'credited',
    'the top-up',
  )
  const bought = { ...people, buyer: amina, addressId: await address(amina) }
  const { id } = await place(bought, { price: '900.00' })
  expect((await amina.post(`/orders/${id}/pay/`, { source: 'wallet' })).status).toBe(201)
  await lead(bought, id, 'completed')
  await payoutIs(people.seller, id, 'paid')
  await give('900.00', amina)
  const taken = await amina.post('/wallet/withdrawals/', { amount: '900.00' })
  expect(taken.body.state).toBe('unfunded')
  expect(await sentFor(taken.body.id)).toEqual([])
  expect((await proof(people.operator)).wrong).toEqual([])
})
