import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { sendRequest } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { browserOf } from '../support/signed-in-browser.ts'
import { offer } from '../support/trade.ts'

/* A page's form whose end nobody knows: what the page gives back can be sent as it is, and does nothing twice. */

let marketry: Marketry
let wire: FaultProxy
let rows: Rows
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry(['web', 'worker'], { LOG_LEVEL: 'silent' }, async (name, port) => {
    if (name !== 'database') return port
    wire = await startFaultProxy({ port })
    return wire.port
  })
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
}, 120_000)

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
  await wire?.close()
})

/** What the form with a key sends as it stands: the hidden fields, and what is chosen. */
function fieldsIn(page: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes('name="idempotency_key"')) ?? ''
  const inputs = form.split('</form>')[0]?.match(/<input[^>]*>/g) ?? []
  const of = (input: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ''
  return Object.fromEntries(
    inputs
      .filter((input) => of(input, 'type') === 'hidden' || / checked/.test(input))
      .map((input) => [of(input, 'name'), of(input, 'value')]),
  )
}

test('[CO-12] the wire breaks as an order is committed: the form that comes back has its key, and leads to the one order', async () => {
  const { listingId } = await offer(people.seller, people.categoryId)
  const { cookie } = await (await browserOf(marketry, 'madeinpk', people.buyer)).headers()
  const path = `/listings/${listingId}/buy`
  const host = marketry.host('madeinpk')
  const drawn = await sendRequest(marketry.port, 'GET', path, undefined, { host, cookie })
  const post = (fields: Record<string, string>) =>
    sendRequest(marketry.port, 'POST', path, String(new URLSearchParams(fields)), {
      host,
      cookie,
      origin: `http://${host}`,
      'content-type': 'application/x-www-form-urlencoded',
    })
  const fields = fieldsIn(drawn.body)
  expect(Object.keys(fields)).toEqual(expect.arrayContaining(['csrf_token', 'idempotency_key', 'price', 'address']))
  await rows.quiet()
  const resets = wire.resets()
  wire.wire.resetAfter = [listingId, 'commit\0']
  const unknown = await post(fields)
  expect([unknown.status, wire.resets()]).toEqual([503, resets + 1])
  let back = fieldsIn(unknown.body)
  expect(back['idempotency_key']).toBe(fields['idempotency_key'])
  // PostgreSQL may still be at it: then the first is said to be running, with the same key again.
  const led = await eventually(
    async () => {
      const answer = await post(back)
      if (answer.status === 409) back = fieldsIn(answer.body)
      return answer
    },
    ({ status }) => status === 302,
    'the way to pay for it',
  )
  expect(String(led.headers['location'])).toMatch(/stripe\.localhost/)
  const placed = await rows.query("select 1 from deal_party where member_id = $1 and role = 'buyer'", [people.buyer.id])
  expect(placed).toHaveLength(1)
})
