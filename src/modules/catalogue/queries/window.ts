import { onTheWire } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { presentPicture, presentSummary, word } from '../present.ts'
import { averageOf } from '../rules.ts'
import type { WindowAnswer } from '../window-schema.ts'
import { countForSale, selectCategories } from '../store/categories.ts'
import { selectMostWanted } from '../store/interest.ts'
import {
  selectFigures,
  selectPicturesOfSellers,
  selectProductsOf,
  selectShelfPictures,
  selectShownSellers,
} from '../store/window.ts'
import { countsWithin, treeOf } from '../tree.ts'

const most = { wanted: 8, sellers: 4, pictures: 3 } as const

/** What the marketplace shows in its window: what is wanted most, who sells, and what can truly be said in figures. */
export async function readWindow(tx: Tx): Promise<WindowAnswer> {
  const [figures, wanted, sellers, categories, counts] = await Promise.all([
    selectFigures(tx),
    selectMostWanted(tx, most.wanted),
    selectShownSellers(tx, most.sellers),
    selectCategories(tx),
    countForSale(tx),
  ])
  const tree = treeOf(categories)
  const within = countsWithin(tree, new Map(counts.map(({ category_id, count }) => [category_id, count])))
  const roots = tree.childrenOf(null)
  const [products, pictures, shelves] = await Promise.all([
    selectProductsOf(
      tx,
      wanted.map(({ id }) => id),
    ),
    selectPicturesOfSellers(
      tx,
      sellers.map(({ id }) => id),
      most.pictures,
    ),
    selectShelfPictures(
      tx,
      roots.map(({ id }) => ({ root: id, categories: tree.branchOf(id) })),
    ),
  ])
  const { stars, ratings, ...known } = figures
  return {
    figures: { ...known, rating: { average: averageOf(stars, ratings), count: ratings } },
    shelves: roots.map((root) => {
      const picture = shelves.find((one) => one.root === root.id)
      return {
        ...word(root),
        product_count: within.get(root.id) ?? 0,
        picture: picture ? presentPicture(picture) : null,
      }
    }),
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
