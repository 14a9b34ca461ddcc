import { type Sql, sql } from '../../../platform/db/sql.ts'

/** Whether a tariff, newest of its owner, asks nothing anywhere in the country for one piece of listing l; null without rates. */
const asksNothingBy = (owner: Sql): Sql => sql`
  (select bool_and(r.first = 0 or coalesce(r.free_from <= l.price, false)) from shipping_rate r
   where r.zone <> 'abroad' and r.tariff_id = (
     select t.id from shipping_tariff t where ${owner} order by t.number desc limit 1))`

/**
 * Whether one piece of product p is sent free of charge everywhere in the country, by the rates of its seller or, where they
 * have none, of the house: the same as a quote that knows no place says (shipping/rules.ts). Part of the statement that reads
 * the list, since a list is made for many. Without any rates sending is in the price, which is not free.
 */
export const shipsFree = sql`
  (l.price is not null and coalesce(${asksNothingBy(sql`t.owner_id = p.seller_id`)},
                                    ${asksNothingBy(sql`t.owner_id is null`)}, false))`
