import type { Cursor } from '../../../kernel/pages.ts'
import { nothing, raw, type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** What a login is checked against. */
export interface LoginRow {
  member_id: string
  email: string
  password: string | null
}

const login = sql`
  select m.id as member_id, m.email, c.password
  from member m left join credential c
    on c.marketplace_id = m.marketplace_id and c.member_id = m.id and c.provider_id = 'credential'`

export function selectLogin(tx: Tx, by: { email: string } | { username: string }): Promise<LoginRow | undefined> {
  const whose: Sql = 'email' in by ? sql`m.email = ${by.email}` : sql`m.username = ${by.username}`
  return tx.maybe<LoginRow>(sql`${login} where ${whose}`)
}

export function selectLoginById(tx: Tx, memberId: string): Promise<LoginRow | undefined> {
  return tx.maybe<LoginRow>(sql`${login} where m.id = ${memberId}`)
}

/**
 * Whether the password that was checked before this transaction is still the member's. Holds it until the commit: a
 * reset or a suspension at the same moment either comes first and is seen here, or comes after and ends the new session.
 */
export async function holdLogin(tx: Tx, row: LoginRow): Promise<'active' | 'suspended' | undefined> {
  const held = await tx.maybe<{ standing: 'active' | 'suspended' }>(sql`
    select m.standing from member m join credential c
      on c.marketplace_id = m.marketplace_id and c.member_id = m.id and c.provider_id = 'credential'
    where m.id = ${row.member_id} and c.password = ${row.password} for share`)
  return held?.standing
}

/** Makes the session last until `expiresAt`. */
export function extendSession(tx: Tx, id: string, expiresAt: Date, realNow: Date): void {
  tx.write(sql`update session set expires_at = ${expiresAt}, updated_at = ${realNow} where id = ${id}`)
}

/** Ends a session; its refresh tokens go with it. */
export function deleteSession(tx: Tx, id: string): void {
  tx.write(sql`delete from session where id = ${id}`)
}

/** A session as its member sees it. */
export interface OwnSessionRow {
  id: string
  user_agent: string | null
  ip_address: string | null
  created_at: Date
  updated_at: Date
  seen_at: Date
  expires_at: Date
}

const ownSession = sql`
  select s.id, s.user_agent, s.ip_address, s.created_at, s.updated_at, s.expires_at,
         coalesce(s.last_seen_at, s.created_at) as seen_at
  from session s`

/** Until when sessions are looked at: those that have ended by `realNow`, or are idle since `idleSince`, are not there. */
export interface Living {
  realNow: Date
  idleSince: Date | null
}

const living = ({ realNow, idleSince }: Living) => sql`
  s.expires_at > ${realNow} and (${idleSince}::timestamptz is null or coalesce(s.last_seen_at, s.created_at) > ${idleSince})`

/** One of a member's sessions. */
export function selectOwnSession(
  tx: Tx,
  id: string,
  memberId: string,
  alive: Living,
): Promise<OwnSessionRow | undefined> {
  return tx.maybe<OwnSessionRow>(
    sql`${ownSession} where s.id = ${id} and s.member_id = ${memberId} and ${living(alive)}`,
  )
}

/** A member's sessions, the newest first (the oldest first when `backward`), beyond `cursor`. */
export function selectSessionsOf(
  tx: Tx,
  memberId: string,
  alive: Living,
  page: { cursor?: Cursor | undefined; backward: boolean; limit: number },
): Promise<OwnSessionRow[]> {
  const { cursor, backward, limit } = page
  const beyond = cursor
    ? sql`and (s.created_at, s.id) ${raw(backward ? '>' : '<')} (${new Date(cursor.key)}, ${cursor.id}::uuid)`
    : nothing
  return tx.rows<OwnSessionRow>(sql`
    ${ownSession} where s.member_id = ${memberId} and ${living(alive)} ${beyond}
    order by ${raw(backward ? 's.created_at, s.id' : 's.created_at desc, s.id desc')} limit ${limit + 1}`)
}

/** Ends a session that is the member's and good at `realNow`; false when there is none of that id. */
export async function deleteOwnSession(tx: Tx, id: string, memberId: string, realNow: Date): Promise<boolean> {
  const row = await tx.maybe(sql`
    delete from session where id = ${id} and member_id = ${memberId} and expires_at > ${realNow} returning id`)
  return row !== undefined
}

/** Ends a member's sessions, save one. */
export function deleteSessionsOf(tx: Tx, memberId: string, but: string | null): void {
  tx.write(sql`delete from session where member_id = ${memberId} and id is distinct from ${but}::uuid`)
}

export function updatePassword(tx: Tx, memberId: string, hashed: string, realNow: Date): void {
  tx.write(sql`
    update credential set password = ${hashed}, updated_at = ${realNow}
    where member_id = ${memberId} and provider_id = 'credential'`)
}

/** Takes the password away: from now on the member comes in by mailed links, until they set one. */
export function dropPassword(tx: Tx, memberId: string, realNow: Date): void {
  tx.write(sql`
    update credential set password = null, updated_at = ${realNow}
    where member_id = ${memberId} and provider_id = 'credential'`)
}

/** A refresh token with the session it belongs to. */
export interface RefreshRow {
  id: string
  session_id: string
  member_id: string
  standing: 'active' | 'suspended'
  used_at: Date | null
  expires_at: Date
  seen_at: Date
  roles: string[]
}

/**
 * The token of that hash with its session, both held until the commit: of two who present it, the second sees that it is
 * used. The session first, as whoever ends it does.
 */
export function lockRefreshToken(tx: Tx, tokenHash: string): Promise<RefreshRow | undefined> {
  return tx.maybe<RefreshRow>(sql`
    select t.id, t.session_id, s.member_id, m.standing, t.used_at, least(t.expires_at, s.expires_at) as expires_at,
           coalesce(s.last_seen_at, s.created_at) as seen_at,
           array(select r.role from member_role r
                 where r.marketplace_id = m.marketplace_id and r.member_id = m.id order by r.role) as roles
    from refresh_token t
      join session s on s.marketplace_id = t.marketplace_id and s.id = t.session_id
      join member m on m.marketplace_id = s.marketplace_id and m.id = s.member_id
    where t.token_hash = ${tokenHash} for update of s, t`)
}

export function insertRefreshToken(
  tx: Tx,
  row: { id: string; sessionId: string; tokenHash: string; expiresAt: Date },
): void {
  tx.write(sql`
    insert into refresh_token (id, session_id, token_hash, expires_at)
    values (${row.id}, ${row.sessionId}, ${row.tokenHash}, ${row.expiresAt})`)
}

export function markRefreshTokenUsed(tx: Tx, id: string, replacedBy: string, realNow: Date): void {
  tx.write(sql`update refresh_token set used_at = ${realNow}, replaced_by = ${replacedBy} where id = ${id}`)
}

/** Removes sessions and mailed links whose time is over. */
export function deleteEnded(tx: Tx, realNow: Date): void {
  tx.write(sql`delete from session where expires_at < ${realNow}`)
  tx.write(sql`delete from verification where expires_at < ${realNow}`)
}
