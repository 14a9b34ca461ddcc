import type { Member } from '../../../kernel/actor.ts'
import { isPassword } from '../../../platform/auth/password.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import { record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { suspended, wrongLogin } from '../errors.ts'
import type { Login } from '../schema.ts'
import { holdLogin, selectLogin } from '../store/sessions.ts'
import { demandLeft, giveBack, loginAttempts, networkOf, take, wrongLogins } from '../throttle.ts'
import { type OpenSession, openSession, type SessionForm } from './sessions.ts'

/**
 * Opens a session for whoever knows the password. Between two transactions the password is checked, which is slow on
 * purpose and holds no connection; for an unknown account the same work is done and the same is answered.
 * @throws Refusal wrong_login, suspended, too_often
 */
export async function login(
  accounts: Accounts,
  within: Within,
  asked: Login,
  form: SessionForm,
  origin: Origin,
): Promise<OpenSession> {
  const name = asked.email ?? asked.username ?? ''
  const by = name.includes('@') ? { email: name } : { username: name }
  const network = networkOf(origin.address)
  const tried = [name, network]
  const row = await within(async (tx) => {
    const realNow = accounts.clock.real()
    await demandLeft(tx, wrongLogins, [network], realNow)
    await take(tx, loginAttempts, tried, realNow)
    return selectLogin(tx, by)
  })
  const right = await isPassword(row?.password, asked.password)
  if (!row || !right) {
    await within((tx) => take(tx, wrongLogins, [network], accounts.clock.real()))
    throw wrongLogin()
  }
  return within(async (tx) => {
    const standing = await holdLogin(tx, row)
    if (!standing) throw wrongLogin()
    if (standing === 'suspended') throw suspended()
    giveBack(tx, loginAttempts, tried)
    const session = await openSession(accounts, tx, row.member_id, form, origin)
    const { id: memberId, roles } = session.member
    const actor: Member = { kind: 'member', memberId, sessionId: session.sessionId, roles }
    record(tx, { actor, origin, action: 'member.signed_in', object: { kind: 'member', id: memberId } })
    return session
  })
}
