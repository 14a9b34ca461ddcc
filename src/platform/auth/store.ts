import { sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'

/** A session that is good at this moment, of a member in good standing. */
export interface SessionRow {
  id: string
  member_id: string
  /** When it was last in use, by the real clock. */
  seen_at: Date
  roles: string[]
  /** Whom the session's member, an operator, acts as; null for a session that is its member's own. */
  acting: ActingRow | null
}

/** Acting as somebody, while it lasts: the operator still is one, and the member may still be acted as. */
export interface ActingRow {
  id: string
  member_id: string
  may_change: boolean
  roles: string[]
}

// The join is on the keys, the standing is read with it: a suspended member has no session.
const goodSession = sql`
  select s.id, s.member_id, coalesce(s.last_seen_at, s.created_at) as seen_at,
         array(select r.role from member_role r
               where r.marketplace_id = s.marketplace_id and r.member_id = s.member_id order by r.role) as roles
  from session s join member m on m.marketplace_id = s.marketplace_id and m.id = s.member_id
  where m.standing = 'active'`

/** The session that a browser's cookie names. `realNow` because sessions live by the real clock. */
export function selectSessionByToken(tx: Tx, token: string, realNow: Date): Promise<SessionRow | undefined> {
  return tx.maybe<SessionRow>(sql`
    select good.*, ${actingOf(realNow)} as acting
    from (${goodSession} and s.token = ${token} and s.expires_at > ${realNow}) as good`)
}

// Nobody is acted as who runs something themselves, whatever they were when it began.
const actingOf = (realNow: Date) => sql`(
  select json_build_object('id', a.id, 'member_id', a.member_id, 'may_change', a.may_change, 'roles',
           array(select r.role from member_role r
                 where r.marketplace_id = a.marketplace_id and r.member_id = a.member_id order by r.role))
  from acting a join member m on m.marketplace_id = a.marketplace_id and m.id = a.member_id
  where a.session_id = good.id and a.operator_id = good.member_id and a.expires_at > ${realNow}
    and m.standing = 'active' and good.roles && array['operator', 'superadmin']
    and not exists (select from member_role r where r.marketplace_id = a.marketplace_id and r.member_id = a.member_id
                    and r.role in ('operator', 'superadmin')))`

/** The session that an access token names. */
export function selectSession(
  tx: Tx,
  sessionId: string,
  memberId: string,
  realNow: Date,
): Promise<Omit<SessionRow, 'acting'> | undefined> {
  return tx.maybe<Omit<SessionRow, 'acting'>>(sql`
    ${goodSession} and s.id = ${sessionId} and s.member_id = ${memberId} and s.expires_at > ${realNow}`)
}

/** Those of these sessions that are good. */
export function selectSessions(tx: Tx, ids: readonly string[], realNow: Date): Promise<Omit<SessionRow, 'acting'>[]> {
  return tx.rows<Omit<SessionRow, 'acting'>>(sql`${goodSession} and s.id = any (${ids}) and s.expires_at > ${realNow}`)
}

/** The operator's session with whom they act as, as both are at this moment. */
export function selectSessionActing(
  tx: Tx,
  sessionId: string,
  operatorId: string,
  realNow: Date,
): Promise<SessionRow | undefined> {
  return tx.maybe<SessionRow>(sql`
    select good.*, ${actingOf(realNow)} as acting
    from (${goodSession} and s.id = ${sessionId} and s.member_id = ${operatorId} and s.expires_at > ${realNow}) as good`)
}

/** Which of these sessions are good, and were in use after `idleSince`, unless they may be idle (null). */
export async function selectGoodSessions(
  tx: Tx,
  ids: readonly string[],
  realNow: Date,
  idleSince: Date | null,
): Promise<Set<string>> {
  const rows = await tx.rows<SessionRow>(sql`
    ${goodSession} and s.id = any (${ids}) and s.expires_at > ${realNow}
      and (${idleSince}::timestamptz is null or coalesce(s.last_seen_at, s.created_at) > ${idleSince})`)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Writes down that a session was in use at `realNow`, unless that was written since `writtenBefore`. False when there is
 * no such session any more.
 */
export async function touchSession(tx: Tx, id: string, realNow: Date, writtenBefore: Date): Promise<boolean> {
  const row = await tx.maybe(sql`
    with good as (select s.id from session s where s.id = ${id} and s.expires_at > ${realNow}),
      touched as (
        update session s set last_seen_at = ${realNow} from good
        where s.id = good.id and (s.last_seen_at is null or s.last_seen_at <= ${writtenBefore}))
    select id from good`)
  return row !== undefined
}

/** Ends a session that nobody has used since then; its refresh tokens go with it. */
export function deleteIdleSession(tx: Tx, id: string, idleSince: Date): void {
  tx.write(sql`delete from session where id = ${id} and coalesce(last_seen_at, created_at) <= ${idleSince}`)
}
