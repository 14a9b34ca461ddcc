import { openSteps } from '../../engine/decide.ts'
import type { Noun } from '../../platform/permissions/noun.ts'
import { complaintsPolicy } from './policy.ts'
import { complaints } from './process.ts'
import { factsOf, roleIn } from './rules.ts'
import { selectComplaint } from './store.ts'

/** Complaints, for those who ask who may do what to one: seen by the policy, led on by the process. */
export const complaintsNouns: readonly Noun[] = [
  {
    name: 'Complaint',
    policy: complaintsPolicy,
    async facts(tx, id) {
      const complaint = await selectComplaint(tx, id)
      return complaint && factsOf(complaint)
    },
    async steps(tx, id, member) {
      const complaint = await selectComplaint(tx, id)
      if (!complaint) return []
      const as = roleIn(complaint, member) ?? 'member'
      return openSteps(complaints.of(complaint), complaint, member, tx.now).map(({ name }) => ({ action: name, as }))
    },
  },
]
