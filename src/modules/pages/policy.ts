import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** What the marketplace says about itself is the operator's to write; what is published everybody reads. */
export const pagesPolicy: Policy = (actor, { can }) => {
  if (!holds(actor, 'operator')) return
  for (const noun of ['Page', 'PageMenu', 'PageRedirect', 'PagePicture']) {
    can('manage', noun).because('the operator edits what the marketplace says about itself')
  }
  can('manage', 'ContactMessage').because('the operator answers for the marketplace')
}
