import type { Currency } from '../../../kernel/currency.ts'
import { type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { SecondChance } from '../subjects.ts'

export type ChanceState = 'offered' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn'

interface ChanceRow {
  id: string
  auction_id: string
  product_id: string
  title: string
  seller_id: string
  bidder_id: string
  price: bigint
  currency: Currency
  tariff_id: string | null
  state: string
  version: number
  entered_at: Date
  step: number
  policy: Record<string, unknown>
  created_at: Date
  deal_id: string | null
}

const chanceQuery = sql`
  select c.id, c.auction_id, a.product_id, p.title, p.seller_id, c.bidder_id, c.price, a.currency, a.tariff_id, c.state, c.version,
         c.entered_at, c.step, c.policy, c.created_at, c.deal_id
  from second_chance c join auction a on a.marketplace_id = c.marketplace_id and a.id = c.auction_id
  join product p on p.marketplace_id = a.marketplace_id and p.id = a.product_id`

/** A second chance, locked until the transaction ends. */
export async function lockChance(tx: Tx, id: string): Promise<SecondChance | undefined> {
  const [, row] = await Promise.all([
    tx.rows(sql`select 1 from second_chance where id = ${id} for no key update`),
    tx.maybe<ChanceRow>(sql`${chanceQuery} where c.id = ${id}`),
  ])
  return row && chanceOf(row)
}

/** Writes a second chance's next state. */
export function saveChance(chance: { id: string }, next: { state: string; enteredAt: Date; step: number }): Sql {
  return sql`
    update second_chance set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step}
    where id = ${chance.id}`
}

/** @returns whether it was added: nobody is offered the same twice */
export async function insertChance(tx: Tx, c: SecondChance): Promise<boolean> {
  const added = await tx.maybe(sql`
    insert into second_chance (id, auction_id, bidder_id, price, state, version, entered_at, step, policy, created_at)
    values (${c.id}, ${c.auctionId}, ${c.parties.bidder}, ${c.price}, ${c.state}, ${c.version}, ${c.enteredAt}, ${c.step},
            ${JSON.stringify(c.policy)}::jsonb, ${c.createdAt})
    on conflict (marketplace_id, auction_id, bidder_id) do nothing returning id`)
  return added !== undefined
}

export function updateChanceDeal(tx: Tx, id: string, dealId: string): void {
  tx.write(sql`update second_chance set deal_id = ${dealId} where id = ${id}`)
}

/** One more than `limit`, of a member as bidder or seller, the newest first, or backward from a place. */
export async function selectChances(
  tx: Tx,
  f: { memberId: string; place: { at: Date; id: string } | undefined; backward: boolean; limit: number },
): Promise<SecondChance[]> {
  const [beyond, order] = f.backward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const place = f.place ? sql`and (c.created_at, c.id) ${beyond} (${f.place.at}, ${f.place.id})` : sql``
  const rows = await tx.rows<ChanceRow>(sql`
    ${chanceQuery} where (c.bidder_id = ${f.memberId} or p.seller_id = ${f.memberId}) ${place}
    order by c.created_at ${order}, c.id ${order} limit ${f.limit + 1}`)
  return rows.map(chanceOf)
}

/** Whom the piece of an auction was offered, and what became of it. */
export async function selectOfferedIn(tx: Tx, auctionId: string): Promise<Map<string, ChanceState>> {
  const rows = await tx.rows<{ bidder_id: string; state: ChanceState }>(sql`
    select bidder_id, state from second_chance where auction_id = ${auctionId}`)
  return new Map(rows.map(({ bidder_id: id, state }) => [id, state]))
}

/** Whether the order of an auction's winner was called off or ran out unpaid; undefined while there is none. */
export async function selectWinnerFailed(tx: Tx, auctionId: string): Promise<boolean | undefined> {
  const row = await tx.maybe<{ failed: boolean }>(sql`
    select (d.state in ('expired', 'cancelled')) as failed
    from auction a join deal d on d.marketplace_id = a.marketplace_id and d.id = a.deal_id where a.id = ${auctionId}`)
  return row?.failed
}

/** Whether somebody may still take what an auction had to sell, or has an order of it that was neither called off nor ran out. */
export async function selectTaken(tx: Tx, auctionId: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 from deal d
    where d.id in (select deal_id from auction where id = ${auctionId}
                   union all select deal_id from second_chance where auction_id = ${auctionId})
      and d.state not in ('expired', 'cancelled')
    union all select 1 from second_chance where auction_id = ${auctionId} and state = 'offered' limit 1`)
  return row !== undefined
}

/** Whether a piece of this product is offered to a bidder who has not answered. */
export async function hasOpenChance(tx: Tx, productId: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 from second_chance c join auction a on a.marketplace_id = c.marketplace_id and a.id = c.auction_id
    where a.product_id = ${productId} and c.state = 'offered' limit 1`)
  return row !== undefined
}

function chanceOf(row: ChanceRow): SecondChance {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    enteredAt: row.entered_at,
    step: row.step,
    policy: row.policy,
    parties: { seller: row.seller_id, bidder: row.bidder_id },
    auctionId: row.auction_id,
    productId: row.product_id,
    title: row.title,
    price: row.price,
    currency: row.currency,
    tariffId: row.tariff_id,
    createdAt: row.created_at,
    dealId: row.deal_id,
  }
}
