import type { Actor } from '../../../kernel/actor.ts'
import type { MarketplaceSettings } from '../../../kernel/marketplace.ts'
import { hashPassword } from '../../../platform/auth/password.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import { record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { emailTaken, linkInvalid, passwordNeeded, suspended } from '../errors.ts'
import { mailLink, useLink } from '../links.ts'
import { nameOf, rolesAfterChange } from '../rules.ts'
import type { Acceptance } from '../schema.ts'
import {
  insertRoles,
  lockMember,
  selectMember,
  selectMemberByEmail,
  updateProfile,
  updateVerified,
} from '../store/members.ts'
import { selectLoginById, updatePassword } from '../store/sessions.ts'
import { mailedLinks, take } from '../throttle.ts'
import { type Entered, enter } from './entering.ts'
import { dropFormerWaysIn } from './magic-link.ts'
import { createMember } from './register.ts'
import type { SessionForm } from './sessions.ts'

/** What inviting works with. */
export type Inviting = Pick<Accounts, 'clock' | 'library' | 'jobs' | 'linkKey'>

/** Who is invited, as what, and by whom. */
export interface Invited {
  actor: Actor
  origin: Origin
  email: string
  name?: string | undefined
  roles: readonly string[]
}

/**
 * Invites somebody into the marketplace the transaction is in, by a letter with a link that is good for a week. The
 * account is there at once with its roles and without a way in but that letter. Where somebody has registered with the
 * address and never shown that it is theirs, all they could come in by is taken away first: roles of the house go to
 * whoever reads the mail.
 * @throws Refusal role_unknown, email_taken (of a suspended account), too_often
 */
export async function inviteMember(
  accounts: Inviting,
  tx: Tx,
  settings: Pick<MarketplaceSettings, 'roles'>,
  { actor, origin, email, name, roles }: Invited,
): Promise<void> {
  const given = rolesAfterChange(settings, [], roles)
  await take(tx, mailedLinks, ['invitation', email], accounts.clock.real())
  const there = await selectMemberByEmail(tx, email)
  const id = there ? await readmit(accounts, tx, there.id) : await createMember(accounts, tx, blank(email, name, given))
  if (there) insertRoles(tx, id, given)
  const to = await selectLoginById(tx, id)
  if (!to) throw linkInvalid()
  await mailLink(accounts, tx, { kind: 'invitation', to })
  record(tx, { actor, origin, action: 'member.invited', object: { kind: 'member', id }, details: { roles: given } })
}

const blank = (email: string, name: string | undefined, roles: readonly string[]) => ({
  email,
  name: nameOf({ name }),
  hashed: null,
  roles,
})

async function readmit(accounts: Inviting, tx: Tx, id: string): Promise<string> {
  const member = await lockMember(tx, id)
  if (member?.standing !== 'active') throw emailTaken()
  if (!member.email_verified) dropFormerWaysIn(accounts, tx, id)
  return id
}

/**
 * Takes an invitation up: whoever reads the mail names themselves, sets a password where there is none, and is in. A
 * second step that is on is asked for.
 * @throws Refusal link_invalid, password_needed, suspended
 */
export async function acceptInvitation(
  accounts: Accounts,
  within: Within,
  { token, name, password }: Acceptance,
  form: SessionForm,
  origin: Origin,
): Promise<Entered> {
  const hashed = password === undefined ? undefined : await hashPassword(password)
  return within(async (tx) => {
    const { memberId, email } = await useLink(accounts, tx, 'invitation', token)
    const [member, login] = await Promise.all([selectMember(tx, memberId), selectLoginById(tx, memberId)])
    if (member?.standing !== 'active') throw suspended()
    if (!(await updateVerified(tx, memberId, email))) throw linkInvalid()
    if (!login?.password) {
      if (hashed === undefined) throw passwordNeeded()
      updatePassword(tx, memberId, hashed, accounts.clock.real())
    }
    if (name !== undefined) await updateProfile(tx, memberId, { name })
    const object = { kind: 'member', id: memberId }
    record(tx, { actor: { kind: 'visitor' }, origin, action: 'member.invitation_accepted', object })
    return enter(accounts, tx, memberId, { form, origin, way: 'link' })
  })
}
