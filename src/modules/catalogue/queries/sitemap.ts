import type { Tx } from '../../../platform/db/transaction.ts'
import { selectCategories } from '../store/categories.ts'
import {
  type PublicRow,
  selectProductSteps,
  selectPublicProducts,
  selectPublicSellers,
  selectSellerSteps,
} from '../store/sitemap.ts'

/** A page that everybody may find. */
export interface PublicPage {
  /** Its place in the walk. */
  key: string
  path: string
  /** When what it shows changed last; null where that is not kept. */
  changedAt: Date | null
}

/** One kind of public pages, walked in the order of their keys. */
export interface PublicPages {
  /** Names its parts: products-1. */
  name: string
  /** The keys after which the second and each further part of `size` pages begin. */
  steps(tx: Tx, size: number): Promise<string[]>
  /** The pages after a key, from the beginning when it is null. */
  after(tx: Tx, key: string | null, most: number): Promise<PublicPage[]>
}

const pageOf =
  (folder: string) =>
  ({ id, changed_at }: PublicRow): PublicPage => ({ key: id, path: `/${folder}/${id}`, changedAt: changed_at })

const none = async () => []

/** What of the catalogue everybody may find: categories, products for sale, who sells them. */
export const cataloguePages: readonly PublicPages[] = [
  {
    name: 'shelves',
    steps: none,
    async after(tx, key) {
      if (key !== null) return []
      const categories = await selectCategories(tx)
      const fixed = ['/', '/search'].map((path) => ({ key: path, path, changedAt: null }))
      return [
        ...fixed,
        ...categories.map(({ id, slug }) => ({ key: id, path: `/categories/${slug}`, changedAt: null })),
      ]
    },
  },
  {
    name: 'products',
    steps: selectProductSteps,
    after: async (tx, key, most) => (await selectPublicProducts(tx, key, most)).map(pageOf('products')),
  },
  {
    name: 'sellers',
    steps: selectSellerSteps,
    after: async (tx, key, most) => (await selectPublicSellers(tx, key, most)).map(pageOf('sellers')),
  },
]
