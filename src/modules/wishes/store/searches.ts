import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Wanted } from '../schema.ts'

/** A search that is kept. */
export interface SavedSearchRow {
  id: string
  member_id: string
  name: string
  wanted: Wanted
  told: boolean
  seen_until: Date
  created_at: Date
}

const columns = sql`id, member_id, name, wanted, told, seen_until, created_at`

export function selectSearches(tx: Tx, memberId: string): Promise<SavedSearchRow[]> {
  return tx.rows<SavedSearchRow>(sql`
    select ${columns} from saved_search where member_id = ${memberId} order by id desc`)
}

/** Holds the search until the commit. */
export function lockSearch(tx: Tx, id: string): Promise<SavedSearchRow | undefined> {
  return tx.maybe<SavedSearchRow>(sql`select ${columns} from saved_search where id = ${id} for update`)
}

/** @returns whether it was added: a member has one search of a name */
export async function insertSearch(tx: Tx, row: SavedSearchRow): Promise<boolean> {
  const added = await tx.maybe(sql`
    insert into saved_search (${columns})
    values (${row.id}, ${row.member_id}, ${row.name}, ${JSON.stringify(row.wanted)}::jsonb, ${row.told},
            ${row.seen_until}, ${row.created_at})
    on conflict (marketplace_id, member_id, name) do nothing returning id`)
  return added !== undefined
}

export function isNameTaken(tx: Tx, memberId: string, name: string, otherThan: string): Promise<unknown> {
  return tx.maybe(sql`
    select 1 from saved_search where member_id = ${memberId} and name = ${name} and id <> ${otherThan}`)
}

export function updateSearch(tx: Tx, id: string, to: Pick<SavedSearchRow, 'name' | 'told' | 'seen_until'>): void {
  tx.write(sql`
    update saved_search set name = ${to.name}, told = ${to.told}, seen_until = ${to.seen_until} where id = ${id}`)
}

export function deleteSearch(tx: Tx, id: string): void {
  tx.write(sql`delete from saved_search where id = ${id}`)
}

/** Takes those that wait longest to be looked through again, each by one worker at a time. */
export function lockSearchesToTell(tx: Tx, seenBefore: Date, most: number): Promise<SavedSearchRow[]> {
  return tx.rows<SavedSearchRow>(sql`
    select ${columns} from saved_search where told and seen_until < ${seenBefore}
    order by seen_until, id limit ${most} for update skip locked`)
}

/** Everything a member wanted, gone. */
export function deleteWishesOf(tx: Tx, memberId: string): void {
  tx.write(sql`delete from saved_search where member_id = ${memberId}`)
  tx.write(sql`delete from favourite where member_id = ${memberId}`)
}
