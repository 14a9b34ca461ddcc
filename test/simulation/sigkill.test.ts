import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { place, proof, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { payByCard } from '../support/stripe-pages.ts'
import { brokenBy } from './invariants/hold.ts'
import { openRandom } from './random.ts'
import { openTouches, type Touches } from './touches.ts'
import { openWatch, type Watch } from './watch.ts'

/*
 * The simulated world cuts the power inside its own process. Here a worker of its own process is really killed, in the
 * middle of its jobs, some times over; what it leaves behind is held against the same promises.
 */

const kills = 3
const ordersEach = 3

let marketry: Marketry
let rows: Watch
let touches: Touches
let people: Traders
let last: Awaited<ReturnType<Marketry['another']>> | undefined

beforeAll(async () => {
  marketry = await startMarketry(['web'])
  rows = await openWatch(marketry.databaseUrls)
  touches = await openTouches(rows)
  const worker = await marketry.another('worker')
  people = await traders(marketry, 'madeinpk')
  await worker.close()
}, 120_000)

afterAll(async () => {
  await last?.close()
  await rows?.close()
  await marketry?.close()
})

test('[CO-15] whenever a worker is killed, every promise holds, and the next one brings all to its end', {
  timeout: 240_000,
}, async () => {
  const random = openRandom(20)
  const ids: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    const placed = await Promise.all(Array.from({ length: ordersEach }, () => place(people)))
    for (const { id } of placed) {
      const { body } = await people.buyer.post(`/orders/${id}/pay/`)
      await payByCard(marketry, body.checkout_url)
      ids.push(id)
    }
    const { process: worker } = await marketry.another('worker')
    const ended = once(worker, 'exit')
    await Promise.all(ids.map((id) => people.seller.post(`/orders/${id}/cancel/`, {})))
    await pause(random.below(120))
    worker.kill('SIGKILL')
    await ended
    expect(await broken()).toEqual([])
  }

  last = await marketry.another('worker')
  // What the dead held is theirs for half a minute more, and is tried again after a pause; here both are over at once.
  const atOnce = [
    `update jobs.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`,
    `update jobs.job set start_after = now() where state < 'active' and start_after > now()`,
  ]
  await eventually(
    async () => {
      for (const statement of atOnce) await rows.query(statement)
      expect(await broken()).toEqual([])
      return proof(people.operator)
    },
    ({ proved }) => proved,
    'the proof of the books, once the next worker has brought all to its end',
  )
  expect(await broken()).toEqual([])
})

async function broken(): Promise<string[]> {
  const { directory } = marketry.parts.services
  const shops = (await directory.all()).map(({ id }) => ({ id }))
  return brokenBy({ rows, parts: marketry.parts, shops: shops as never, orderById: new Map() }, await touches.all())
}
