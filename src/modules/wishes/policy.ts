import type { Policy } from '../../platform/permissions/policy.ts'

/** What somebody wants is theirs alone. */
export const wishesPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can(['read', 'change', 'delete'], 'SavedSearch', { memberId: actor.memberId })
}
