import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { readProduct } from '../../catalogue/index.ts'
import { factsOf, selectOrder } from '../../orders/index.ts'
import { cannotWriteHere, groupFull, notAcquainted, ownProduct } from '../errors.ts'
import { messagesPolicy } from '../policy.ts'
import { type About, mostInGroup, oneOf } from '../rules.ts'
import { selectBlockedAmong } from '../store/blocks.ts'
import { insertConversation, insertSeats, selectAcquainted } from '../store/conversations.ts'
import { say } from './writing.ts'

/** With whom, or about what, a conversation is begun. */
export type Wish =
  | { about: 'product'; product_id: string }
  | { about: 'deal'; order_id: string }
  | { about: 'members'; member_id: string }
  | { about: 'group'; member_ids: readonly string[]; title: string }

interface Beginning {
  about: About
  product_id: string | null
  deal_id: string | null
  title: string
  one_of: string | null
  /** Everybody who is in it besides who begins. */
  others: readonly string[]
}

/**
 * Begins a conversation with its first message. Where there is one of the same already, the message is said there: there
 * is one conversation about a product with each who asks, one about a deal, one of two members.
 * @throws Refusal not_found, own_product, not_acquainted, group_full, and whatever a message is refused for
 */
export async function begin(
  services: Pick<AppServices, 'live' | 'documents'>,
  tx: Tx,
  { member, wish, ...first }: { member: Member; wish: Wish; body: string; fileIds: readonly string[]; ref: string },
) {
  const { others, ...what } = await beginningOf(tx, member, wish)
  const { id, added } = await insertConversation(tx, { id: newId(), begun_by: member.memberId, ...what })
  if (added) insertSeats(tx, id, [member.memberId, ...others], 0n)
  const message = await say(services, tx, { member, conversationId: id, ...first })
  return { id, message }
}

function beginningOf(tx: Tx, member: Member, wish: Wish): Promise<Beginning> {
  if (wish.about === 'product') return aboutProduct(tx, member, wish.product_id)
  if (wish.about === 'deal') return aboutDeal(tx, member, wish.order_id)
  return wish.about === 'members'
    ? withMember(tx, member, wish.member_id)
    : inGroup(tx, member, wish.member_ids, wish.title)
}

async function aboutProduct(tx: Tx, { memberId }: Member, productId: string): Promise<Beginning> {
  const product = await readProduct(tx, productId)
  if (product.seller.id === memberId) throw ownProduct()
  return {
    about: 'product',
    product_id: product.id,
    deal_id: null,
    title: product.title,
    one_of: oneOf({ about: 'product', productId: product.id, asker: memberId }),
    others: [product.seller.id],
  }
}

async function aboutDeal(tx: Tx, member: Member, orderId: string): Promise<Beginning> {
  const order = isId(orderId) ? await selectOrder(tx, orderId) : undefined
  if (!order) throw notFound('order')
  demand(messagesPolicy, member, 'write', 'Order', factsOf(order))
  const other = order.parties['buyer'] === member.memberId ? order.parties['seller'] : order.parties['buyer']
  if (!other) throw cannotWriteHere()
  return {
    about: 'deal',
    product_id: null,
    deal_id: order.id,
    title: order.title,
    one_of: oneOf({ about: 'deal', dealId: order.id }),
    others: [other],
  }
}

async function withMember(tx: Tx, { memberId }: Member, other: string): Promise<Beginning> {
  await demandAcquainted(tx, memberId, [other])
  const one_of = oneOf({ about: 'members', pair: [memberId, other] })
  return { about: 'members', product_id: null, deal_id: null, title: '', one_of, others: [other] }
}

async function inGroup(tx: Tx, { memberId }: Member, memberIds: readonly string[], title: string): Promise<Beginning> {
  const others = [...new Set(memberIds)].filter((one) => one !== memberId)
  if (others.length >= mostInGroup) throw groupFull()
  await demandAcquainted(tx, memberId, others)
  return { about: 'group', product_id: null, deal_id: null, title, one_of: null, others }
}

/** Whoever is a stranger, or wants no word of this member's, looks the same. @throws Refusal not_acquainted */
export async function demandAcquainted(tx: Tx, memberId: string, others: readonly string[]): Promise<void> {
  const [known, blocked] = await Promise.all([
    selectAcquainted(tx, memberId, others),
    selectBlockedAmong(tx, memberId, others),
  ])
  const fits = (one: string) => one !== memberId && known.has(one) && !blocked.has(one)
  if (others.length === 0 || !others.every(fits)) throw notAcquainted()
}
