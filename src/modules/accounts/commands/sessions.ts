import { createHash, randomBytes } from 'node:crypto'
import type { Member } from '../../../kernel/actor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import { plusSeconds } from '../../../kernel/time.ts'
import { sessionLife } from '../../../platform/auth/session-cookie.ts'
import { idleSinceOf } from '../../../platform/auth/wakefulness.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import { record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { refreshTokenInvalid } from '../errors.ts'
import { tellMember } from '../letters.ts'
import { type MemberRow, selectMember } from '../store/members.ts'
import { deleteChallengesOf } from '../store/second-factor.ts'
import {
  deleteOwnSession,
  deleteSession,
  deleteSessionsOf,
  extendSession,
  insertRefreshToken,
  lockRefreshToken,
  markRefreshTokenUsed,
} from '../store/sessions.ts'

/** A session that was just opened or refreshed. */
export interface OpenSession {
  member: MemberRow
  sessionId: string
  /** The session's own token, which only a browser's cookie carries. */
  token: string
  /** The refresh token, which only an API client gets. */
  refresh: string
  /** The token by which a browser is known again, for its cookie. */
  device?: string | undefined
}

/** How the client keeps its session: a browser by its cookie, any other by tokens. */
export type SessionForm = 'cookie' | 'tokens'

/** Opens a session for a member, with a refresh token when it is kept by tokens. */
export async function openSession(
  accounts: Accounts,
  tx: Tx,
  memberId: string,
  form: SessionForm,
  origin: Pick<Origin, 'address' | 'userAgent'>,
): Promise<OpenSession> {
  const realNow = accounts.clock.real()
  const expiresAt = plusSeconds(realNow, sessionLife)
  const session = await accounts.library.within(tx, (tables) =>
    tables.createSession(
      memberId,
      false,
      {
        ipAddress: origin.address,
        userAgent: origin.userAgent.slice(0, 400),
        expiresAt,
        createdAt: realNow,
        updatedAt: realNow,
      },
      true,
    ),
  )
  const refresh = form === 'tokens' ? giveRefreshToken(tx, session.id, expiresAt).token : ''
  const member = await selectMember(tx, memberId)
  if (!member) throw new Error('a session was opened for a member who is not there')
  return { member, sessionId: session.id, token: session.token, refresh }
}

/** The answer to an API client: who they are, and the tokens to go on with. */
export async function tokensFor(accounts: Accounts, marketplaceId: string, session: Omit<OpenSession, 'token'>) {
  const { member, sessionId, refresh } = session
  const actor: Member = { kind: 'member', memberId: member.id, sessionId, roles: member.roles }
  return { user: member, access: await accounts.authentication.tokens.issue(marketplaceId, actor), refresh }
}

/**
 * Exchanges a refresh token for a new one, and makes the session last from now. A token that was used before has been
 * copied by somebody: nobody can say by whom, so the session ends for both. That must be committed although the answer
 * is a refusal. There is no grace for a client that sends one token twice: two live tokens of one family would be two
 * clients, one of them perhaps a thief. To refresh is no sign of life: programs do it by themselves.
 * @throws Refusal refresh_token_invalid
 */
export async function refreshSession(
  accounts: Accounts,
  within: Within,
  refresh: string,
  { marketplace, origin }: { marketplace: Pick<Marketplace, 'settings'>; origin: Origin },
): Promise<Omit<OpenSession, 'token'>> {
  const rotated = await within(async (tx) => {
    const realNow = accounts.clock.real()
    const row = await lockRefreshToken(tx, hashOf(refresh))
    if (!row || row.expires_at <= realNow || row.standing !== 'active') return undefined
    if (row.used_at) {
      const actor: Member = { kind: 'member', memberId: row.member_id, sessionId: row.session_id, roles: row.roles }
      deleteSession(tx, row.session_id)
      record(tx, { actor, origin, action: 'session.ended_by_reuse', object: { kind: 'session', id: row.session_id } })
      tellMember(accounts, tx, row.member_id, 'session_copied')
      return undefined
    }
    const idleSince = idleSinceOf(marketplace.settings, realNow)
    if (idleSince && row.seen_at <= idleSince) {
      deleteSession(tx, row.session_id)
      return undefined
    }
    const expiresAt = plusSeconds(realNow, sessionLife)
    const next = giveRefreshToken(tx, row.session_id, expiresAt)
    markRefreshTokenUsed(tx, row.id, next.id, realNow)
    extendSession(tx, row.session_id, expiresAt, realNow)
    const member = await selectMember(tx, row.member_id)
    return member && { member, sessionId: row.session_id, refresh: next.token }
  })
  if (!rotated) throw refreshTokenInvalid()
  return rotated
}

/** Ends the session the member is in; its refresh tokens go with it. */
export function logout(tx: Tx, actor: Member, origin: Origin): void {
  deleteSession(tx, actor.sessionId)
  record(tx, { actor, origin, action: 'member.signed_out', object: { kind: 'member', id: actor.memberId } })
}

/**
 * Ends one of the member's own sessions, be it this one; its refresh tokens go with it. From then on it changes nothing
 * and is not refreshed.
 * @throws Refusal not_found, for somebody else's session as for one that has ended
 */
export async function endSession(
  accounts: Pick<Accounts, 'clock'>,
  tx: Tx,
  actor: Member,
  id: string,
  origin: Origin,
): Promise<void> {
  if (!(await deleteOwnSession(tx, id, actor.memberId, accounts.clock.real()))) throw notFound('session')
  record(tx, { actor, origin, action: 'session.ended', object: { kind: 'session', id } })
}

/** Ends every session of the member's but this one, and the logins that wait for their second step. */
export function endOtherSessions(tx: Tx, actor: Member, origin: Origin): void {
  deleteSessionsOf(tx, actor.memberId, actor.sessionId)
  deleteChallengesOf(tx, actor.memberId)
  record(tx, { actor, origin, action: 'member.other_sessions_ended', object: { kind: 'member', id: actor.memberId } })
}

function giveRefreshToken(tx: Tx, sessionId: string, expiresAt: Date): { id: string; token: string } {
  const token = randomBytes(32).toString('base64url')
  const id = newId()
  insertRefreshToken(tx, { id, sessionId, tokenHash: hashOf(token), expiresAt })
  return { id, token }
}

/** 256 random bits need no slow hash. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
