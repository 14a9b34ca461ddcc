import type { Tx } from '../../../platform/db/transaction.ts'
import { presentFirstPicture, presentOffer, presentSummary, word } from '../present.ts'
import { noSuchProduct } from '../errors.ts'
import { correctedWords, wordsIn } from '../rules.ts'
import type { ProductSummaryAnswer } from '../schema.ts'
import type { SuggestionsAnswer } from '../window-schema.ts'
import { selectCategories } from '../store/categories.ts'
import { selectProduct } from '../store/products.ts'
import { selectNearestWords, selectSimilar, selectSuggestedProducts, selectSuggestedSellers } from '../store/suggest.ts'
import { treeOf } from '../tree.ts'

const most = { products: 6, categories: 4, sellers: 3, similar: 8 } as const

/** What somebody may mean who has typed so far, in three statements. */
export async function suggest(tx: Tx, typed: string): Promise<SuggestionsAnswer> {
  const [products, sellers, categories] = await Promise.all([
    selectSuggestedProducts(tx, typed, most.products),
    selectSuggestedSellers(tx, typed, most.sellers),
    selectCategories(tx),
  ])
  const tree = treeOf(categories)
  const sought = typed.toLocaleLowerCase()
  return {
    products: products.map((row) => ({
      id: row.id,
      title: row.title,
      listing: presentOffer(row),
      picture: presentFirstPicture(row),
    })),
    categories: categories
      .filter(({ name }) =>
        name
          .toLocaleLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .some((_, place, parts) => parts.slice(place).join(' ').startsWith(sought)),
      )
      .slice(0, most.categories)
      .map((category) => ({ ...word(category), path: tree.pathOf(category.id).map(word) })),
    sellers,
  }
}

/** The words as they were perhaps meant, by what our titles say; null when each of them stands in one. */
export async function respell(tx: Tx, text: string): Promise<string | null> {
  const nearest = await selectNearestWords(tx, wordsIn(text))
  return correctedWords(text, new Map(nearest.map(({ word: asked, nearest: better }) => [asked, better])))
}

/** Things like this one, the most alike first. @throws Refusal `not_found` */
export async function listSimilar(tx: Tx, id: string): Promise<ProductSummaryAnswer[]> {
  const [row, categories] = await Promise.all([selectProduct(tx, id), selectCategories(tx)])
  if (!row || row.archived_at) throw noSuchProduct()
  const tree = treeOf(categories)
  // The whole branch beside it: of bowls, the plates are nearer than the lamps.
  const parent = tree.find(row.category_id)?.parent_id
  const near = parent ? tree.branchOf(parent) : tree.branchOf(row.category_id)
  const product = { id, title: row.title, categories: near, price: row.price }
  return (await selectSimilar(tx, product, most.similar)).map((one) => presentSummary(one, tree))
}
