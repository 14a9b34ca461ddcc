import type { PersonalPart } from '../../platform/privacy/person.ts'
import { selectAllFavourites } from './store/favourites.ts'
import { deleteWishesOf, selectSearches } from './store/searches.ts'

/** What a member looks for and keeps an eye on. It is nobody else's, and goes with them. */
export const wishesPersonal: PersonalPart = {
  name: 'wishes',
  tables: ['favourite', 'saved_search'],
  async export(tx, memberId) {
    const [favourites, searches] = await Promise.all([selectAllFavourites(tx, memberId), selectSearches(tx, memberId)])
    return { favourites, searches }
  },
  async erase(tx, { memberId }) {
    deleteWishesOf(tx, memberId)
  },
}
