import { sql } from '../platform/db/sql.ts'
import type { Span } from '../kernel/span.ts'
import type { Tx } from '../platform/db/transaction.ts'

/** An account of an owner, with what it held when a span began, debits positive. */
export interface OpeningRow {
  id: string
  kind: string
  currency: string
  opening: bigint
}

/** A posting within a span. */
export interface MovementRow {
  entry_id: string
  at: Date
  kind: string
  memo: string | null
  deal_id: string | null
  account_id: string
  amount: bigint
}

/** Where to look: after `through`, and up to `until` or after `last`. */
export interface Stretch {
  span: Span
  through: string
  until: string
  last: string
}

const within = ({ through, until, last }: Stretch) =>
  sql`p.entry_id > ${through} and (p.entry_id <= ${until} or p.entry_id > ${last})`

/** The accounts of an owner. What was added up to the point `through` is taken as it is. */
export function selectOpenings(
  tx: Tx,
  owner: { kind: string; id: string; accounts: readonly string[] },
  stretch: Stretch,
): Promise<OpeningRow[]> {
  const { span, through } = stretch
  return tx.rows<OpeningRow>(sql`
    select a.id, a.kind, a.currency, (coalesce(r.sum, 0) + coalesce((
        select sum(p.amount) from posting p join entry e on e.id = p.entry_id
        where p.account_id = a.id and ${within(stretch)} and e.at < ${span.from}), 0)
      )::bigint as opening
    from account a left join balance_rollup r on r.through = ${through} and r.kind = a.kind and r.currency = a.currency
    where a.owner_kind = ${owner.kind} and a.owner_id = ${owner.id} and a.kind = any (${owner.accounts})
    order by a.currency, a.kind`)
}

/** What moved on these accounts within a span, in the order of the books; one more than `limit`. */
export function selectMovements(
  tx: Tx,
  accountIds: readonly string[],
  stretch: Stretch & { limit: number },
): Promise<MovementRow[]> {
  const { span, limit } = stretch
  return tx.rows<MovementRow>(sql`
    select e.id as entry_id, e.at, e.kind, e.memo, e.deal_id, p.account_id, p.amount
    from posting p join entry e on e.id = p.entry_id
    where p.account_id = any (${accountIds}::uuid[]) and ${within(stretch)}
      and e.at >= ${span.from} and e.at < ${span.to}
    order by p.entry_id, p.line limit ${limit + 1}`)
}
