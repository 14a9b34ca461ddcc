import type { Member } from '../../../kernel/actor.ts'
import { hashPassword, isPassword } from '../../../platform/auth/password.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import { record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { linkInvalid, wrongPassword } from '../errors.ts'
import { tellMember } from '../letters.ts'
import { type LinkKind, mailLink, nobodyAt, useLink } from '../links.ts'
import { networkIn } from '../places.ts'
import { lockMember, updateVerified } from '../store/members.ts'
import { deleteChallengesOf } from '../store/second-factor.ts'
import {
  deleteSessionsOf,
  holdLogin,
  type LoginRow,
  selectLogin,
  selectLoginById,
  updatePassword,
} from '../store/sessions.ts'
import { askedLinks, giveBack, mailedLinks, passwordGuesses, take, tryTaking } from '../throttle.ts'

/**
 * Has a link mailed by which a member can come in again: to set the password anew, or to log in. For an unknown address
 * the same rows are written, for a member who is not there; so neither the answer nor its time tells who is a member.
 * @throws Refusal too_often, when one network asks for many
 */
export async function askForLink(
  accounts: Accounts,
  tx: Tx,
  kind: Extract<LinkKind, 'reset_password' | 'magic_link'>,
  email: string,
  origin: Origin,
): Promise<void> {
  const realNow = accounts.clock.real()
  await take(tx, askedLinks, networkIn(origin), realNow)
  // More mails than that would only trouble a person who did not ask for them. Should a stranger use them up, there is a
  // good link in the person's mail all the time: the allowance grows faster than a link grows old.
  if (!(await tryTaking(tx, mailedLinks, [kind, email], realNow))) return
  await mailLink(accounts, tx, { kind, to: (await selectLogin(tx, { email })) ?? nobodyAt(email) })
}

/**
 * Sets the password by a mailed link, and ends every session: whoever had the old password is out. That the link was read
 * also proves the address. A second step that is on stays on.
 * @throws Refusal link_invalid
 */
export async function resetPassword(
  accounts: Accounts,
  within: Within,
  { token, password }: { token: string; password: string },
  origin: Origin,
): Promise<void> {
  const hashed = await hashPassword(password)
  await within(async (tx) => {
    const { memberId, email } = await useLink(accounts, tx, 'reset_password', token)
    if (!(await updateVerified(tx, memberId, email))) throw linkInvalid()
    updatePassword(tx, memberId, hashed, accounts.clock.real())
    deleteSessionsOf(tx, memberId, null)
    deleteChallengesOf(tx, memberId)
    tellMember(accounts, tx, memberId, 'password_changed')
    const object = { kind: 'member', id: memberId }
    record(tx, { actor: { kind: 'visitor' }, origin, action: 'member.password_reset', object })
  })
}

/**
 * Sets the password of somebody who knows the present one, and ends their other sessions.
 * @throws Refusal wrong_password, too_often
 */
export async function changePassword(
  accounts: Accounts,
  within: Within,
  actor: Member,
  { current_password: current, password }: { current_password: string; password: string },
  origin: Origin,
): Promise<void> {
  const proven = await provePassword(accounts, within, actor.memberId, current)
  const hashed = await hashPassword(password)
  await within(async (tx) => {
    await lockMember(tx, actor.memberId)
    await demandStill(tx, proven)
    giveBack(tx, passwordGuesses, [actor.memberId])
    updatePassword(tx, actor.memberId, hashed, accounts.clock.real())
    deleteSessionsOf(tx, actor.memberId, actor.sessionId)
    deleteChallengesOf(tx, actor.memberId)
    tellMember(accounts, tx, actor.memberId, 'password_changed')
    record(tx, { actor, origin, action: 'member.password_changed', object: { kind: 'member', id: actor.memberId } })
  })
}

/**
 * Lets go on who knows the password, for what a session that was left open or stolen shall not be enough for. Answers what
 * was proved: ask `demandStill` of it in the transaction that relies on it.
 * @throws Refusal wrong_password, too_often
 */
export async function provePassword(
  accounts: Pick<Accounts, 'clock'>,
  within: Within,
  memberId: string,
  password: string,
): Promise<LoginRow> {
  const row = await within(async (tx) => {
    await take(tx, passwordGuesses, [memberId], accounts.clock.real())
    return selectLoginById(tx, memberId)
  })
  const right = await isPassword(row?.password, password)
  if (!row || !right) throw wrongPassword()
  return row
}

/**
 * Holds a password that was proved before this transaction: the owner may have set another since, and what is done by the
 * former one comes too late.
 * @throws Refusal wrong_password
 */
export async function demandStill(tx: Tx, proven: LoginRow): Promise<void> {
  if (!(await holdLogin(tx, proven))) throw wrongPassword()
}
