import type { Page } from '../../../kernel/pages.ts'
import { join, nothing, type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { inOrder } from '../../../platform/db/keyset.ts'
import type { PageRequest } from '../../../platform/http/page.ts'

/** A member with their roles. */
export interface MemberRow {
  id: string
  email: string
  email_verified: boolean
  username: string | null
  name: string
  image: string | null
  standing: 'active' | 'suspended' | 'erased'
  zone: string | null
  locale: string | null
  created_at: Date
  /** Whether the second step is on. */
  second_factor: boolean
  roles: string[]
}

const withRoles = sql`
  select m.id, m.email, m.email_verified, m.username, m.name, m.image, m.standing, m.zone, m.locale, m.created_at,
         exists (select from totp t where t.marketplace_id = m.marketplace_id and t.member_id = m.id
                 and t.confirmed_at is not null) as second_factor,
         array(select r.role from member_role r
               where r.marketplace_id = m.marketplace_id and r.member_id = m.id order by r.role) as roles
  from member m`

export function selectMember(tx: Tx, id: string): Promise<MemberRow | undefined> {
  return tx.maybe<MemberRow>(sql`${withRoles} where m.id = ${id}`)
}

/** The same, held until the end of the transaction, so that standing and roles change one at a time. */
export function lockMember(tx: Tx, id: string): Promise<MemberRow | undefined> {
  return tx.maybe<MemberRow>(sql`${withRoles} where m.id = ${id} for no key update of m`)
}

export function selectMemberByEmail(tx: Tx, email: string): Promise<MemberRow | undefined> {
  return tx.maybe<MemberRow>(sql`${withRoles} where m.email = ${email}`)
}

export function selectMembersByIds(tx: Tx, ids: readonly string[]): Promise<MemberRow[]> {
  return tx.rows<MemberRow>(sql`${withRoles} where m.id = any (${ids}::uuid[])`)
}

/** What an operator looks for among the members. */
export interface MemberFilter {
  search?: string | undefined
  role?: string | undefined
  standing?: MemberRow['standing'] | undefined
  from?: Date | undefined
  until?: Date | undefined
}

/** The orders in which members can be read. */
export const memberOrders = {
  created: { by: sql`m.created_at`, kind: 'instant', of: (row: MemberRow) => row.created_at },
  name: { by: sql`m.name`, kind: 'text', of: (row: MemberRow) => row.name },
} as const

// A search is for finding somebody: with more hits than these it is the words that want changing.
const mostHits = 1_000

/** A page of members, in one of their orders. */
export async function selectMembers(
  tx: Tx,
  filter: MemberFilter & { order: keyof typeof memberOrders | `-${keyof typeof memberOrders}` },
  page: PageRequest,
): Promise<Page<MemberRow>> {
  const { beyond, order, cut } = inOrder(memberOrders, filter.order, sql`m.id`, page)
  const conditions: Sql[] = [...beyond]
  if (filter.search) conditions.push(sql`m.id in (select search_members(${filter.search}, ${mostHits}))`)
  if (filter.standing) conditions.push(sql`m.standing = ${filter.standing}`)
  if (filter.role) conditions.push(sql`m.id in (select r.member_id from member_role r where r.role = ${filter.role})`)
  if (filter.from) conditions.push(sql`m.created_at >= ${filter.from}`)
  if (filter.until) conditions.push(sql`m.created_at < ${filter.until}`)
  const where = conditions.length > 0 ? sql`where ${join(conditions, ' and ')}` : nothing
  return cut(await tx.rows<MemberRow>(sql`${withRoles} ${where} order by ${order} limit ${page.limit + 1}`))
}

/** Writes a member's own words about themselves. Fields that are undefined stay as they are. */
export function updateProfile(
  tx: Tx,
  id: string,
  to: { name?: string; username?: string | null; zone?: string | null; locale?: string | null },
): Promise<unknown> {
  const sets = [sql`updated_at = ${tx.now}`]
  if (to.name !== undefined) sets.push(sql`name = ${to.name}`)
  if (to.username !== undefined) sets.push(sql`username = ${to.username}`)
  if (to.zone !== undefined) sets.push(sql`zone = ${to.zone}`)
  if (to.locale !== undefined) sets.push(sql`locale = ${to.locale}`)
  return tx.rows(sql`update member set ${join(sets, ', ')} where id = ${id}`)
}

export function updateStanding(tx: Tx, id: string, standing: MemberRow['standing']): void {
  tx.write(sql`update member set standing = ${standing}, updated_at = ${tx.now} where id = ${id}`)
}

/** Gives a member another address, whose mail they are known to read. A broken unique constraint means that it is taken. */
export function updateEmail(tx: Tx, id: string, email: string): Promise<unknown> {
  return tx.rows(sql`
    update member set email = ${email}, email_verified = true, updated_at = ${tx.now} where id = ${id}`)
}

/** Notes that the member reads mail at `email`; false when that is no longer their address. */
export async function updateVerified(tx: Tx, id: string, email: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    update member set email_verified = true, updated_at = ${tx.now} where id = ${id} and email = ${email}
    returning id`)
  return row !== undefined
}

/** Gives roles; those the member has already are no matter. */
export function insertRoles(tx: Tx, memberId: string, roles: readonly string[]): void {
  tx.write(sql`
    insert into member_role (member_id, role) select ${memberId}, role from unnest(${roles}::text[]) as role
    on conflict do nothing`)
}

export function deleteRolesBut(tx: Tx, memberId: string, kept: readonly string[]): void {
  tx.write(sql`delete from member_role where member_id = ${memberId} and role <> all (${kept}::text[])`)
}

/** The ids of the active members who hold a role. */
export async function selectIdsWithRole(tx: Tx, role: string): Promise<string[]> {
  const rows = await tx.rows<{ member_id: string }>(sql`
    select r.member_id from member_role r join member m on m.id = r.member_id
    where r.role = ${role} and m.standing = 'active' order by r.member_id`)
  return rows.map((row) => row.member_id)
}

/** Whether anybody is here, or invited, besides this member. */
export async function selectAnybodyBut(tx: Tx, memberId: string): Promise<boolean> {
  const { there } = await tx.one<{ there: boolean }>(sql`
    select exists (select from member where id <> ${memberId} and standing <> 'erased') as there`)
  return there
}
