import { Stripe } from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, place, proof, type Traders, traders, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { connectedSeller } from '../support/trade.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { eventsOf, withFault } from '../support/stripe-events.ts'
import { payByCard } from '../support/stripe-pages.ts'
import { atStripe } from '../support/stripe-steering.ts'
import { catchUp, replay } from '../../src/modules/payments/index.ts'

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

const heard = [
  'checkout.session.completed',
  'checkout.session.expired',
  'payment_intent.succeeded',
  'account.updated',
  'payout.paid',
  'payout.failed',
]
const catchingUp = () => catchUp(marketry.parts.services, heard)
const inInbox = async (id: string) =>
  (await rows.query('select state from stripe_event where id = $1', [id])).map((row) => row['state'])

test('[CO-5] events that Stripe could not deliver are fetched from its list, and each is dealt with once', async () => {
  const found = withFault(marketry, 'lose')
  const heal = await found
  const order = await place(people)
  const { body } = await people.buyer.post(`/orders/${order.id}/pay/`)
  await payByCard(marketry, body.checkout_url)
  const [lost] = await eventsOf(marketry, order.id, 'checkout.session.completed')
  expect((await people.buyer.get(`/orders/${order.id}/`)).body.state).toBe('pending_payment')
  expect(await inInbox(lost?.id ?? '')).toEqual([])

  const first = await catchingUp()
  expect(first.missed).toContain(lost?.id)
  await until(people.buyer, order.id, 'paid')
  expect((await catchingUp()).missed).toEqual([])
  await heal()
  await atStripe(marketry, `events/${lost?.id}/resend`)
  await lead(people, order.id, 'completed')
  await rows.quiet()
  const paid = await rows.query(`select 1 from history where subject_id = $1 and transition = 'pay'`, [order.id])
  expect(paid).toHaveLength(1)
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] what a connected account tells is fetched from its own list', async () => {
  const heal = await withFault(marketry, 'lose')
  const [account] = await rows.query<{ account_id: string }>(
    'select account_id from connected_account where member_id = $1',
    [people.seller.id],
  )
  await atStripe(marketry, `accounts/${account?.account_id}/restrict`)
  const standing = `select disabled_reason from connected_account where member_id = $1`
  expect(await rows.query(standing, [people.seller.id])).toEqual([{ disabled_reason: null }])
  await catchingUp()
  await eventually(
    () => rows.query(standing, [people.seller.id]),
    ([row]) => row?.['disabled_reason'] === 'requirements.past_due',
    'the news of the account',
  )
  await atStripe(marketry, `accounts/${account?.account_id}/enable`)
  await catchingUp()
  await heal()
  await rows.quiet()
})

/** The same program, to which Stripe says of these accounts that it is asked too much; '' is the platform. */
function toldTooMuch(of: (account: string) => boolean) {
  const { services } = marketry.parts
  const refused: string[] = []
  const list = (params: Stripe.EventListParams, options: Stripe.RequestOptions = {}) => {
    const account = options.stripeAccount ?? ''
    if (!of(account)) return services.stripe.events.list(params, options)
    refused.push(account)
    throw new Stripe.errors.StripeRateLimitError({ message: 'Request rate limit exceeded', type: 'api_error' })
  }
  const stripe = Object.create(services.stripe, { events: { value: { list } } })
  return { services: Object.create(services, { stripe: { value: stripe } }) as typeof services, refused }
}

test('[CO-5] an account that Stripe is asked too much about keeps no other from being read, and is read the next time', async () => {
  const heal = await withFault(marketry, 'lose')
  const [account] = await rows.query<{ account_id: string }>(
    'select account_id from connected_account where member_id = $1',
    [people.seller.id],
  )
  const id = account?.account_id ?? ''
  const newest = async () =>
    (await marketry.parts.services.stripe.events.list({ type: 'account.updated', limit: 1 }, { stripeAccount: id }))
      .data
  await catchingUp()
  await atStripe(marketry, `accounts/${id}/restrict`)
  const [lost] = await newest()
  const first = toldTooMuch((each) => each === '')
  const found = await catchUp(first.services, heard)
  expect(found.failed.map((one) => one.account)).toEqual([''])
  expect(found.missed).toContain(lost?.id)
  await atStripe(marketry, `accounts/${id}/enable`)
  const [next] = await newest()
  const second = toldTooMuch((each) => each === id)
  expect((await catchUp(second.services, heard)).missed).not.toContain(next?.id)
  expect((await catchingUp()).missed).toContain(next?.id)
  await heal()

  // Where it is the platform that asks too much, it soon asks no further.
  await Promise.all([1, 2].map(() => connectedSeller(marketry, 'madeinpk')))
  const all = toldTooMuch(() => true)
  await expect(catchUp(all.services, heard)).rejects.toThrow('rate limit')
  expect(all.refused).toHaveLength(3)
  await rows.quiet()
})

test('[CO-5] what had to be fetched is told until it is delivered; an account of its own before is not missed', async () => {
  const undelivered = async () => {
    const found = await rows.query<{ id: string }>('select id from stripe_event where fetched')
    return found.map(({ id }) => id)
  }
  const [account] = await rows.query<{ account_id: string }>(
    'select account_id from connected_account where member_id = $1',
    [people.seller.id],
  )
  const stripeAccount = account?.account_id ?? ''
  const newest = async () =>
    (await marketry.parts.services.stripe.events.list({ type: 'account.updated', limit: 1 }, { stripeAccount })).data[0]
      ?.id ?? ''
  const heal = await withFault(marketry, 'lose')
  await atStripe(marketry, `accounts/${stripeAccount}/restrict`)
  const lost = await newest()
  await catchingUp()
  expect(await undelivered()).toContain(lost)
  await heal()
  await atStripe(marketry, `events/${lost}/resend`)
  expect(await undelivered()).not.toContain(lost)

  // As if the account had just been connected, after a life of its own.
  await atStripe(marketry, `accounts/${stripeAccount}/enable`)
  await rows.quiet()
  const known = await undelivered()
  await rows.query('delete from stripe_watermark where account = $1', [stripeAccount])
  await rows.query('delete from stripe_event where account = $1', [stripeAccount])
  await atStripe(marketry, 'clock', { offset_ms: 2 * 3_600_000 })
  await marketry.parts.clock.turnForward(2 * 3_600_000)
  expect((await catchingUp()).missed.length).toBeGreaterThan(0)
  expect((await undelivered()).filter((id) => !known.includes(id))).toEqual([])
  await rows.quiet()
})

test("[CO-5] news of the platform's own account is of no marketplace, and no fault", async () => {
  const { id } = await marketry.parts.services.stripe.accounts.retrieveCurrent()
  await atStripe(marketry, `accounts/${id}/schedule`, { interval: 'weekly' })
  await atStripe(marketry, `accounts/${id}/schedule`, { interval: 'manual' })
  const news = await marketry.parts.services.stripe.events.list({ type: 'account.updated', limit: 2 })
  expect(news.data).toHaveLength(2)
  await catchingUp()
  await rows.quiet()
  for (const event of news.data) expect(await inInbox(event.id)).toEqual(['ignored'])
})

test('[CO-5] the list is read from where it was left, and what is younger than the mark by minutes is read again', async () => {
  await catchingUp()
  const before = await catchingUp()
  const marks = await rows.query<{ account: string; created: string }>('select account, created from stripe_watermark')
  expect(marks.map(({ account }) => account)).toContain('')
  await atStripe(marketry, 'clock', { offset_ms: 40 * 86_400_000 })
  const after = await catchingUp()
  expect(after.missed).toEqual([])
  expect(before.missed).toEqual([])
})

test('[DS-7] an event is replayed by its id, whatever became of it, and changes nothing that was done', async () => {
  const [event] = (await marketry.parts.services.stripe.events.list({ type: 'checkout.session.completed' })).data
  const again = await replay(marketry.parts.services, event?.id ?? '')
  expect(again.id).toBe(event?.id)
  await rows.quiet()
  expect(await inInbox(event?.id ?? '')).toEqual(['processed'])
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})
