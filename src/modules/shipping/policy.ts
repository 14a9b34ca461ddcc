import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Sellers set what they ask for sending; who runs the marketplace sets what holds for those who have not. */
export const shippingPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  if (holds(actor, 'seller')) {
    can(['read', 'set'], 'ShippingRates', { sellerId: actor.memberId }).because('sellers say what sending costs')
  }
  if (holds(actor, 'operator')) {
    can(['read', 'set'], 'HouseShippingRates').because('the house has rates for those who set none')
  }
}
