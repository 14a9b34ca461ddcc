import { afterAll, beforeAll, expect, test } from 'vitest'
import { pay, place, step, type Traders, traders } from '../../../test/support/deals.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { proveBooks } from './proof.ts'

let marketry: Marketry
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
})

afterAll(() => marketry?.close())

test('[CO-4] money that moves while the books are proved is no fault of theirs', async () => {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const { id } = await place(people)
  await pay(marketry, people.buyer, id)
  let moved: Promise<unknown> | undefined
  /** The same transaction; before it reads any posting, the buyer cancels and is refunded. */
  const interrupted = (tx: Tx): Tx => ({
    ...tx,
    rows: async (statement) => {
      if (statement.strings.join('').includes('posting')) await (moved ??= step(people.buyer, id, 'cancel', {}))
      return tx.rows(statement)
    },
  })
  const { db } = services
  const slow: Database = {
    ...db,
    inMarketplace: (of, work) => db.inMarketplace(of, (tx) => work(interrupted(tx))),
    snapshot: (of, work) => db.snapshot(of, (tx) => work(interrupted(tx))),
  }
  const { faults } = await proveBooks(Object.create(services, { db: { value: slow } }), marketplace?.id ?? '')
  expect(moved).toBeDefined()
  expect(faults.filter(({ severity }) => severity === 'wrong')).toEqual([])
})
