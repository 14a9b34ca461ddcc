import type { Parts } from '../src/compose.ts'
import type { Member } from '../src/kernel/actor.ts'
import { newId } from '../src/kernel/ids.ts'
import { begin, say } from '../src/modules/messages/index.ts'
import { sql } from '../src/platform/db/sql.ts'
import { slug } from './shop.ts'

/** A conversation of two. */
export interface Conversation {
  id: string
  buyer: string
  seller: string
}

const words = { body: 'Is it still there?', fileIds: [] }

/**
 * Has each of these buyers ask so many sellers about something of theirs, and each seller answer: they may write from now
 * on. In turn: the first of every buyer, then the second of every buyer, and so on.
 */
export async function beginConversations(
  { services }: Parts,
  buyers: readonly string[],
  each: number,
): Promise<Conversation[]> {
  const marketplace = await services.directory.bySlug(slug)
  if (!marketplace) throw new Error('the marketplace is not there')
  const within = <Answer>(work: Parameters<typeof services.db.inMarketplace<Answer>>[1]) =>
    services.db.inMarketplace(marketplace.id, work)
  const products = await within((tx) =>
    tx.rows<{ id: string; seller_id: string }>(sql`
      select distinct on (seller_id) id, seller_id from product where title like 'Hand-made%' order by seller_id, id`),
  )
  const begun: Conversation[] = []
  for (let n = 0; n < each * buyers.length; n++) {
    const buyer = buyers[n % buyers.length] as string
    // Each further one of a buyer is with another seller.
    const product = products[(n + Math.floor(n / buyers.length)) % products.length]
    if (!product) throw new Error('nobody sells anything')
    const wish = { about: 'product', product_id: product.id } as const
    const { id } = await within((tx) => begin(services, tx, { member: member(buyer), wish, ...words, ref: newId() }))
    const answer = { member: member(product.seller_id), conversationId: id, ...words, ref: newId() }
    await within((tx) => say(services, tx, answer))
    begun.push({ id, buyer, seller: product.seller_id })
  }
  return begun
}

const member = (memberId: string): Member => ({ kind: 'member', memberId, sessionId: memberId, roles: [] })
