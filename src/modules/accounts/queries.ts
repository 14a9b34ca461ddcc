import type { Member } from '../../kernel/actor.ts'
import { faultIn, notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import type { MarketplaceSettings } from '../../kernel/marketplace.ts'
import type { Page } from '../../kernel/pages.ts'
import { idleSinceOf } from '../../platform/auth/wakefulness.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { cutPage, type PageRequest } from '../../platform/http/page.ts'
import { type Permission, permissionsOf } from '../../platform/permissions/overview.ts'
import { demand, type Policy } from '../../platform/permissions/policy.ts'
import { accountsPolicy } from './policy.ts'
import { rolesOfMarketplace } from './rules.ts'
import {
  type MemberRow,
  selectAnybodyBut,
  selectIdsWithRole,
  selectMember,
  selectMembersByIds,
} from './store/members.ts'
import { countRecoveryCodes, selectTotp } from './store/second-factor.ts'
import {
  type Living,
  type OwnSessionRow,
  selectLoginById,
  selectOwnSession,
  selectSessionsOf,
} from './store/sessions.ts'

/** One's own account. */
export async function myself(tx: Tx, actor: Member): Promise<MemberRow> {
  const member = await selectMember(tx, actor.memberId)
  if (!member) throw notFound('member')
  return member
}

/** A member, for those who oversee them. */
export async function memberById(tx: Tx, actor: Member, id: string): Promise<MemberRow> {
  const member = await selectMember(tx, id)
  if (!member) throw notFound('member')
  demand(accountsPolicy, actor, 'read', 'Member', { id: member.id, roles: member.roles })
  return member
}

/** The places where a member is signed in, the newest first. */
export async function sessionsOf(
  tx: Tx,
  actor: Member,
  alive: Living,
  request: PageRequest,
): Promise<Page<OwnSessionRow>> {
  const { cursor, direction, limit } = request
  demandPlace(cursor)
  const page = { cursor, backward: direction === 'backward', limit }
  const rows = await selectSessionsOf(tx, actor.memberId, alive, page)
  return cutPage(rows, request, placeByAge)
}

// Nobody is signed in at more places than a page shows; what were more would be robots.
const mostShown = 50

/** The places where somebody is signed in, the newest first, for those who oversee them. */
export async function sessionsOfMember(tx: Tx, actor: Member, id: string, alive: Living): Promise<OwnSessionRow[]> {
  await memberById(tx, actor, id)
  return (await selectSessionsOf(tx, id, alive, { backward: false, limit: mostShown })).slice(0, mostShown)
}

/** The session that asks; undefined when it has ended. */
export function sessionInUse(
  tx: Tx,
  { sessionId, memberId }: Member,
  alive: Living,
): Promise<OwnSessionRow | undefined> {
  return selectOwnSession(tx, sessionId, memberId, alive)
}

/** Which sessions of a marketplace are alive at a moment of real time. */
export function livingAt(settings: Pick<MarketplaceSettings, 'idleTimeoutSeconds'>, realNow: Date): Living {
  return { realNow, idleSince: idleSinceOf(settings, realNow) }
}

/** How the member comes in. */
export interface WaysIn {
  hasPassword: boolean
  /** Since when the second step is on; null: it is off. */
  secondFactorSince: Date | null
  recoveryCodesLeft: number
}

/** How a member comes in, for themselves. */
export async function waysIn(tx: Tx, { memberId }: Member): Promise<WaysIn> {
  const [login, totp, recoveryCodesLeft] = await Promise.all([
    selectLoginById(tx, memberId),
    selectTotp(tx, memberId),
    countRecoveryCodes(tx, memberId),
  ])
  return { hasPassword: Boolean(login?.password), secondFactorSince: totp?.confirmed_at ?? null, recoveryCodesLeft }
}

const placeByAge = ({ created_at, id }: { created_at: Date; id: string }) => ({ key: created_at.toISOString(), id })

function demandPlace(cursor: PageRequest['cursor']): void {
  if (cursor && (!isId(cursor.id) || Number.isNaN(Date.parse(cursor.key)))) {
    throw faultIn('cursor', 'cursor_invalid', 'This is no place in this list.')
  }
}

/** Who may do what in this marketplace, and why: read from the policies that decide it. */
export function permissionsIn(settings: MarketplaceSettings, policies: readonly Policy[]): Permission[] {
  return permissionsOf(rolesOfMarketplace(settings), policies)
}

/** What the roles may do to one kind of thing: which may always, which where something holds, and every rule of it. */
export interface PermissionRow {
  id: string
  noun: string
  action: string
  allowed: string[]
  conditional: string[]
  lines: Permission[]
}

/** The same by thing and action, in their order; only where the words stand in either, and where the role may. */
export function permissionRowsIn(
  settings: MarketplaceSettings,
  policies: readonly Policy[],
  { search = '', role }: { search?: string | undefined; role?: string | undefined },
): PermissionRow[] {
  const rows = new Map<string, Permission[]>()
  for (const line of permissionsIn(settings, policies)) {
    const id = `${line.noun}.${line.action}`
    rows.set(id, [...(rows.get(id) ?? []), line])
  }
  return [...rows]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, lines]) => rowOf(id, lines))
    .filter(({ id }) => id.toLowerCase().includes(search.toLowerCase()))
    .filter(({ allowed, conditional }) => !role || allowed.includes(role) || conditional.includes(role))
}

function rowOf(id: string, lines: Permission[]): PermissionRow {
  const [noun = '', action = ''] = id.split('.')
  const named = (these: readonly Permission[]) => [...new Set(these.map(({ role }) => role))]
  const given = lines.filter(({ allowed }) => allowed)
  const taken = new Set(named(lines.filter(({ allowed }) => !allowed)))
  const allowed = named(given.filter(({ conditions, role }) => conditions === null && !taken.has(role)))
  return { id, noun, action, allowed, conditional: named(given).filter((role) => !allowed.includes(role)), lines }
}

/** What anybody may know of a member. */
export interface PublicMember {
  id: string
  name: string
  username: string | null
  since: Date
}

/** The public face of members, by id; ids that name nobody here are absent. One query, however many. */
export async function membersByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, PublicMember>> {
  if (ids.length === 0) return new Map()
  const rows = await selectMembersByIds(tx, [...new Set(ids)])
  return new Map(
    rows.map(({ id, name, username, created_at }) => [id, { id, name, username, since: created_at }] as const),
  )
}

/** How a member is written to. `zone` and `locale` are null where the marketplace's own hold. */
export interface MemberContact {
  email: string
  name: string
  zone: string | null
  locale: string | null
}

/** How to write to a member; undefined when there is none of that id, or they are suspended. */
export async function memberContact(tx: Tx, id: string): Promise<MemberContact | undefined> {
  return contactOf(await selectMember(tx, id))
}

/** The same of several by their ids, in one question. Who cannot be written to is absent. */
export async function memberContacts(tx: Tx, ids: readonly string[]): Promise<Map<string, MemberContact>> {
  const members = await selectMembersByIds(tx, ids)
  return new Map(
    members.flatMap((member) => {
      const contact = contactOf(member)
      return contact ? [[member.id, contact] as const] : []
    }),
  )
}

function contactOf(member: MemberRow | undefined): MemberContact | undefined {
  if (!member || member.standing !== 'active') return undefined
  const { email, name, zone, locale } = member
  return { email, name, zone, locale }
}

/** Those of these members who are here and may act: neither suspended nor gone. */
export async function activeAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const members = await selectMembersByIds(tx, ids)
  return new Set(members.filter(({ standing }) => standing === 'active').map(({ id }) => id))
}

/** The roles a member holds now; none when there is no such member. */
export async function rolesOf(tx: Tx, memberId: string): Promise<string[]> {
  return (await selectMember(tx, memberId))?.roles ?? []
}

/** The members who hold a role, by id: whom to tell what concerns all who run the marketplace. */
export function membersWithRole(tx: Tx, role: string): Promise<string[]> {
  return selectIdsWithRole(tx, role)
}

/** Whether a member has shown that mail reaches them. */
export async function hasProvenEmail(tx: Tx, id: string): Promise<boolean> {
  return (await provenEmailOf(tx, id)) !== null
}

/** The address at which a member has shown that mail reaches them; null while they have not. */
export async function provenEmailOf(tx: Tx, id: string): Promise<string | null> {
  const member = await selectMember(tx, id)
  return member?.email_verified ? member.email : null
}

/** Whether a code is asked for beside their password. */
export async function hasSecondStep(tx: Tx, id: string): Promise<boolean> {
  return (await selectMember(tx, id))?.second_factor ?? false
}

/** Whether anybody is here, or invited, besides this member. */
export const hasCompany = selectAnybodyBut
