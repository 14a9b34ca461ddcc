import type { Actor, Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import { record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { emailTaken, linkInvalid } from '../errors.ts'
import { tellFormerAddress, tellMember } from '../letters.ts'
import { mailLink, useLink } from '../links.ts'
import { selectMember, updateEmail } from '../store/members.ts'
import { deleteChallengesOf } from '../store/second-factor.ts'
import { deleteSessionsOf, selectLoginById } from '../store/sessions.ts'
import { mailedLinks, take } from '../throttle.ts'
import { demandStill, provePassword } from './passwords.ts'
import { uniqueBroken } from './register.ts'

/**
 * Has a link mailed to an address that shall be the member's, and tells the present one, which stays in use. Whether
 * somebody has that address already is not said: then the job mails nothing.
 * @throws Refusal wrong_password, too_often
 */
export async function askForEmail(
  accounts: Accounts,
  within: Within,
  actor: Member,
  { email, current_password: password }: { email: string; current_password: string },
  origin: Origin,
): Promise<void> {
  const { memberId } = actor
  const proven = await provePassword(accounts, within, memberId, password)
  await within(async (tx) => {
    await demandStill(tx, proven)
    await take(tx, mailedLinks, ['change_email', memberId], accounts.clock.real())
    const login = await selectLoginById(tx, memberId)
    if (!login || login.email === email) return
    await mailLink(accounts, tx, { kind: 'change_email', to: login, email })
    tellMember(accounts, tx, memberId, 'email_change_asked')
    record(tx, { actor, origin, action: 'member.email_change_asked', object: { kind: 'member', id: memberId } })
  })
}

/**
 * Makes the address of the link the member's. Every link that was mailed to the old one is good no longer, and every
 * session ends but the one it is confirmed in.
 * @throws Refusal link_invalid; email_taken, when somebody has come to have the address meanwhile
 */
export async function changeEmail(
  accounts: Accounts,
  tx: Tx,
  token: string,
  { actor, origin }: { actor: Actor; origin: Origin },
): Promise<void> {
  const { memberId, email } = await useLink(accounts, tx, 'change_email', token)
  const member = await selectMember(tx, memberId)
  if (member?.standing !== 'active') throw linkInvalid()
  try {
    await updateEmail(tx, memberId, email)
  } catch (fault) {
    // Whoever has the link reads the mail of that address, so this tells no stranger anything.
    throw uniqueBroken(fault, 'member_marketplace_id_email_key') ? emailTaken() : fault
  }
  const own = actor.kind === 'member' && actor.memberId === memberId ? actor.sessionId : null
  deleteSessionsOf(tx, memberId, own)
  deleteChallengesOf(tx, memberId)
  await tellFormerAddress(accounts, tx, { memberId, email: member.email, kind: 'email_changed' })
  const object = { kind: 'member', id: memberId }
  record(tx, { actor: { kind: 'visitor' }, origin, action: 'member.email_changed', object })
}
