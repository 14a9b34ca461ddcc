import type { Noun } from '../../platform/permissions/noun.ts'
import { accountsPolicy } from './policy.ts'
import { selectMember } from './store/members.ts'

/** Members, for those who ask who may do what to them. */
export const accountsNouns: readonly Noun[] = [
  {
    name: 'Member',
    policy: accountsPolicy,
    async facts(tx, id) {
      const member = await selectMember(tx, id)
      return member && { id: member.id, roles: member.roles }
    },
  },
]
