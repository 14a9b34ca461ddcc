import { raiseRevision } from '../../platform/db/revision.ts'
import type { PersonalPart } from '../../platform/privacy/person.ts'
import { eraseAccount, selectAccount, selectNames } from './personal-store.ts'

/** The account, its sessions and ways to sign in. */
export const accountsPersonal: PersonalPart = {
  name: 'account',
  tables: ['member', 'member_role', 'session', 'credential', 'totp', 'recovery_code', 'login_challenge', 'known_place'],
  export: selectAccount,
  async words(tx, memberId) {
    const names = await selectNames(tx, memberId)
    return names ? [names.email, names.name, names.username ?? ''] : []
  },
  async erase(tx, { memberId }) {
    eraseAccount(tx, memberId)
    // Sellers' names stand in the catalogue.
    raiseRevision(tx, 'catalogue')
  },
}
