import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Node } from '../tree.ts'

/** The whole tree: a marketplace has some dozens of categories, seldom hundreds. */
export function selectCategories(tx: Tx): Promise<Node[]> {
  return tx.rows<Node>(sql`select id, parent_id, name, slug, position from category order by position, name, id`)
}

export function countForSale(tx: Tx): Promise<{ category_id: string; count: number }[]> {
  return tx.rows<{ category_id: string; count: number }>(sql`
    select category_id, count(*)::integer as count from product
    where archived_at is null and sold_by is not null group by category_id`)
}

/** What is written of a category. `parent_depth` is looked up in the statement itself, so it is the parent's own. */
export interface CategoryFields {
  parentId: string | null
  name: string
  slug: string
  position: number
}

export function insertCategory(tx: Tx, id: string, f: CategoryFields): Promise<unknown> {
  return tx.rows(sql`
    insert into category (id, parent_id, parent_depth, name, slug, position)
    values (${id}, ${f.parentId}, (select depth from category where id = ${f.parentId}), ${f.name}, ${f.slug},
            ${f.position})`)
}

export function updateCategory(tx: Tx, id: string, f: CategoryFields): Promise<unknown> {
  return tx.rows(sql`
    update category set parent_id = ${f.parentId},
      parent_depth = (select above.depth from category above where above.id = ${f.parentId}),
      name = ${f.name}, slug = ${f.slug}, position = ${f.position}
    where id = ${id}`)
}

export function deleteCategory(tx: Tx, id: string): Promise<unknown> {
  return tx.rows(sql`delete from category where id = ${id}`)
}

/** Holds the category against removal until the commit. */
export function holdCategory(tx: Tx, id: string): Promise<({ id: string } & CategoryFields) | undefined> {
  return tx.maybe<{ id: string } & CategoryFields>(sql`
    select id, parent_id as "parentId", name, slug, position from category where id = ${id} for key share`)
}

/** The category a product lies in. */
export function selectCategoryOfProduct(tx: Tx, productId: string): Promise<{ category_id: string } | undefined> {
  return tx.maybe<{ category_id: string }>(sql`select category_id from product where id = ${productId}`)
}
