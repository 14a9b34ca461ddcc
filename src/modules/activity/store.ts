import { newId } from '../../kernel/ids.ts'
import { join, nothing, type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { PageRequest } from '../../platform/http/page.ts'

/** A line of the log, with where it was done from while that is kept. */
export interface ActivityRow {
  at: Date
  id: string
  actor_kind: 'visitor' | 'member' | 'system'
  actor_id: string | null
  action: string
  object_kind: string
  object_id: string
  request_id: string | null
  details: Record<string, unknown>
  address: string | null
  user_agent: string | null
}

type NewEntry = Omit<ActivityRow, 'at' | 'id' | 'address' | 'user_agent'>

/** Adds a line; nothing is awaited. */
export function insertEntry(tx: Tx, entry: NewEntry): void {
  tx.write(entryStatement(tx, entry))
}

/** Adds a line and where it was done from, in one statement; nothing is awaited. */
export function insertEntryWithOrigin(tx: Tx, entry: NewEntry, origin: { address: string; userAgent: string }): void {
  tx.write(sql`
    with entry as (${entryStatement(tx, entry)} returning at, id)
    insert into activity_origin (at, id, address, user_agent)
    select at, id, ${origin.address}::text, ${origin.userAgent}::text from entry`)
}

function entryStatement(tx: Tx, entry: NewEntry): Sql {
  return sql`insert into activity
      (at, id, actor_kind, actor_id, action, object_kind, object_id, request_id, details)
    values (${tx.now}, ${newId()}, ${entry.actor_kind}, ${entry.actor_id}, ${entry.action}, ${entry.object_kind},
      ${entry.object_id}, ${entry.request_id}, ${JSON.stringify(entry.details)})`
}

/** The details of the first line about this action on this object. */
export async function selectDetails(
  tx: Tx,
  action: string,
  object: { kind: string; id: string },
): Promise<Record<string, unknown> | undefined> {
  const row = await tx.maybe<{ details: Record<string, unknown> }>(sql`
    select details from activity
    where object_kind = ${object.kind} and object_id = ${object.id} and action = ${action} order by at, id limit 1`)
  return row?.details
}

/** What the log may be searched by; absent means any. */
export interface ActivityFilter {
  actor?: string | undefined
  action?: string | undefined
  objectKind?: string | undefined
  objectId?: string | undefined
  from?: Date | undefined
  until?: Date | undefined
}

/** The lines that meet the filter, newest first; one more than the page holds, in the direction it is read. */
export function selectEntries(tx: Tx, filter: ActivityFilter, page: PageRequest): Promise<ActivityRow[]> {
  const conditions = [...conditionsOf(filter), ...placeOf(page)]
  const where = conditions.length === 0 ? nothing : sql`where ${join(conditions, ' and ')}`
  const order = page.direction === 'forward' ? sql`a.at desc, a.id desc` : sql`a.at, a.id`
  return tx.rows<ActivityRow>(sql`
    select a.at, a.id, a.actor_kind, a.actor_id, a.action, a.object_kind, a.object_id, a.request_id, a.details,
           o.address, o.user_agent
    from activity a
    left join activity_origin o on o.marketplace_id = a.marketplace_id and o.at = a.at and o.id = a.id
    ${where} order by ${order} limit ${page.limit + 1}`)
}

function conditionsOf({ actor, action, objectKind, objectId, from, until }: ActivityFilter): Sql[] {
  const conditions: Sql[] = []
  if (actor !== undefined) conditions.push(sql`a.actor_id = ${actor}`)
  if (action !== undefined) conditions.push(action.endsWith('.') ? beginsWith(action) : sql`a.action = ${action}`)
  if (objectKind !== undefined) conditions.push(sql`a.object_kind = ${objectKind}`)
  if (objectId !== undefined) conditions.push(sql`a.object_id = ${objectId}`)
  if (from !== undefined) conditions.push(sql`a.at >= ${from}`)
  if (until !== undefined) conditions.push(sql`a.at < ${until}`)
  return conditions
}

// A range and not LIKE: behind row-level security only leakproof operators reach an index. '/' comes next after '.'.
function beginsWith(noun: string): Sql {
  return sql`a.action >= ${noun} and a.action < ${`${noun.slice(0, -1)}/`}`
}

function placeOf({ cursor, direction }: PageRequest): Sql[] {
  if (!cursor) return []
  return direction === 'forward'
    ? [sql`(a.at, a.id) < (${cursor.key}::timestamptz, ${cursor.id}::uuid)`]
    : [sql`(a.at, a.id) > (${cursor.key}::timestamptz, ${cursor.id}::uuid)`]
}
