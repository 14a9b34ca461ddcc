import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Who may see a dispute and speak in it. Who sends the evidence, or gives in, is said by the process. */
export const disputesPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can('read', 'Dispute', { sellerId: actor.memberId }).because('it is about a sale of theirs')
  can('speak', 'Dispute', { sellerId: actor.memberId }).because('it is about a sale of theirs')
  if (!holds(actor, 'operator')) return
  can('read', 'Dispute').because('the operator oversees every deal')
  can('speak', 'Dispute').because('the operator oversees every deal')
}
