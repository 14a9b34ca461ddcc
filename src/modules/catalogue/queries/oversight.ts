import type { Page } from '../../../kernel/pages.ts'
import { onTheWire } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { noSuchProduct } from '../errors.ts'
import { priceText } from '../present.ts'
import type { ListedProduct } from '../oversight-schema.ts'
import { selectCategories } from '../store/categories.ts'
import { listProductsOverseen, type OverseenProduct, type OversightFilter, selectOverseen } from '../store/oversight.ts'
import { treeOf } from '../tree.ts'

/** A page of products for those who run the marketplace; `category` takes in all below it. */
export async function overseeProducts(
  tx: Tx,
  { category, ...filter }: Omit<OversightFilter, 'categories'> & { category?: string | undefined },
  page: PageRequest,
): Promise<Page<ListedProduct>> {
  const categories = category && treeOf(await selectCategories(tx)).branchOf(category)
  const { rows, ...ends } = await listProductsOverseen(tx, { ...filter, ...(categories && { categories }) }, page)
  return { ...ends, rows: rows.map(present) }
}

/** One product as they see it. @throws Refusal not_found */
export async function overseenProduct(tx: Tx, id: string): Promise<ListedProduct> {
  const row = await selectOverseen(tx, id)
  if (!row) throw noSuchProduct()
  return present(row)
}

function present(row: OverseenProduct): ListedProduct {
  const { id, title, stock, price, currency, held_because } = row
  return {
    id,
    title,
    state: stateOf(row),
    held_because,
    seller: { id: row.seller_id, name: row.seller_name },
    category: { id: row.category_id, name: row.category_name },
    stock,
    price: price === null || currency === null ? null : priceText(price, currency),
    currency,
    created_at: onTheWire(row.created_at),
  }
}

function stateOf({ archived_at, held_at, status }: OverseenProduct): ListedProduct['state'] {
  if (archived_at) return 'withdrawn'
  if (held_at || status === 'held') return 'held'
  return status === 'active' ? 'for_sale' : 'unlisted'
}
