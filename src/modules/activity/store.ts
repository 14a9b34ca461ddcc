import { newId } from '../../kernel/ids.ts'
import { join, nothing, type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { PageRequest } from '../../platform/http/page.ts'
import type { Changes } from './rules.ts'

/** A line of the log, with its personal half while that is kept. */
export interface ActivityRow {
  at: Date
  id: string
  actor_kind: 'visitor' | 'member' | 'system'
  actor_id: string | null
  /** The member's present name. */
  actor_name: string | null
  action: string
  object_kind: string
  object_id: string
  request_id: string | null
  details: Record<string, unknown>
  changes: Changes
  personal_changes: Changes | null
  address: string | null
  user_agent: string | null
  /** Whom an operator acted as when they did it. */
  acting_as: { id: string; name: string } | null
}

type NewEntry = Omit<
  ActivityRow,
  'at' | 'id' | 'actor_name' | 'personal_changes' | 'address' | 'user_agent' | 'acting_as'
>

/** What stands apart from a line and can be erased. */
interface PersonalHalf {
  origin: { address: string; userAgent: string } | undefined
  personal: { memberId: string; changes: Changes } | undefined
}

/** Adds a line, and what stands apart from it, in one statement; nothing is awaited. */
export function insertEntry(tx: Tx, entry: NewEntry, { origin, personal }: PersonalHalf): void {
  const line = entryStatement(tx, entry)
  const keepOrigin =
    origin &&
    sql`insert into activity_origin (at, id, address, user_agent)
      select at, id, ${origin.address}::text, ${origin.userAgent}::text from entry`
  const keepPersonal =
    personal &&
    sql`insert into activity_personal (at, id, member_id, changes)
      select at, id, ${personal.memberId}::uuid, ${JSON.stringify(personal.changes)}::jsonb from entry`
  if (keepOrigin && keepPersonal) {
    tx.write(sql`with entry as (${line} returning at, id), origin as (${keepOrigin}) ${keepPersonal}`)
  } else if (keepOrigin ?? keepPersonal) {
    tx.write(sql`with entry as (${line} returning at, id) ${keepOrigin ?? keepPersonal}`)
  } else tx.write(line)
}

function entryStatement(tx: Tx, entry: NewEntry): Sql {
  return sql`insert into activity
      (at, id, actor_kind, actor_id, action, object_kind, object_id, request_id, details, changes)
    values (${tx.now}, ${newId()}, ${entry.actor_kind}, ${entry.actor_id}, ${entry.action}, ${entry.object_kind},
      ${entry.object_id}, ${entry.request_id}, ${JSON.stringify(entry.details)}, ${JSON.stringify(entry.changes)})`
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
  /** Whole, or all of a noun when it ends in a dot. */
  action?: string | undefined
  objectKind?: string | undefined
  objectId?: string | undefined
  from?: Date | undefined
  until?: Date | undefined
  /** Part of anything on the line, or of a member's name, username or e-mail. */
  text?: string | undefined
  /** What this member did, and what was done to their account. */
  concerning?: string | undefined
}

const lines = sql`
  select a.at, a.id, a.actor_kind, a.actor_id, m.name as actor_name, a.action, a.object_kind, a.object_id, a.request_id,
         a.details, a.changes, p.changes as personal_changes, o.address, o.user_agent,
         case when as_whom.id is not null then json_build_object('id', as_whom.id, 'name', as_whom.name) end as acting_as
  from activity a
  left join activity_origin o on o.marketplace_id = a.marketplace_id and o.at = a.at and o.id = a.id
  left join activity_personal p on p.marketplace_id = a.marketplace_id and p.at = a.at and p.id = a.id
  left join member m on m.marketplace_id = a.marketplace_id
    and m.id = case when a.actor_kind = 'member' then a.actor_id::uuid end
  left join member as_whom on as_whom.marketplace_id = a.marketplace_id
    and as_whom.id = (a.details ->> 'acting_as')::uuid`

/** The lines that meet the filter, newest first; one more than the page holds, in the direction it is read. */
export function selectEntries(tx: Tx, filter: ActivityFilter, page: PageRequest): Promise<ActivityRow[]> {
  const conditions = filter.text === undefined ? conditionsOf(filter, page) : [foundByWords(filter.text, filter, page)]
  const where = conditions.length === 0 ? nothing : sql`where ${join(conditions, ' and ')}`
  const order = page.direction === 'forward' ? sql`a.at desc, a.id desc` : sql`a.at, a.id`
  return tx.rows<ActivityRow>(sql`${lines} ${where} order by ${order} limit ${page.limit + 1}`)
}

function conditionsOf(filter: ActivityFilter, page: PageRequest): Sql[] {
  const { actor, action, objectKind, objectId, from, until, concerning } = filter
  const conditions = placeOf(page)
  if (actor !== undefined) conditions.push(sql`a.actor_id = ${actor}`)
  if (action !== undefined) conditions.push(action.endsWith('.') ? beginsWith(action) : sql`a.action = ${action}`)
  if (objectKind !== undefined) conditions.push(sql`a.object_kind = ${objectKind}`)
  if (objectId !== undefined) conditions.push(sql`a.object_id = ${objectId}`)
  if (from !== undefined) conditions.push(sql`a.at >= ${from}`)
  if (until !== undefined) conditions.push(sql`a.at < ${until}`)
  if (concerning !== undefined) {
    conditions.push(sql`(a.actor_id = ${concerning} or (a.object_kind = 'member' and a.object_id = ${concerning}))`)
  }
  return conditions
}

// By a function, since pattern matching reaches no index behind row-level security; it takes every other condition too.
function foundByWords(text: string, filter: ActivityFilter, { cursor, direction, limit }: PageRequest): Sql {
  const { actor = null, action, objectKind = null, objectId = null, from = null, until = null } = filter
  return sql`(a.at, a.id) in (select found.at, found.id from search_activity(${text}, ${actor}, ${action ?? null},
    ${action === undefined ? null : afterLast(action)}, ${objectKind}, ${objectId}, ${from}, ${until},
    ${cursor?.key ?? null}::timestamptz, ${cursor?.id ?? null}::uuid, ${direction === 'forward'}, ${limit + 1}) as found)`
}

// A range and not LIKE: behind row-level security only leakproof operators reach an index.
function beginsWith(noun: string): Sql {
  return sql`a.action >= ${noun} and a.action < ${afterLast(noun)}`
}

/** What sorts right after everything that `action` means: '/' comes next after '.', and a space before any letter. */
function afterLast(action: string): string {
  return action.endsWith('.') ? `${action.slice(0, -1)}/` : `${action} `
}

function placeOf({ cursor, direction }: PageRequest): Sql[] {
  if (!cursor) return []
  return direction === 'forward'
    ? [sql`(a.at, a.id) < (${cursor.key}::timestamptz, ${cursor.id}::uuid)`]
    : [sql`(a.at, a.id) > (${cursor.key}::timestamptz, ${cursor.id}::uuid)`]
}

/** Every line about a member, oldest first, for themselves: what they did, and what was done to their account. */
export function selectEntriesConcerning(tx: Tx, memberId: string): Promise<ActivityRow[]> {
  return tx.rows<ActivityRow>(sql`
    ${lines} where a.actor_id = ${memberId} or (a.object_kind = 'member' and a.object_id = ${memberId})
    order by a.at, a.id`)
}

/** Erases where a member was when they did things, and what is on record about themselves. The lines stay. */
export function deletePersonal(tx: Tx, memberId: string): void {
  tx.write(sql`delete from activity_personal where member_id = ${memberId}`)
  tx.write(sql`
    delete from activity_origin o using activity a
    where a.marketplace_id = o.marketplace_id and a.at = o.at and a.id = o.id
      and (a.actor_id = ${memberId}
        or (a.actor_kind = 'visitor' and a.object_kind = 'member' and a.object_id = ${memberId}))`)
}
