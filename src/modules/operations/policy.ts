import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** What the operator's desk opens: everything of their own marketplace, to read; jobs, to steer. */
export const operationsPolicy: Policy = (actor, { can }) => {
  if (!holds(actor, 'operator')) return
  can('read', ['Deal', 'Ledger', 'Job']).because('the operator runs the marketplace')
  can(['retry', 'cancel', 'trigger', 'purge', 'switch_schedule', 'ping'], 'Job').because(
    'the operator runs the marketplace',
  )
}
