import type { Cursor } from '../kernel/pages.ts'
import { sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { type AccountRef, accountKinds } from './accounts.ts'
import type { Basis } from './basis.ts'
import type { Cause, Entry } from './entry.ts'

/** What post_entries answers: null in the place of a repeated entry; the place, from 1, of an account that falls short. */
export interface PostedRow {
  entry_ids: (string | null)[]
  short_account: number | null
}

/** Calls the database's post_entries (db/migrations/0003-ledger.sql); `placeOf` gives an account's place, from 1. */
export function callPostEntries(
  tx: Tx,
  accounts: readonly AccountRef[],
  entries: readonly Entry[],
  placeOf: (account: AccountRef) => number,
): Promise<PostedRow> {
  const kinds = accounts.map(({ kind }) => accountKinds[kind])
  const lines = entries.flatMap((entry, index) => entry.lines.map((line) => ({ entry: index + 1, ...line })))
  return tx.one<PostedRow>(sql`select entry_ids, short_account from post_entries(${tx.now},
    ${accounts.map(({ kind }) => kind)}, ${kinds.map(({ owner }) => owner)},
    ${accounts.map(({ ownerId }) => ownerId)}, ${accounts.map(({ currency }) => currency)},
    ${kinds.map(({ normalSide }) => normalSide)}, ${kinds.map(({ bounded }) => bounded)},
    ${entries.map(({ kind }) => kind)}, ${entries.map(({ cause }) => cause.kind)},
    ${entries.map(({ cause }) => cause.id)}, ${entries.map(({ cause, kind }) => cause.step ?? kind)},
    ${entries.map(({ memo }) => memo ?? null)},
    ${entries.map(({ basis }) => (basis ? JSON.stringify(basis) : null))},
    ${entries.map(({ dealId }) => dealId ?? null)}, ${entries.map(({ requestId }) => requestId ?? tx.requestId ?? null)},
    ${lines.map(({ entry }) => entry)}, ${lines.map(({ account }) => placeOf(account))},
    ${lines.map(({ amount }) => amount)})`)
}

/** A posting with its account, of the entry it belongs to. */
export interface EntryRow {
  entry_id: string
  kind: string
  owner_id: string
  currency: string
  amount: bigint
}

/** The postings of the one entry a cause has. */
export function selectPostingsOfCause(tx: Tx, cause: Required<Cause>): Promise<EntryRow[]> {
  return tx.rows<EntryRow>(sql`select p.entry_id, a.kind, a.owner_id, p.currency, p.amount
    from entry e
    join posting p on p.marketplace_id = e.marketplace_id and p.entry_id = e.id
    join account a on a.marketplace_id = p.marketplace_id and a.id = p.account_id
    where e.cause_kind = ${cause.kind} and e.cause_id = ${cause.id} and e.cause_step = ${cause.step}
    order by p.line`)
}

/**
 * What an account holds, debits positive. A bounded one keeps it on its row; of the house's others what was added up is
 * read, and what came since is added, from the index alone.
 */
export function selectBalance(tx: Tx, ref: AccountRef): Promise<{ sum: bigint } | undefined> {
  const { owner, bounded, normalSide } = accountKinds[ref.kind]
  const named = sql`a.kind = ${ref.kind} and a.owner_kind = ${owner}
    and a.owner_id = ${ref.ownerId ?? tx.marketplaceId} and a.currency = ${ref.currency}`
  if (bounded) {
    const sign = normalSide === 'debit' ? 1 : -1
    return tx.maybe<{ sum: bigint }>(sql`select a.balance * ${sign}::integer as sum from account a where ${named}`)
  }
  return tx.maybe<{ sum: bigint }>(sql`select (r.sum + coalesce((select sum(p.amount) from posting p
        where p.account_id = a.id and p.entry_id > r.through), 0))::bigint as sum
    from account a cross join lateral (
      (select b.sum, b.through from balance_rollup b where b.kind = a.kind and b.currency = a.currency
       order by b.through desc limit 1)
      union all (select 0::bigint, ${firstId}::uuid)
      order by through desc limit 1) r
    where ${named}`)
}

export interface KindBalanceRow {
  kind: string
  currency: string
  sum: bigint
  accounts: bigint
}

/**
 * Sums of postings by kind of account and currency, debits positive: what was added up to `through`, and what came since.
 * The point is a parameter and not looked up here: only so the plan knows how little came since.
 */
export function selectBalancesByKind(tx: Tx, through: string): Promise<KindBalanceRow[]> {
  return tx.rows<KindBalanceRow>(sql`with tail as (
      select p.account_id, sum(p.amount) as sum from posting p where p.entry_id > ${through} group by p.account_id
    ), summed as (
      select b.kind, b.currency, b.sum, b.accounts from balance_rollup b where b.through = ${through}
      union all
      select a.kind, a.currency, t.sum, case when (select e.entry_id from posting e
          where e.account_id = t.account_id order by e.entry_id limit 1) > ${through} then 1 else 0 end
      from tail t join account a on a.id = t.account_id
    )
    select kind, currency, sum(sum)::bigint as sum, sum(accounts)::bigint as accounts from summed group by kind, currency`)
}

export interface StatementRow {
  entry_id: string
  line: number
  at: Date
  kind: string
  memo: string | null
  deal_id: string | null
  amount: bigint
  running: bigint
}

/**
 * A stretch of an account's postings, from the cursor on (not with it), in reading direction; `running` is the sum of
 * all up to and with each, debits positive. What lies before the stretch is summed once, from the index alone.
 */
export function selectStatement(
  tx: Tx,
  ref: AccountRef,
  stretch: { limit: number; cursor: Cursor | undefined; direction: 'older' | 'newer' },
): Promise<StatementRow[]> {
  const older = stretch.direction === 'older'
  const place = stretch.cursor ?? { key: older ? lastId : firstId, id: '0' }
  const beyond = older ? sql`<` : sql`>`
  const order = older ? sql`desc` : sql`asc`
  return tx.rows<StatementRow>(sql`with mine as (
      select a.id from account a
      where a.kind = ${ref.kind} and a.owner_kind = ${accountKinds[ref.kind].owner}
        and a.owner_id = ${ref.ownerId ?? tx.marketplaceId} and a.currency = ${ref.currency}
    ), stretch as (
      select p.entry_id, p.line, p.amount from posting p
      where p.account_id = (select id from mine)
        and (p.entry_id, p.line) ${beyond} (${place.key}::uuid, ${Number(place.id)}::smallint)
      order by p.entry_id ${order}, p.line ${order} limit ${stretch.limit}
    ), first as (select entry_id, line from stretch order by entry_id, line limit 1
    ), before as (
      select coalesce(sum(p.amount), 0) as sum from posting p
      where p.account_id = (select id from mine)
        and (p.entry_id, p.line) < ((select entry_id from first), (select line from first))
    )
    select s.entry_id, s.line, e.at, e.kind, e.memo, e.deal_id, s.amount,
           ((select sum from before) + sum(s.amount) over (order by s.entry_id, s.line))::bigint as running
    from stretch s join entry e on e.id = s.entry_id
    order by s.entry_id ${order}, s.line ${order}`)
}

const firstId = '00000000-0000-0000-0000-000000000000'
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** A posting with all that is known of its entry and account. */
export interface ExplainedRow {
  id: string
  kind: string
  at: Date
  cause_kind: string
  cause_id: string
  cause_step: string
  memo: string | null
  basis: Basis | null
  deal_id: string | null
  account_kind: string
  owner_id: string
  currency: string
  amount: bigint
}

/** Just these entries, in the order of the books, a row a posting. */
export function selectTheseEntries(tx: Tx, entryIds: readonly string[]): Promise<ExplainedRow[]> {
  return tx.rows<ExplainedRow>(sql`${explained} where e.id = any (${entryIds}::uuid[]) order by e.id, p.line`)
}

/** The entries of a deal in the order of the books, a row a posting. */
export function selectEntriesOfDeal(tx: Tx, dealId: string): Promise<ExplainedRow[]> {
  return tx.rows<ExplainedRow>(sql`${explained} where e.deal_id = ${dealId} order by e.id, p.line`)
}

/**
 * The entries of these deals, and these by themselves with all others of their deals; in the order of the books, a row a
 * posting.
 */
export function selectEntriesWith(
  tx: Tx,
  { dealIds, entryIds }: { dealIds: readonly string[]; entryIds: readonly string[] },
): Promise<ExplainedRow[]> {
  return tx.rows<ExplainedRow>(sql`${explained}
    where e.id in (
      select f.id from entry f where f.deal_id = any (${dealIds}::uuid[])
      union select f.id from entry f where f.id = any (${entryIds}::uuid[])
      union select f.id from entry f join entry g on g.deal_id = f.deal_id where g.id = any (${entryIds}::uuid[]))
    order by e.id, p.line`)
}

/** The newest 20 entries with a posting of just this amount, on either side; a row a posting. */
export function selectEntriesWithAmount(tx: Tx, amount: bigint, currency: string): Promise<ExplainedRow[]> {
  return tx.rows<ExplainedRow>(sql`${explained}
    where e.id in (select distinct f.entry_id from posting f
      where f.currency = ${currency} and f.amount in (${amount}::bigint, -${amount}::bigint)
      order by f.entry_id desc limit 20)
    order by e.id desc, p.line`)
}

/** The newest entries, or those older than one, a row a posting. */
export function selectNewestEntries(tx: Tx, limit: number, olderThan?: string): Promise<ExplainedRow[]> {
  return tx.rows<ExplainedRow>(sql`${explained}
    where e.id in (select f.id from entry f where f.id < ${olderThan ?? lastId}::uuid order by f.id desc limit ${limit})
    order by e.id desc, p.line`)
}

/** The newest entries that moved an account, or those older than one, a row a posting. */
export function selectEntriesOfAccount(
  tx: Tx,
  accountId: string,
  limit: number,
  olderThan?: string,
): Promise<ExplainedRow[]> {
  return tx.rows<ExplainedRow>(sql`${explained}
    where e.id in (select distinct f.entry_id from posting f
      where f.account_id = ${accountId} and f.entry_id < ${olderThan ?? lastId}::uuid
      order by f.entry_id desc limit ${limit})
    order by e.id desc, p.line`)
}

const explained = sql`select e.id, e.kind, e.at, e.cause_kind, e.cause_id, e.cause_step, e.memo, e.basis, e.deal_id,
    a.kind as account_kind, a.owner_id, p.currency, p.amount
  from entry e
  join posting p on p.marketplace_id = e.marketplace_id and p.entry_id = e.id
  join account a on a.marketplace_id = p.marketplace_id and a.id = p.account_id`
