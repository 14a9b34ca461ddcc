import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { isThere } from './lookup.ts'
import { type ProductRow, productColumns, productJoins } from './products.ts'

/** Products that begin as somebody types, those in stock first. */
export function selectSuggestedProducts(tx: Tx, words: string, most: number): Promise<ProductRow[]> {
  return tx.rows<ProductRow>(sql`
    select ${productColumns} from suggest_products(${words}, ${most}) as suggested (id)
      join product p on p.id = suggested.id ${productJoins}
    order by ${isThere(sql`p`)} desc, p.title, p.id`)
}

/** A seller whose name begins so. */
export interface SuggestedSeller {
  id: string
  name: string
  username: string | null
}

// Of those whose name begins so, only who has something for sale is a seller to a buyer.
const looked = 50

export function selectSuggestedSellers(tx: Tx, words: string, most: number): Promise<SuggestedSeller[]> {
  return tx.rows<SuggestedSeller>(sql`
    select m.id, m.name, m.username from suggest_members(${words}, ${looked}) as suggested (id)
      join member m on m.id = suggested.id
    where exists (select from product p where p.seller_id = m.id and p.archived_at is null and p.sold_by is not null)
    order by m.name, m.id limit ${most}`)
}

/** Each word beside the word of our titles that is most like it; null where it stands in one itself. */
export function selectNearestWords(
  tx: Tx,
  words: readonly string[],
): Promise<{ word: string; nearest: string | null }[]> {
  return tx.rows<{ word: string; nearest: string | null }>(sql`
    select given.word, nearest_word(given.word) as nearest
    from unnest(${words}::text[]) with ordinality as given (word, place) order by given.place`)
}

/** The ids of things like this one: of its category, in stock, the most alike in words and price first. */
export function selectSimilar(
  tx: Tx,
  product: { id: string; title: string; categories: readonly string[]; price: bigint | null },
  most: number,
): Promise<ProductRow[]> {
  return tx.rows<ProductRow>(sql`
    select ${productColumns}
    from (
      select near.id, similarity(near.title_folded, fold_words(${product.title}))
               - least(abs(ln(near.price::double precision / ${product.price}::double precision)), 3) * 0.1 as likeness
      from unnest(${product.categories}::uuid[]) as branch (category_id) cross join lateral (
        select c.id, c.title_folded, o.price from product c
          join listing o on o.product_id = c.id and o.status = 'active'
        where c.category_id = branch.category_id and c.archived_at is null and ${isThere(sql`c`)} and c.id <> ${product.id}
        order by c.created_at desc, c.id desc limit ${lookedForLikeness}) near
    ) as alike join product p on p.id = alike.id ${productJoins}
    order by alike.likeness desc nulls last, p.id limit ${most}`)
}

// Of each category the newest are compared: a likeness in a shelf of ten thousand would take too long to find.
const lookedForLikeness = 120
