import type { Member } from '../../../kernel/actor.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import { hashPassword } from '../../../platform/auth/password.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import { record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { emailTaken, usernameTaken } from '../errors.ts'
import { mailLink } from '../links.ts'
import { networkIn, rememberPlace } from '../places.ts'
import { nameOf, rolesAtRegistration } from '../rules.ts'
import type { Registration } from '../schema.ts'
import { insertRoles } from '../store/members.ts'
import { demandLeft, take, takenEmails } from '../throttle.ts'
import { type OpenSession, openSession, type SessionForm } from './sessions.ts'

/**
 * Makes an account with its roles, opens its first session and has the address verified: all in one transaction, the
 * password hashed before it.
 * @throws Refusal role_not_self_assigned, email_taken, username_taken, too_often
 */
export async function register(
  accounts: Accounts,
  within: Within,
  asked: Registration,
  form: SessionForm,
  { marketplace, origin }: { marketplace: Marketplace; origin: Origin },
): Promise<OpenSession> {
  const roles = rolesAtRegistration(marketplace.settings.roles, asked)
  const stranger = networkIn(origin)
  await within((tx) => demandLeft(tx, takenEmails, stranger, accounts.clock.real()))
  const hashed = await hashPassword(asked.password)
  try {
    return await within(async (tx) => {
      const { email, username } = asked
      const memberId = await createMember(accounts, tx, { email, username, name: nameOf(asked), hashed, roles })
      const [session, device] = await Promise.all([
        openSession(accounts, tx, memberId, form, origin),
        rememberPlace(accounts, tx, memberId, form, origin),
      ])
      await mailLink(accounts, tx, { kind: 'verify_email', to: { member_id: memberId, email, password: hashed } })
      const actor: Member = { kind: 'member', memberId, sessionId: session.sessionId, roles }
      record(tx, {
        actor,
        origin,
        action: 'member.registered',
        object: { kind: 'member', id: memberId },
        details: { roles },
      })
      return { ...session, device }
    })
  } catch (fault) {
    const refusal = takenIn(fault)
    if (refusal) await within((tx) => take(tx, takenEmails, stranger, accounts.clock.real()))
    throw refusal ?? fault
  }
}

/** Makes the account itself. Roles and password (null: none yet) come with it or not at all. Answers the member's id. */
export async function createMember(
  accounts: Pick<Accounts, 'library'>,
  tx: Tx,
  member: {
    email: string
    username?: string | undefined
    name: string
    hashed: string | null
    roles: readonly string[]
  },
): Promise<string> {
  const { email, username, name, hashed, roles } = member
  const times = { createdAt: tx.now, updatedAt: tx.now }
  const id = await accounts.library.within(tx, async (tables) => {
    const user = await tables.createUser(
      { email, name, username, emailVerified: false, ...times },
      { method: 'email-password' },
    )
    await tables.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      ...(hashed !== null && { password: hashed }),
    })
    return user.id
  })
  insertRoles(tx, id, roles)
  return id
}

/** The refusal that a broken unique constraint means: of many who register at once with one address, one is first. */
function takenIn(fault: unknown) {
  return uniqueBroken(fault, 'member_marketplace_id_email_key')
    ? emailTaken()
    : uniqueBroken(fault, 'member_marketplace_id_username_key')
      ? usernameTaken()
      : undefined
}

/** Whether `fault` is PostgreSQL's word that the named unique constraint does not allow this. */
export function uniqueBroken(fault: unknown, constraint: string): boolean {
  const { code, constraint: broken } = fault as { code?: string; constraint?: string }
  return code === '23505' && broken === constraint
}
