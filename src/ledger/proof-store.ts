import { raw, sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'

/** A stretch of ids: what comes after `after`, up to `through` and with it. */
export interface Stretch {
  after: string
  through: string
}

/** The id that is `step` rows further than `after` and not beyond `through`; undefined when fewer are left. */
export async function selectNextBound(
  tx: Tx,
  table: 'entry' | 'account',
  { after, through }: Stretch,
  step: number,
): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(sql`select id from ${raw(table)}
    where id > ${after}::uuid and id <= ${through}::uuid order by id offset ${step - 1} limit 1`)
  return row?.id
}

/** Entries of a stretch with fewer than two postings. */
export function selectUnpostedEntries(tx: Tx, { after, through }: Stretch): Promise<{ id: string }[]> {
  return tx.rows<{ id: string }>(sql`select e.id from entry e
    left join posting p on p.marketplace_id = e.marketplace_id and p.entry_id = e.id
      and p.entry_id > ${after} and p.entry_id <= ${through}
    where e.id > ${after} and e.id <= ${through} group by e.id having count(p.line) < 2 order by e.id`)
}

/** Entries of a stretch whose postings do not come to zero in a currency. */
export function selectBrokenEntries(
  tx: Tx,
  { after, through }: Stretch,
): Promise<{ id: string; currency: string; sum: bigint }[]> {
  return tx.rows<{ id: string; currency: string; sum: bigint }>(sql`
    select p.entry_id as id, p.currency, sum(p.amount)::bigint as sum from posting p
    where p.entry_id > ${after} and p.entry_id <= ${through}
    group by p.entry_id, p.currency having sum(p.amount) <> 0 order by p.entry_id`)
}

/** Postings of a stretch of entries whose account or entry is missing, or whose currency is not the account's. */
export function selectMisfitPostings(tx: Tx, { after, through }: Stretch): Promise<{ id: string; line: number }[]> {
  return tx.rows<{ id: string; line: number }>(sql`select p.entry_id as id, p.line from posting p
    left join account a on a.marketplace_id = p.marketplace_id and a.id = p.account_id and a.currency = p.currency
    left join entry e on e.marketplace_id = p.marketplace_id and e.id = p.entry_id
      and e.id > ${after} and e.id <= ${through}
    where p.entry_id > ${after} and p.entry_id <= ${through} and (a.id is null or e.id is null)
    order by p.entry_id, p.line`)
}

/** Postings added up by the kind of their account (null where there is none) and their currency; debits positive. */
export interface KindSumRow {
  kind: string | null
  currency: string
  sum: bigint
}

/** What the postings of a stretch of entries come to. */
export function selectSumsByKind(tx: Tx, { after, through }: Stretch): Promise<KindSumRow[]> {
  return tx.rows<KindSumRow>(sql`select a.kind, s.currency, sum(s.sum)::bigint as sum
    from (select p.account_id, p.currency, sum(p.amount) as sum from posting p
      where p.entry_id > ${after} and p.entry_id <= ${through} group by p.account_id, p.currency) s
    left join account a on a.id = s.account_id
    group by a.kind, s.currency`)
}

/** An account as it was opened, with the sum of its postings, debits positive. */
export interface AccountSumRow {
  kind: string
  owner_kind: string
  owner_id: string
  currency: string
  normal_side: string
  bounded: boolean
  balance: bigint | null
  sum: bigint
}

// Of an unbounded account the sum is not read: it is kept nowhere it could differ from.
const accountSums = sql`select a.kind, a.owner_kind, a.owner_id, a.currency, a.normal_side, a.bounded, a.balance,
    case when a.bounded then coalesce((select sum(p.amount) from posting p where p.account_id = a.id), 0)
         else 0 end::bigint as sum`

/** The accounts of a stretch. */
export function selectAccountSums(tx: Tx, { after, through }: Stretch): Promise<AccountSumRow[]> {
  return tx.rows<AccountSumRow>(sql`${accountSums}
    from account a where a.id > ${after} and a.id <= ${through} order by a.kind, a.id`)
}

/** The accounts that postings after `since` went to. */
export function selectTouchedAccounts(tx: Tx, since: string): Promise<AccountSumRow[]> {
  return tx.rows<AccountSumRow>(sql`${accountSums}
    from (select distinct t.account_id from posting t where t.entry_id > ${since}) touched
    join account a on a.id = touched.account_id order by a.kind, a.id`)
}

/** What the escrows of these payables keep. */
export function selectEscrows(tx: Tx, payableIds: readonly string[]): Promise<AccountSumRow[]> {
  return tx.rows<AccountSumRow>(sql`select a.kind, a.owner_kind, a.owner_id, a.currency, a.normal_side, a.bounded,
      a.balance, -a.balance as sum
    from account a where a.kind = 'escrow' and a.owner_kind = 'payable' and a.owner_id = any (${payableIds}::uuid[])`)
}
