import { afterAll, beforeAll, expect, test } from 'vitest'
import { pay, place, step, type Traders, traders } from '../../../test/support/deals.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { openRows } from '../../../test/support/rows.ts'
import { bankDoes, chargeOf } from '../../../test/support/stripe-events.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { proveAndAddUp, proveBooks } from './proof.ts'

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

test('[CO-4] a dispute that is over and not covered is told as wrong, and the books are added up all the same', async () => {
  const { services } = marketry.parts
  const marketplaceId = (await services.directory.bySlug('madeinpk'))?.id ?? ''
  const { id } = await place(people)
  await pay(marketry, people.buyer, id)
  const { id: atStripe } = await bankDoes(marketry, 'charges', (await chargeOf(marketry, id)).id, 'dispute')
  const rows = await openRows(marketry.databaseUrls)
  const claims = () =>
    rows.query(`select 1 from account where kind = 'disputed_funds' and balance > 0
                and owner_id = (select d.id from dispute d where d.stripe_id = '${atStripe}')`)
  await eventually(claims, (found) => found.length === 1, 'the claim on the bank')
  await rows.quiet()
  // As it was left by versions that covered no dispute which had been won before.
  await rows.query(`update dispute set state = 'won', at_stripe = 'won' where stripe_id = $1`, [atStripe])
  await rows.close()

  let added = 0
  const { db } = services
  const watched: Database = {
    ...db,
    // What adds up looks above the marketplaces for where nothing moves any more.
    aboveMarketplaces: (work) => {
      added += 1
      return db.aboveMarketplaces(work)
    },
  }
  const faults = await proveAndAddUp(Object.create(services, { db: { value: watched } }), marketplaceId)
  expect(faults.filter(({ severity }) => severity === 'wrong')).toMatchObject([{ code: 'dispute_uncovered' }])
  expect(added).toBeGreaterThan(0)
})
