import type { Noun } from '../../platform/permissions/noun.ts'
import { disciplinePolicy } from './policy.ts'
import { selectViolation } from './store.ts'

/** Violations, for those who ask who may do what to one. */
export const disciplineNouns: readonly Noun[] = [
  {
    name: 'Violation',
    policy: disciplinePolicy,
    async facts(tx, id) {
      const found = await selectViolation(tx, id)
      return found && { memberId: found.memberId }
    },
  },
]
