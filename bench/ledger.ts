import { Client, Pool } from 'pg'
import { newId } from '../src/kernel/ids.ts'
import { processingFeeCharged, salePaid } from '../src/ledger/goods.ts'
import { postEntries } from '../src/ledger/post.ts'
import type { Database } from '../src/platform/db/database.ts'
import { compare, connections, type Drive, inParallel, type Row } from './load.ts'
import type { Place, Setting } from './setting.ts'

const [price, fee] = [500_000n, 14_530n]

/**
 * What a settled payment does to the books (an escrow opened, two entries, four postings), beside the same rows written
 * by one prepared statement of plain SQL, under the same triggers and the same row-level security.
 */
export async function measureLedger({ pace, shop }: Setting): Promise<Row[]> {
  return shop.withParts(async ({ db }) => {
    const { rows } = await db.pool.query<{ id: string }>('select id from all_marketplaces() limit 1')
    const marketplaceId = rows[0]?.id ?? ''
    const ours = inParallel(() => settle(db, marketplaceId))
    // Opens the house's accounts, which the plain statement names; and books in use have statistics.
    await ours(pace.warmUp)
    await analyze(shop)
    const bare = await plainSql(shop, marketplaceId)
    try {
      const compared = await compare(pace, ours, bare.drive)
      return [{ name: 'payment posted to the ledger', aim: 0.5, ...compared }]
    } finally {
      await bare.close()
    }
  })
}

function settle(db: Database, marketplaceId: string) {
  const [payableId, attemptId] = [newId(), newId()]
  const occasion = { cause: { kind: 'payment-attempt', id: attemptId }, dealId: newId(), requestId: 'bench' }
  return db.inMarketplace(marketplaceId, (tx) =>
    postEntries(tx, [
      salePaid(occasion, { currency: 'PKR', payables: [{ payableId, amount: price }] }),
      processingFeeCharged(occasion, { currency: 'PKR', amount: fee }),
    ]),
  )
}

async function analyze({ adminUrl }: Place): Promise<void> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query('vacuum analyze')
  await admin.end()
}

async function plainSql(shop: Place, marketplaceId: string): Promise<{ drive: Drive; close(): Promise<void> }> {
  const pool = new Pool({
    connectionString: shop.appUrl,
    max: connections,
    options: `-c app.marketplace_id=${marketplaceId}`,
  })
  const { rows } = await pool.query<{ kind: string; id: string }>(
    `select kind, id from account where kind in ('stripe_balance', 'processing_fees') and currency = 'PKR'`,
  )
  const accountOf = (kind: string) => rows.find((row) => row.kind === kind)?.id
  const house = [accountOf('stripe_balance'), accountOf('processing_fees')]
  const drive = inParallel(() =>
    pool.query({
      name: 'settle',
      text: settlement,
      values: [newId(), newId(), newId(), newId(), newId(), newId(), ...house],
    }),
  )
  return { drive, close: () => pool.end() }
}

const settlement = `
  with escrow as (
    insert into account (id, kind, owner_kind, owner_id, currency, normal_side, bounded, balance)
    values ($1, 'escrow', 'payable', $2, 'PKR', 'credit', true, ${price})
  ), entries as (
    insert into entry (id, at, kind, cause_kind, cause_id, cause_step, deal_id, request_id)
    values ($3, statement_timestamp(), 'sale-paid', 'payment-attempt', $5::uuid::text, 'sale-paid', $6, 'bench'),
           ($4, statement_timestamp(), 'processing-fee-charged', 'payment-attempt', $5::uuid::text,
            'processing-fee-charged', $6, 'bench')
  )
  insert into posting (entry_id, line, account_id, currency, amount)
  values ($3::uuid, 1, $7::uuid, 'PKR', ${price}), ($3, 2, $1, 'PKR', -${price}),
         ($4, 1, $8::uuid, 'PKR', ${fee}), ($4, 2, $7, 'PKR', -${fee})`
