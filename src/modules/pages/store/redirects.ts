import { raw, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

export interface RedirectRow {
  id: string
  from_path: string
  to_path: string
  by_move: boolean
  made_at: Date
}

export function selectRedirectFrom(tx: Tx, path: string): Promise<RedirectRow | undefined> {
  return tx.maybe<RedirectRow>(sql`
    select id, from_path, to_path, by_move, made_at from page_redirect where from_path = ${path}`)
}

/** Redirects, the newest first; one more than `limit`, in the direction that is read. */
export function selectRedirects(
  tx: Tx,
  page: { place: string | null; backward: boolean; limit: number },
): Promise<RedirectRow[]> {
  const beyond = raw(page.backward ? '>' : '<')
  const order = raw(page.backward ? 'id' : 'id desc')
  return tx.rows<RedirectRow>(sql`
    select id, from_path, to_path, by_move, made_at from page_redirect
    where ${page.place}::uuid is null or id ${beyond} ${page.place}::uuid
    order by ${order} limit ${page.limit + 1}`)
}

/**
 * Holds the redirects of this marketplace still until the transaction ends: whether one closes a circle can be said only
 * while nobody adds another.
 */
export async function lockRedirects(tx: Tx): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`page_redirect ${tx.marketplaceId ?? ''}`}, 0))`)
}

/** Fails on the unique of `from_path` when there is one from there. */
export async function insertRedirect(tx: Tx, row: RedirectRow): Promise<void> {
  await tx.rows(sql`
    insert into page_redirect (id, from_path, to_path, by_move, made_at)
    values (${row.id}, ${row.from_path}, ${row.to_path}, ${row.by_move}, ${row.made_at})`)
}

/** Leads on at once whoever would be sent in two steps. */
export function updateRedirectsTo(tx: Tx, from: string, to: string): void {
  tx.write(sql`update page_redirect set to_path = ${to} where to_path = ${from} and from_path <> ${to}`)
}

export function deleteRedirectFrom(tx: Tx, path: string): void {
  tx.write(sql`delete from page_redirect where from_path = ${path}`)
}

export function deleteRedirect(tx: Tx, id: string): Promise<RedirectRow | undefined> {
  return tx.maybe<RedirectRow>(sql`
    delete from page_redirect where id = ${id} returning id, from_path, to_path, by_move, made_at`)
}
