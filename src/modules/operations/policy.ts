import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** What the operator's desk opens: everything of their own marketplace, to read; jobs, to steer. */
export const operationsPolicy: Policy = (actor, { can }) => {
  if (actor.kind === 'member' && (holds(actor, 'operator') || holds(actor, 'superadmin'))) {
    // A view of one's own is one's own; a shared one is everybody's who runs the marketplace.
    can(['read', 'change', 'delete'], 'View', { memberId: actor.memberId })
    can(['read', 'change', 'delete'], 'View', { shared: true })
  }
  if (!holds(actor, 'operator')) return
  can('read', ['Deal', 'Ledger', 'Job']).because('the operator runs the marketplace')
  can(['retry', 'cancel', 'trigger', 'purge', 'switch_schedule', 'ping'], 'Job').because(
    'the operator runs the marketplace',
  )
}
