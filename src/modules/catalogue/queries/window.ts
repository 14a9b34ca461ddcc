import { onTheWire } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { presentPicture, presentSummary } from '../present.ts'
import { averageOf } from '../rules.ts'
import type { WindowAnswer } from '../schema.ts'
import { selectCategories } from '../store/categories.ts'
import { selectMostWanted } from '../store/interest.ts'
import { selectFigures, selectPicturesOfSellers, selectProductsOf, selectShownSellers } from '../store/window.ts'
import { treeOf } from '../tree.ts'

const most = { wanted: 8, sellers: 4, pictures: 3 } as const

/** What the marketplace shows in its window: what is wanted most, who sells, and what can truly be said in figures. */
export async function readWindow(tx: Tx): Promise<WindowAnswer> {
  const [figures, wanted, sellers, categories] = await Promise.all([
    selectFigures(tx),
    selectMostWanted(tx, most.wanted),
    selectShownSellers(tx, most.sellers),
    selectCategories(tx),
  ])
  const [products, pictures] = await Promise.all([
    selectProductsOf(
      tx,
      wanted.map(({ id }) => id),
    ),
    selectPicturesOfSellers(
      tx,
      sellers.map(({ id }) => id),
      most.pictures,
    ),
  ])
  const tree = treeOf(categories)
  const { stars, ratings, ...counts } = figures
  return {
    figures: { ...counts, rating: { average: averageOf(stars, ratings), count: ratings } },
    most_wanted: products.map((row) => presentSummary(row, tree)),
    sellers: sellers.map((seller) => ({
      id: seller.id,
      name: seller.name,
      username: seller.username,
      headline: seller.headline,
      since: onTheWire(seller.since),
      rating: { average: averageOf(seller.stars, seller.ratings), count: seller.ratings },
      sales_count: seller.sales,
      pictures: pictures.filter((picture) => picture.seller_id === seller.id).map(presentPicture),
    })),
  }
}
