import type { Noun } from '../../platform/permissions/noun.ts'
import { cataloguePolicy } from './policy.ts'
import { selectListingGist } from './store/listings.ts'
import { selectGist } from './store/products.ts'

/** What is offered, for those who ask who may do what to it. A seller may let others describe a product. */
export const catalogueNouns: readonly Noun[] = [
  {
    name: 'Product',
    policy: cataloguePolicy,
    async facts(tx, id) {
      const product = await selectGist(tx, id)
      return product && { sellerId: product.seller_id, withdrawn: product.archived_at !== null }
    },
    grantable: ['read', 'update'],
  },
  {
    name: 'Listing',
    policy: cataloguePolicy,
    async facts(tx, id) {
      const listing = await selectListingGist(tx, id)
      return listing && { sellerId: listing.seller_id, active: listing.status === 'active' }
    },
  },
]
