import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { isThere } from './lookup.ts'
import type { PictureRow } from './pictures.ts'
import { type ProductRow, productColumns, productJoins } from './products.ts'

/** What a marketplace can truly say of itself. */
export interface FiguresRow {
  products: number
  sellers: number
  delivered: number
  ratings: number
  stars: number
}

export function selectFigures(tx: Tx): Promise<FiguresRow> {
  return tx.one<FiguresRow>(sql`
    select
      (select count(*)::integer from product where archived_at is null and sold_by is not null) as products,
      (select count(*)::integer from member_role r where r.role = 'seller'
         and exists (select from product p where p.seller_id = r.member_id and p.archived_at is null
                     and p.sold_by is not null)) as sellers,
      coalesce(sum(sales), 0)::integer as delivered, coalesce(sum(ratings), 0)::integer as ratings,
      coalesce(sum(stars), 0)::integer as stars
    from seller_standing`)
}

/** The products with these ids that have not been withdrawn, in their order. */
export function selectProductsOf(tx: Tx, ids: readonly string[]): Promise<ProductRow[]> {
  return tx.rows<ProductRow>(sql`
    select ${productColumns} from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
      join product p on p.id = wanted.id ${productJoins}
    where p.archived_at is null order by wanted.place`)
}

/** A seller who has told who they are. */
export interface ShownSeller {
  id: string
  name: string
  username: string | null
  since: Date
  headline: string
  ratings: number
  stars: number
  sales: number
}

// Of the sellers with most sales, those are shown who have told something and have something for sale.
const looked = 200

/** Sellers with a headline and goods, those with most sales first. */
export function selectShownSellers(tx: Tx, most: number): Promise<ShownSeller[]> {
  return tx.rows<ShownSeller>(sql`
    select m.id, m.name, m.username, m.created_at as since, y.headline, coalesce(s.ratings, 0) as ratings,
           coalesce(s.stars, 0) as stars, coalesce(s.sales, 0) as sales
    from (select y.member_id, y.headline from seller_story y left join seller_standing s on s.member_id = y.member_id
          where y.headline <> '' order by s.sales desc nulls last, y.member_id limit ${looked}) y
      join member m on m.id = y.member_id left join seller_standing s on s.member_id = m.id
    where exists (select from product p where p.seller_id = m.id and p.archived_at is null
                  and p.sold_by is not null and ${isThere(sql`p`)})
    order by s.sales desc nulls last, m.id limit ${most}`)
}

/** The first pictures of each seller's newest goods. */
export function selectPicturesOfSellers(
  tx: Tx,
  sellers: readonly string[],
  each: number,
): Promise<(PictureRow & { seller_id: string })[]> {
  return tx.rows<PictureRow & { seller_id: string }>(sql`
    select shown.seller_id, shown.file_id, shown.alt, f.width, f.height
    from unnest(${sellers}::uuid[]) as wanted (seller_id) cross join lateral (
      select p.seller_id, p.created_at, i.file_id, i.alt from product p
        cross join lateral (select file_id, alt from product_picture where product_id = p.id order by position limit 1) i
      where p.seller_id = wanted.seller_id and p.archived_at is null and p.sold_by is not null
      order by p.created_at desc, p.id desc limit ${each}) shown
      join file f on f.id = shown.file_id
    order by shown.seller_id, shown.created_at desc`)
}

/** The first category above each, and the picture that stands for it: of the newest thing in its branch that has one. */
export function selectShelfPictures(
  tx: Tx,
  branches: readonly { root: string; categories: readonly string[] }[],
): Promise<(PictureRow & { root: string })[]> {
  const pairs = branches.flatMap(({ root, categories }) => categories.map((category) => ({ root, category })))
  return tx.rows<PictureRow & { root: string }>(sql`
    select distinct on (branch.root) branch.root, shown.file_id, shown.alt, f.width, f.height
    from unnest(${pairs.map(({ root }) => root)}::uuid[], ${pairs.map(({ category }) => category)}::uuid[])
           as branch (root, category_id)
      cross join lateral (
        select i.file_id, i.alt, p.created_at from product p
          cross join lateral (select file_id, alt from product_picture
                              where product_id = p.id order by position limit 1) i
        where p.category_id = branch.category_id and p.archived_at is null and p.sold_by is not null
        order by p.created_at desc, p.id desc limit 1) shown
      join file f on f.id = shown.file_id
    order by branch.root, shown.created_at desc`)
}
