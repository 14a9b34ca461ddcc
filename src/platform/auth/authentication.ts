import type { Config } from '../../config.ts'
import type { Actor, Member } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/transaction.ts'
import { type AccessTokens, accessTokensOf } from './access-token.ts'
import { accessTokenInvalid, rolesTakenAway, sessionEnded } from './errors.ts'
import { keyFor, seal } from './keys.ts'
import { type DeviceCookies, deviceCookiesOf } from './device-cookie.ts'
import { type SessionCookies, sessionCookiesOf } from './session-cookie.ts'
import { selectSession, selectSessionActing, selectSessionByToken, selectSessions, type SessionRow } from './store.ts'
import { idleSinceOf, openWakefulness } from './wakefulness.ts'

/** What a request showed of itself. */
export interface Credentials {
  authorization?: string | undefined
  cookie?: string | undefined
}

/** Whom the credentials name. */
export interface Identity {
  actor: Actor
  via: 'bearer' | 'cookie' | 'none'
  /** Of a cookie session: what a changing request must send along. */
  csrfToken?: string
  /** The browser sent a session cookie that is no longer good: it may be told to forget it. */
  staleCookie?: true
}

/** How the edge learns who asks. */
export interface Authentication {
  /**
   * Who the credentials say is asking. A bearer token is checked without the database; a cookie costs one look-up. A bad
   * bearer token is refused, never taken for a visitor; a cookie that has ended is a visitor's, since a browser sends it
   * without being asked and must still be able to read the shop and sign in. Asking keeps the session awake, unless
   * `passive` says that no person stands behind the request.
   * @throws Refusal unauthenticated
   */
  identify(
    marketplace: Pick<Marketplace, 'id' | 'settings'>,
    credentials: Credentials,
    how?: { passive?: boolean | undefined },
  ): Promise<Identity>
  /**
   * Reads the member's session, standing and roles again, in the command's own transaction: what was revoked a moment ago
   * no longer commands anything. Where `marketplace` is given, so is a session that has been idle for longer than it
   * allows: for doors that are no sign of life themselves.
   * @throws Refusal unauthenticated: session_ended; token_expired when the token claims a role that was taken away
   */
  confirm(tx: Tx, member: Member, marketplace?: Pick<Marketplace, 'settings'>): Promise<Member>
  /**
   * The same for many at once: those of `members` whose session, standing and roles still are what they came with. None of
   * them acts as somebody else.
   */
  confirmEach(tx: Tx, members: readonly Member[]): Promise<ReadonlySet<Member>>
  /** The token that proves a changing request comes from our own page and not from a stranger's. */
  csrfTokenOf(member: Pick<Member, 'sessionId' | 'actedBy'>): string
  readonly tokens: AccessTokens
  readonly cookies: SessionCookies
  readonly deviceCookies: DeviceCookies
}

const nobody: Identity = { actor: { kind: 'visitor' }, via: 'none' }

/** Authentication over the sessions that the accounts module keeps. */
export function openAuthentication(
  config: Pick<Config, 'secretKey' | 'publicScheme'>,
  db: Database,
  clock: Clock,
): Authentication {
  const tokens = accessTokensOf(config.secretKey, clock)
  const cookies = sessionCookiesOf(config.secretKey, config.publicScheme)
  const wakefulness = openWakefulness(db, clock)
  const csrfKey = keyFor(config.secretKey, 'csrf')
  // Another while somebody is acted as: a form that was drawn as one person is not sent as the other.
  const csrfTokenOf: Authentication['csrfTokenOf'] = ({ sessionId, actedBy }) =>
    seal(csrfKey, actedBy ? `${sessionId}.${actedBy.id}` : sessionId)

  async function byCookie(marketplaceId: string, token: string): Promise<Identity> {
    const session = await db.inMarketplace(marketplaceId, (tx) => selectSessionByToken(tx, token, clock.real()))
    if (!session) return { ...nobody, staleCookie: true }
    const actor = memberOf(session)
    return { actor, via: 'cookie', csrfToken: csrfTokenOf(actor) }
  }

  return {
    tokens,
    cookies,
    deviceCookies: deviceCookiesOf(config.publicScheme),
    csrfTokenOf,

    async identify(marketplace, { authorization, cookie }, { passive } = {}) {
      const awake = async ({ sessionId }: Member) => passive || wakefulness.seen(marketplace, sessionId)
      if (authorization !== undefined) {
        const token = /^Bearer +([^\s]+)$/i.exec(authorization)?.[1]
        if (!token) throw accessTokenInvalid()
        const member = await tokens.verify(marketplace.id, token)
        if (!(await awake(member))) throw sessionEnded()
        return { actor: member, via: 'bearer' }
      }
      const token = cookie === undefined ? undefined : cookies.tokenIn(cookie)
      if (!token) return nobody
      const identity = await byCookie(marketplace.id, token)
      if (identity.actor.kind !== 'member' || (await awake(identity.actor))) return identity
      return { ...nobody, staleCookie: true }
    },

    async confirm(tx, member, marketplace) {
      const session = await currentSession(tx, member, clock.real())
      const idleSince = marketplace ? idleSinceOf(marketplace.settings, clock.real()) : null
      if (!session || (idleSince && session.seen_at <= idleSince)) throw sessionEnded()
      if (member.roles.some((role) => !session.roles.includes(role))) throw rolesTakenAway()
      return { ...member, roles: session.roles }
    },

    async confirmEach(tx, members) {
      const rows = await selectSessions(
        tx,
        members.map(({ sessionId }) => sessionId),
        clock.real(),
      )
      const sessions = new Map(rows.map((session) => [session.id, session]))
      const still = ({ sessionId, memberId, roles }: Member) => {
        const session = sessions.get(sessionId)
        return session?.member_id === memberId && roles.every((role) => session.roles.includes(role))
      }
      return new Set(members.filter((member) => !member.actedBy && still(member)))
    },
  }
}

/** Who a session's requests are made by: its member, or whom that member acts as. */
function memberOf({ id: sessionId, member_id: own, roles, acting }: SessionRow): Member {
  if (!acting) return { kind: 'member', memberId: own, sessionId, roles }
  const actedBy = { id: acting.id, memberId: own, mayChange: acting.may_change }
  return { kind: 'member', memberId: acting.member_id, sessionId, roles: acting.roles, actedBy }
}

/** The session as it is now, with the roles the member has in it; none when it, or the acting in it, is over. */
async function currentSession(tx: Tx, { sessionId, memberId, actedBy }: Member, realNow: Date) {
  if (!actedBy) return selectSession(tx, sessionId, memberId, realNow)
  const session = await selectSessionActing(tx, sessionId, actedBy.memberId, realNow)
  const acting = session?.acting
  if (!session || acting?.id !== actedBy.id || acting.may_change !== actedBy.mayChange) return undefined
  return { ...session, roles: acting.roles }
}
