import { sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { type AccountRef, accountKinds } from './accounts.ts'
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
    ${entries.map(({ dealId }) => dealId ?? null)}, ${entries.map(({ requestId }) => requestId ?? null)},
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
