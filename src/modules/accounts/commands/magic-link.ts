import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import { record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { suspended } from '../errors.ts'
import { tellMember } from '../letters.ts'
import { useLink } from '../links.ts'
import { selectMember, updateVerified } from '../store/members.ts'
import { deletePlacesOf } from '../store/places.ts'
import { deleteSecondFactor } from '../store/second-factor.ts'
import { deleteSessionsOf, dropPassword } from '../store/sessions.ts'
import { type Entered, enter } from './entering.ts'
import type { SessionForm } from './sessions.ts'

/**
 * Lets in whoever reads the member's mail. Where the address had not been verified, somebody else may have registered with
 * it and be waiting: everything by which one came in before is taken away first. A second step that is on is asked for.
 * @throws Refusal link_invalid, suspended
 */
export function enterByLink(
  accounts: Accounts,
  within: Within,
  token: string,
  form: SessionForm,
  origin: Origin,
): Promise<Entered> {
  return within(async (tx) => {
    const { memberId, email } = await useLink(accounts, tx, 'magic_link', token)
    const member = await selectMember(tx, memberId)
    if (member?.standing !== 'active') throw suspended()
    if (!member.email_verified) {
      dropFormerWaysIn(accounts, tx, memberId)
      await updateVerified(tx, memberId, email)
      const object = { kind: 'member', id: memberId }
      record(tx, {
        actor: { kind: 'visitor' },
        origin,
        action: 'member.email_verified',
        object,
        details: { by: 'link' },
      })
    }
    return enter(accounts, tx, memberId, { form, origin, way: 'link' })
  })
}

/** Takes away all by which somebody could come in who has never shown that the address is theirs; tells the member. */
export function dropFormerWaysIn(accounts: Pick<Accounts, 'clock' | 'jobs'>, tx: Tx, memberId: string): void {
  dropPassword(tx, memberId, accounts.clock.real())
  deleteSessionsOf(tx, memberId, null)
  deleteSecondFactor(tx, memberId)
  deletePlacesOf(tx, memberId)
  tellMember(accounts, tx, memberId, 'password_removed')
}
