import { sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'

/** A session that is good at this moment, of a member in good standing. */
export interface SessionRow {
  id: string
  member_id: string
  roles: string[]
}

// The join is on the keys, the standing is read with it: a suspended member has no session.
const goodSession = sql`
  select s.id, s.member_id,
         array(select r.role from member_role r
               where r.marketplace_id = s.marketplace_id and r.member_id = s.member_id order by r.role) as roles
  from session s join member m on m.marketplace_id = s.marketplace_id and m.id = s.member_id
  where m.standing = 'active'`

/** The session that a browser's cookie names. `realNow` because sessions live by the real clock. */
export function selectSessionByToken(tx: Tx, token: string, realNow: Date): Promise<SessionRow | undefined> {
  return tx.maybe<SessionRow>(sql`${goodSession} and s.token = ${token} and s.expires_at > ${realNow}`)
}

/** The session that an access token names. */
export function selectSession(
  tx: Tx,
  sessionId: string,
  memberId: string,
  realNow: Date,
): Promise<SessionRow | undefined> {
  return tx.maybe<SessionRow>(sql`
    ${goodSession} and s.id = ${sessionId} and s.member_id = ${memberId} and s.expires_at > ${realNow}`)
}
/** Which of these sessions are good. */
export async function selectGoodSessions(tx: Tx, ids: readonly string[], realNow: Date): Promise<Set<string>> {
  const rows = await tx.rows<SessionRow>(sql`${goodSession} and s.id = any (${ids}) and s.expires_at > ${realNow}`)
  return new Set(rows.map(({ id }) => id))
}

