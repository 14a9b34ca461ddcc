import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Who may complain, see a case and speak in it. Who takes which step of it is said by the process. */
export const complaintsPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can('open', 'Complaint').because('every member may complain')
  can(['read', 'speak'], 'Complaint', { complainantId: actor.memberId }).because('they complain')
  can(['read', 'speak'], 'Complaint', { respondentId: actor.memberId }).because('it is of them')
  if (holds(actor, 'operator')) can(['read', 'speak', 'decide'], 'Complaint').because('the operator hears both sides')
}
