import { raiseRevision } from '../../platform/db/revision.ts'
import type { PersonalPart } from '../../platform/privacy/person.ts'
import { topic } from './commands/doer.ts'
import { redact } from '../../platform/privacy/redact.ts'
import { closeShopOf, selectOffersOf, updateWords } from './store/personal-store.ts'
import { deleteStory } from './store/stories.ts'

/** A seller's shop. It closes with them; products that deals name keep their title. */
export const cataloguePersonal: PersonalPart = {
  name: 'shop',
  tables: ['product', 'seller_standing', 'seller_story', 'seller_dispatch', 'seller_answer', 'seller_reply'],
  export: selectOffersOf,
  async erase(tx, { memberId, words }) {
    // Listings before products, in the order in which buyers lock the two: whoever is buying now comes first or not at all.
    await closeShopOf(tx, memberId)
    const { products } = await selectOffersOf(tx, memberId)
    deleteStory(tx, memberId)
    for (const { id, title } of products) updateWords(tx, id, redact(title, words))
    raiseRevision(tx, topic)
  },
}
