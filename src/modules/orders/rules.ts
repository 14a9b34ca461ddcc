import { type Actor, holds } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { FeeTerms } from '../../ledger/fees.ts'
import type { GoodsOrder } from './subjects.ts'

/**
 * What is frozen into an order when it is made: the terms of the fee, who bears a lost
 * dispute, and the marketplace's windows, in seconds.
 */
export function policyOf({ settings }: Marketplace, fee: FeeTerms): Record<string, unknown> {
  const { disputeLossBorneBy, disputeFeeBorneBy, goods } = settings
  return { feeBasisPoints: fee.basisPoints, fee, disputeLossBorneBy, disputeFeeBorneBy, ...goods }
}

/** What an order's pieces cost together, without sending them; minor units. */
export function goodsOf({ unitPrice, quantity }: Pick<GoodsOrder, 'unitPrice' | 'quantity'>): bigint {
  return unitPrice * BigInt(quantity)
}

// In these no parcel is to be sent. Sellers may cancel what is unpaid: that must not show them where the buyer lives.
const withoutParcel = new Set(['pending_payment', 'expired', 'cancelled'])

/** The seller needs the address to send the parcel, and not before it is paid for, nor when it was called off. */
export function maySeeAddress(order: GoodsOrder, actor: Actor): boolean {
  if (actor.kind !== 'member') return false
  if (order.parties['buyer'] === actor.memberId || holds(actor, 'operator')) return true
  return order.parties['seller'] === actor.memberId && !withoutParcel.has(order.state)
}

/** In which role the viewer has to do with an order; undefined when not at all. */
export function roleOf(order: GoodsOrder, actor: Actor): 'buyer' | 'seller' | 'operator' | undefined {
  if (actor.kind !== 'member') return undefined
  if (order.parties['buyer'] === actor.memberId) return 'buyer'
  if (order.parties['seller'] === actor.memberId) return 'seller'
  return holds(actor, 'operator') ? 'operator' : undefined
}

/** What the policy is asked about. */
export function factsOf(order: GoodsOrder) {
  return { buyerId: order.parties['buyer'], sellerId: order.parties['seller'] }
}

/**
 * The actor as they may act in this order: whoever is a party to it does not decide it as the operator, even where they
 * are one.
 */
export function actingIn<A extends Actor>(order: Pick<GoodsOrder, 'parties'>, actor: A): A {
  if (actor.kind !== 'member' || !Object.values(order.parties).includes(actor.memberId)) return actor
  return { ...actor, roles: actor.roles.filter((role) => role !== 'operator') }
}

/** Where a parcel goes, as the rates for sending ask. */
export function destinationOf({ country, provinceId }: GoodsOrder['shipTo']): {
  country: string
  provinceId: string | null
} {
  return { country, provinceId: provinceId ?? null }
}

/** Whether it is known where an order is to go. */
export function isAddressed({ shipTo }: Pick<GoodsOrder, 'shipTo'>): boolean {
  return shipTo.country !== ''
}
