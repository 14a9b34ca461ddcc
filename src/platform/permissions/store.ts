import { newId } from '../../kernel/ids.ts'
import type { Page, PageRequest } from '../../kernel/pages.ts'
import { inOrder } from '../db/keyset.ts'
import { join, sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'

/** That one member may do one thing to one object. */
export interface ObjectGrant {
  id: string
  memberId: string
  noun: string
  objectId: string
  action: string
  grantedBy: string
  grantedAt: Date
  /** Business time from which it is nothing any more; null: as long as the object is there. */
  until: Date | null
}

const columns = sql`
  id, member_id as "memberId", noun, object_id as "objectId", action, granted_by as "grantedBy",
  granted_at as "grantedAt", until`

/** Writes a grant; one that is there already gets the new end. @throws the database's fault when there is no such object */
export function upsertGrant(tx: Tx, grant: Omit<ObjectGrant, 'id' | 'grantedAt'>): Promise<ObjectGrant> {
  return tx.one<ObjectGrant>(sql`
    insert into object_grant (id, member_id, noun, object_id, action, granted_by, granted_at, until)
    values (${newId()}, ${grant.memberId}, ${grant.noun}, ${grant.objectId}, ${grant.action}, ${grant.grantedBy},
      ${tx.now}, ${grant.until})
    on conflict on constraint one_grant_each do update
      set granted_by = excluded.granted_by, granted_at = excluded.granted_at, until = excluded.until
    returning ${columns}`)
}

/** What a member is granted on one object now. */
export function selectGrantsOf(tx: Tx, memberId: string, noun: string, objectId: string): Promise<ObjectGrant[]> {
  return tx.rows<ObjectGrant>(sql`
    select ${columns} from object_grant
    where member_id = ${memberId} and noun = ${noun} and object_id = ${objectId}
      and (until is null or until > ${tx.now}) order by action`)
}

/** Everything that is granted on one object, ended grants too. */
export function selectGrantsOn(tx: Tx, noun: string, objectId: string): Promise<ObjectGrant[]> {
  return tx.rows<ObjectGrant>(sql`
    select ${columns} from object_grant where noun = ${noun} and object_id = ${objectId} order by member_id, action`)
}

/** Everything a member is granted, or granted others. */
export function selectGrantsConcerning(tx: Tx, memberId: string): Promise<ObjectGrant[]> {
  return tx.rows<ObjectGrant>(sql`
    select ${columns} from object_grant where member_id = ${memberId} or granted_by = ${memberId} order by id`)
}

/** What those who oversee grants look for; absent means any. */
export interface GrantFilter {
  memberId?: string | undefined
  noun?: string | undefined
  /** true: only what holds no more. */
  over?: boolean | undefined
  order: 'granted' | '-granted'
}

const orders = {
  granted: { by: sql`granted_at`, kind: 'instant', of: (row: ObjectGrant) => row.grantedAt },
} as const

/** A page of everything that is granted on anything. */
export async function selectGrants(tx: Tx, filter: GrantFilter, page: PageRequest): Promise<Page<ObjectGrant>> {
  const { beyond, order, cut } = inOrder(orders, filter.order, sql`id`, page)
  const { memberId, noun, over } = filter
  const conditions = [
    sql`true`,
    ...beyond,
    ...(memberId ? [sql`(member_id = ${memberId} or granted_by = ${memberId})`] : []),
    ...(noun ? [sql`noun = ${noun}`] : []),
    ...(over === undefined ? [] : [over ? sql`until <= ${tx.now}` : sql`(until is null or until > ${tx.now})`]),
  ]
  return cut(
    await tx.rows<ObjectGrant>(sql`
      select ${columns} from object_grant
      where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`),
  )
}

export function selectGrant(tx: Tx, id: string): Promise<ObjectGrant | undefined> {
  return tx.maybe<ObjectGrant>(sql`select ${columns} from object_grant where id = ${id} for update`)
}

export function deleteGrant(tx: Tx, id: string): void {
  tx.write(sql`delete from object_grant where id = ${id}`)
}

/** Ends what a member was granted and what they granted. */
export function deleteGrantsConcerning(tx: Tx, memberId: string): void {
  tx.write(sql`delete from object_grant where member_id = ${memberId} or granted_by = ${memberId}`)
}
