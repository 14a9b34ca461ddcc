import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { hashPassword, isPassword } from '../../../platform/auth/password.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import { record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { linkInvalid, wrongPassword } from '../errors.ts'
import { mailLink, useLink } from '../links.ts'
import { selectMemberByEmail, updateVerified } from '../store/members.ts'
import { deleteSessionsOf, selectLoginById, updatePassword } from '../store/sessions.ts'
import { askedLinks, giveBack, mailedLinks, networkOf, passwordGuesses, take, tryTaking } from '../throttle.ts'

/**
 * Has a link mailed by which the password can be set anew. For an unknown address the same rows are written, for a member
 * who is not there; so neither the answer nor its time tells who is a member.
 * @throws Refusal too_often, when one address asks for many
 */
export async function forgetPassword(accounts: Accounts, tx: Tx, email: string, origin: Origin): Promise<void> {
  const realNow = accounts.clock.real()
  await take(tx, askedLinks, [networkOf(origin.address)], realNow)
  // More mails than that would only trouble a person who did not ask for them.
  if (!(await tryTaking(tx, mailedLinks, [email], realNow))) return
  const member = await selectMemberByEmail(tx, email)
  await mailLink(accounts, tx, { kind: 'reset_password', memberId: member?.id ?? newId(), email })
}

/**
 * Sets the password by a mailed link, and ends every session: whoever had the old password is out. That the link was read
 * also proves the address.
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
  const row = await within(async (tx) => {
    await take(tx, passwordGuesses, [actor.memberId], accounts.clock.real())
    return selectLoginById(tx, actor.memberId)
  })
  if (!(await isPassword(row?.password, current))) throw wrongPassword()
  const hashed = await hashPassword(password)
  await within(async (tx) => {
    giveBack(tx, passwordGuesses, [actor.memberId])
    updatePassword(tx, actor.memberId, hashed, accounts.clock.real())
    deleteSessionsOf(tx, actor.memberId, actor.sessionId)
    record(tx, { actor, origin, action: 'member.password_changed', object: { kind: 'member', id: actor.memberId } })
  })
}
