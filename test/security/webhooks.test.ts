import { afterAll, beforeAll, expect, test } from 'vitest'
import { paidUnheard } from '../faults/support/unheard.ts'
import { place, type Traders, traders, until } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { deliver, signatureOf, withFault } from '../support/stripe-events.ts'

/* What test/faults/webhooks.test.ts does not try: events that are Stripe's, and are somebody else's; bytes that are not theirs. */

let marketry: Marketry
let rows: Rows
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
  await rows.quiet()
  await withFault(marketry, 'lose')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

const stateOf = async (id: string) => (await people.buyer.get(`/orders/${id}/`)).body.state

test('[CO-5] [CO-20] a body that says the same in other bytes is not the one that was signed', async () => {
  const { id, completed } = await paidUnheard(marketry, people)
  const text = JSON.stringify(completed)
  const anew = [
    JSON.stringify(completed, null, 2),
    `${text} `,
    `\ufeff${text}`,
    JSON.stringify(Object.fromEntries(Object.entries(completed).toReversed())),
    text.replace('"livemode":false', '"livemode":false,"livemode":false'),
    text.replaceAll('checkout', '\\u0063heckout'),
  ]
  for (const body of anew) {
    expect(body).not.toBe(text)
    const { status, body: said } = await deliver(marketry, body, { signature: signatureOf(text) })
    expect([status, said.code]).toEqual([400, 'webhook_signature'])
  }
  await rows.quiet()
  expect(await stateOf(id)).toBe('pending_payment')
})

test('[CO-5] [CO-20] a page that was paid at another account pays no order here, whatever it says of itself', async () => {
  const { id } = await place(people)
  await people.buyer.post(`/orders/${id}/pay/`)
  const [attempt] = await rows.query<{ id: string; marketplace_id: string }>(
    'select id, marketplace_id from payment_attempt where deal_id = $1',
    [id],
  )
  // A seller with an account of their own opens a page there, writes our ids on it, and pays themselves. Stripe signs it.
  const [own] = await rows.query<{ account: string }>(
    `select object_id as account from stripe_object where object_id like 'acct_%' limit 1`,
  )
  const page = {
    id: 'cs_of_their_own',
    object: 'checkout.session',
    status: 'complete',
    payment_status: 'paid',
    client_reference_id: attempt?.id,
    metadata: { marketplace_id: attempt?.marketplace_id, deal_id: id, attempt_id: attempt?.id },
  }
  for (const account of [own?.account, 'acct_of_nobody', undefined]) {
    const event = {
      id: `evt_theirs_${account}`,
      object: 'event',
      type: 'checkout.session.completed',
      created: 1,
      account,
    }
    expect((await deliver(marketry, { ...event, data: { object: page } })).status).toBe(200)
  }
  await rows.quiet()
  expect(await stateOf(id)).toBe('pending_payment')
  expect(await rows.query('select state from payment_attempt where deal_id = $1', [id])).toEqual([{ state: 'open' }])
})

test('[CO-5] [CO-20] an event about a thing of ours stays ours, though words on it name another marketplace', async () => {
  const { id, completed } = await paidUnheard(marketry, people)
  const other = await marketry.parts.services.directory.bySlug('designia')
  const object = { ...(completed.data.object as object), metadata: { marketplace_id: other?.id } }
  await deliver(marketry, { ...completed, id: 'evt_misnamed', data: { object } })
  await until(people.buyer, id, 'paid')
  const [kept] = await rows.query<{ slug: string }>(
    `select m.slug from stripe_event e join marketplace m on m.id = e.marketplace_id where e.id = 'evt_misnamed'`,
  )
  expect(kept?.slug).toBe('madeinpk')
})
