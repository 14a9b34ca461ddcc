import type { Member } from '../../../kernel/actor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { changesBetween, record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { linkInvalid, usernameTaken } from '../errors.ts'
import { mailLink, useLink } from '../links.ts'
import { accountsPolicy } from '../policy.ts'
import type { ProfileChange } from '../schema.ts'
import { type MemberRow, selectMember, updateProfile, updateVerified } from '../store/members.ts'
import { mailedLinks, take } from '../throttle.ts'
import { uniqueBroken } from './register.ts'

/**
 * Changes what a member says about themselves.
 * @throws Refusal username_taken
 */
export async function changeProfile(tx: Tx, actor: Member, change: ProfileChange, origin: Origin): Promise<MemberRow> {
  demand(accountsPolicy, actor, 'update', 'Member', { id: actor.memberId })
  const before = await selectMember(tx, actor.memberId)
  try {
    await updateProfile(tx, actor.memberId, change)
  } catch (fault) {
    throw uniqueBroken(fault, 'member_marketplace_id_username_key') ? usernameTaken() : fault
  }
  // Sellers' names stand in the catalogue.
  raiseRevision(tx, 'catalogue')
  const object = { kind: 'member', id: actor.memberId }
  const personal = { memberId: actor.memberId, changes: changesBetween(before ?? {}, change) }
  record(tx, { actor, origin, action: 'member.profile_changed', object, personal })
  const member = await selectMember(tx, actor.memberId)
  if (!member) throw notFound('member')
  return member
}

/**
 * Notes that a member reads mail at their address, by the link mailed there.
 * @throws Refusal link_invalid
 */
export async function verifyEmail(accounts: Accounts, tx: Tx, token: string, origin: Origin): Promise<void> {
  const { memberId, email } = await useLink(accounts, tx, 'verify_email', token)
  if (!(await updateVerified(tx, memberId, email))) throw linkInvalid()
  const object = { kind: 'member', id: memberId }
  record(tx, { actor: { kind: 'visitor' }, origin, action: 'member.email_verified', object })
}

/**
 * Mails the link once more; a verified member needs none.
 * @throws Refusal too_often
 */
export async function mailVerificationAgain(accounts: Accounts, tx: Tx, actor: Member): Promise<void> {
  const member = await selectMember(tx, actor.memberId)
  if (!member || member.email_verified) return
  await take(tx, mailedLinks, ['verify_email', member.email], accounts.clock.real())
  await mailLink(accounts, tx, {
    kind: 'verify_email',
    to: { member_id: member.id, email: member.email, password: null },
  })
}
