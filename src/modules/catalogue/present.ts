import { isCurrency } from '../../kernel/currency.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { sourcesOf } from '../files/index.ts'
import { averageOf } from './rules.ts'
import type {
  ListingAnswer,
  PictureAnswer,
  ProductAnswer,
  ProductSummaryAnswer,
  SellerAnswer,
  SellerPageAnswer,
} from './schema.ts'
import type { ListingRow } from './store/listings.ts'
import type { PictureRow } from './store/pictures.ts'
import type { ProductRow, WholeProductRow } from './store/products.ts'
import type { SellerRow } from './store/sellers.ts'
import type { StoryRow } from './store/stories.ts'
import type { Node, Tree } from './tree.ts'

/** Minor units as they are written; the currency comes from the row, which the program itself has written. */
export function priceText(price: bigint, currency: string): string {
  if (!isCurrency(currency)) throw new Error(`a listing is priced in ${currency}, which is no currency of ours`)
  return formatAmount(price, currency)
}

export function presentPicture({ file_id, alt, width, height }: PictureRow): PictureAnswer {
  return { id: file_id, alt, width, height, sources: sourcesOf(file_id, width) }
}

export function presentFirstPicture(row: ProductRow): PictureAnswer | null {
  if (row.picture_id === null || row.picture_width === null || row.picture_height === null) return null
  return presentPicture({
    file_id: row.picture_id,
    alt: row.picture_alt ?? '',
    width: row.picture_width,
    height: row.picture_height,
  })
}

function presentSellerOf(row: ProductRow): SellerAnswer {
  return {
    id: row.seller_id,
    name: row.seller_name,
    username: row.seller_username,
    rating: { average: averageOf(row.stars, row.ratings), count: row.ratings },
    since: onTheWire(row.seller_since),
  }
}

export const word = ({ id, name, slug }: Node) => ({ id, name, slug })

/** What a product is to be had for now, as its row says. */
export function presentOffer({ listing_id: id, price, currency }: ProductRow) {
  return id === null || price === null || currency === null ? null : { id, price: priceText(price, currency), currency }
}

const presentPlace = (id: string | null, name: string | null, localName: string | null) =>
  id === null || name === null || localName === null ? null : { id, name, local_name: localName }

function presentLocation(row: ProductRow) {
  const city = presentPlace(row.city_id, row.city_name, row.city_local_name)
  const province = presentPlace(row.province_id, row.province_name, row.province_local_name)
  return city && province ? { city, province, country: row.country_code ?? '' } : null
}

/** What a list's row and the product's own page have in common. */
function presentFacts(row: ProductRow, tree: Tree<Node>) {
  const path = tree.pathOf(row.category_id).map(word)
  const category = path.at(-1)
  if (!category) throw new Error(`product ${row.id} lies in a category that its own snapshot lacks`)
  return {
    id: row.id,
    title: row.title,
    condition: row.condition,
    stock: row.stock,
    seller: presentSellerOf(row),
    category: { ...category, path },
    listing: presentOffer(row),
    sold_by: row.sold_by,
    ships_free: row.ships_free,
    location: presentLocation(row),
    created_at: onTheWire(row.created_at),
  }
}

export function presentSummary(row: ProductRow, tree: Tree<Node>): ProductSummaryAnswer {
  return { ...presentFacts(row, tree), picture: presentFirstPicture(row) }
}

export function presentProduct(
  row: WholeProductRow,
  pictures: readonly PictureRow[],
  watchers: number,
  tree: Tree<Node>,
): ProductAnswer {
  return {
    ...presentFacts(row, tree),
    description: row.description,
    pictures: pictures.map(presentPicture),
    watchers,
    updated_at: onTheWire(row.updated_at),
  }
}

export function presentListing(row: ListingRow, tree: Tree<Node>): ListingAnswer {
  return {
    id: row.own_id,
    product: presentSummary(row, tree),
    price: priceText(row.own_price, row.own_currency),
    currency: row.own_currency,
    status: row.status,
    created_at: onTheWire(row.listed_at),
    closed_at: row.closed_at && onTheWire(row.closed_at),
  }
}

export function presentSellerPage(row: SellerRow, { headline, story }: StoryRow): SellerPageAnswer {
  return {
    id: row.id,
    name: row.name,
    username: row.username,
    rating: { average: averageOf(row.stars, row.ratings), count: row.ratings },
    since: onTheWire(row.since),
    sales_count: row.sales,
    active_products: row.active_products,
    dispatches: row.dispatches,
    dispatch_seconds: row.dispatch_seconds === null ? null : Number(row.dispatch_seconds),
    answer_seconds: row.answer_seconds === null ? null : Number(row.answer_seconds),
    headline,
    story,
  }
}
