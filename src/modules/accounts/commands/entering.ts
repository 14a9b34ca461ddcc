import { createHash, randomBytes } from 'node:crypto'
import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { plusSeconds } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { rememberPlace } from '../places.ts'
import { insertChallenge, selectTotp } from '../store/second-factor.ts'
import { type OpenSession, openSession, type SessionForm } from './sessions.ts'

/** How long somebody has for the second step, in seconds of real time. */
export const challengeLife = 300

/** A login that waits for its second step. */
export interface Challenge {
  token: string
  expiresAt: Date
}

/** What showing the first proof leads to. */
export type Entered = { session: OpenSession } | { challenge: Challenge }

/** How somebody came in: goes into the activity log. */
export type Way = 'password' | 'link' | 'totp' | 'recovery_code'

/**
 * Lets a member in who has shown one proof (the password, or that they read the mail), or asks for the second where they
 * have switched one on.
 */
export async function enter(
  accounts: Accounts,
  tx: Tx,
  memberId: string,
  by: { form: SessionForm; origin: Origin; way: Way },
): Promise<Entered> {
  const totp = await selectTotp(tx, memberId)
  if (!totp?.confirmed_at) return { session: await letIn(accounts, tx, memberId, by) }
  const token = randomBytes(32).toString('base64url')
  const expiresAt = plusSeconds(accounts.clock.real(), challengeLife)
  insertChallenge(tx, { id: newId(), memberId, tokenHash: challengeHash(token), expiresAt })
  return { challenge: { token, expiresAt } }
}

/** Opens the session of a member who has shown all that is asked of them, and remembers from where. */
export async function letIn(
  accounts: Accounts,
  tx: Tx,
  memberId: string,
  { form, origin, way }: { form: SessionForm; origin: Origin; way: Way },
): Promise<OpenSession> {
  const [session, device] = await Promise.all([
    openSession(accounts, tx, memberId, form, origin),
    rememberPlace(accounts, tx, memberId, form, origin),
  ])
  const actor: Member = { kind: 'member', memberId, sessionId: session.sessionId, roles: session.member.roles }
  record(tx, { actor, origin, action: 'member.signed_in', object: { kind: 'member', id: memberId }, details: { way } })
  return { ...session, device }
}

/** 256 random bits need no slow hash. */
export function challengeHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
