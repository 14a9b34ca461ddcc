import type { Policy } from '../../platform/permissions/policy.ts'

/** An address book is its member's alone. Operators see the address a deal was made with, not the book. */
export const locationsPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can('manage', 'Address', { memberId: actor.memberId })
}
