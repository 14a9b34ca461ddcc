import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { readProduct } from '../../modules/catalogue/index.ts'
import { begin, say } from '../../modules/messages/index.ts'
import { noteSeeded, seededBefore } from './once.ts'
import type { SeededMarketplace } from './seed.ts'

/** A buyer asks about a product, by their keys; then the two speak in turn. */
interface DemoConversation {
  buyer: string
  product: string
  said: readonly string[]
}

const demoConversations: readonly DemoConversation[] = [
  {
    buyer: 'usman',
    product: 'ajrak-indigo',
    said: [
      'Assalam o alaikum. Is the indigo from the leaf, or a powder?',
      'Wa alaikum assalam. From the leaf: we steep it ourselves, in the vat behind the house. It is why no two cloths have quite the same blue.',
      'And will it bleed in the wash?',
      'The first two times, a little. Wash it alone and cold with a handful of salt, and then it stays.',
      'Thank you, that is what I wanted to hear.',
    ],
  },
  {
    buyer: 'mehwish',
    product: 'multani-vase',
    said: [
      'How tall is it without the neck? It is to stand in a niche of 30 centimetres.',
      'With the neck it is 28, so it fits. We can pack it in straw if you would like it before Eid.',
    ],
  },
  {
    buyer: 'hamza',
    product: 'multani-vase',
    said: ['کیا آپ اسی نقش میں پلیٹیں بھی بناتے ہیں؟'],
  },
]

/** Has people of the demo write to one another, by the same commands that people use. */
export async function converseInDemo(
  services: AppServices,
  { marketplace, memberIds }: SeededMarketplace,
): Promise<void> {
  const within = <Answer>(work: Parameters<typeof services.db.inMarketplace<Answer>>[1]) =>
    services.db.inMarketplace(marketplace.id, work)
  for (const { buyer, product, said } of demoConversations) {
    await within(async (tx) => {
      const step = `conversation:${buyer}:${product}`
      const kept = await seededBefore(tx, `product:${product}`)
      const memberId = memberIds.get(buyer)
      if ((await seededBefore(tx, step)) || !kept?.['id'] || !memberId) return
      const { seller } = await readProduct(tx, kept['id'])
      const [first = '', ...rest] = said
      const wish = { about: 'product', product_id: kept['id'] } as const
      const asker = memberOf(memberId)
      const { id } = await begin(services, tx, { member: asker, wish, body: first, fileIds: [], ref: step })
      for (const [place, body] of rest.entries()) {
        const member = place % 2 === 0 ? memberOf(seller.id) : asker
        await say(services, tx, { member, conversationId: id, body, fileIds: [], ref: `${step}:${place}` })
      }
      noteSeeded(tx, step)
    })
  }
}

const memberOf = (memberId: string): Member => ({ kind: 'member', memberId, sessionId: newId(), roles: [] })
