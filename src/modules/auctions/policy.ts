import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Everybody watches; sellers put up what is theirs; buyers bid; those who run the marketplace call off, and see all. */
export const auctionsPolicy: Policy = (actor, { can }) => {
  can('read', 'Auction')
  if (actor.kind !== 'member') return
  can(['change', 'withdraw'], 'Auction', { sellerId: actor.memberId })
  if (holds(actor, 'seller')) can('create', 'Auction')
  if (holds(actor, 'buyer')) can(['bid', 'retract', 'buy'], 'Auction')
  if (holds(actor, 'operator') || holds(actor, 'superadmin')) can(['cancel', 'inspect'], 'Auction')
}
