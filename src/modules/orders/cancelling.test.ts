import { afterAll, beforeAll, expect, test } from 'vitest'
import { place, step, type Traders, traders } from '../../../test/support/deals.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'

let marketry: Marketry
let rows: Rows
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

test('[PK-7] a seller who calls an order off does not learn where its buyer lives', async () => {
  const { seller, buyer } = people
  const { id } = await place(people)
  const called = await step(seller, id, 'cancel', {})
  expect([called.body.state, called.body.ship_to]).toEqual(['cancelled', null])
  expect((await seller.get(`/orders/${id}/`)).body.ship_to).toBeNull()
  expect((await buyer.get(`/orders/${id}/`)).body.ship_to).not.toBeNull()
})

test('[PK-7] an order can be called off while its card page runs out', async () => {
  const { buyer } = people
  const { id } = await place(people)
  await buyer.post(`/orders/${id}/pay/`)
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const [attempt] = await rows.query<{ id: string }>('select id from payment_attempt where deal_id = $1', [id])
  let cancelling: ReturnType<typeof step> | undefined
  await services.db.inMarketplace(marketplace?.id ?? '', async (tx) => {
    const actor = { kind: 'system', name: 'payments' } as const
    await services.engine.take(tx, 'payment-attempt', attempt?.id ?? '', { transition: 'expire', actor })
    cancelling = step(buyer, id, 'cancel', {})
    cancelling.catch(() => {})
    await eventually(
      () => rows.query('select 1 from pg_locks where not granted'),
      (waiting) => waiting.length > 0,
      'the one who calls off',
    )
  })
  expect((await cancelling)?.body.state).toBe('cancelled')
})
