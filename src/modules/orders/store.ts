import { type Deal, type DealRow, dealColumns, dealOf } from '../../engine/deals.ts'
import { nothing, type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { CopiedAddress } from '../locations/index.ts'
import type { GoodsOrder } from './subjects.ts'

interface OrderRow extends DealRow {
  payable_id: string
  listing_id: string | null
  auction_id: string | null
  product_id: string
  title: string
  unit_price: bigint
  quantity: number
  shipping: bigint | null
  tariff_id: string | null
  ship_to: CopiedAddress
  carrier: string | null
  tracking_number: string | null
  delivered_at: Date | null
  return_reason: string | null
  return_tracking_number: string | null
  sent_times: number
  delivery_failure: string | null
  disputed_from: string | null
  open_complaint: string | null
  given_back: bigint
}

/** Adds what the deal is about; the deal itself is inserted by the engine's store. */
export function insertOrder(tx: Tx, order: GoodsOrder): void {
  tx.write(sql`
    insert into goods_order (deal_id, payable_id, listing_id, auction_id, product_id, title, unit_price, quantity, shipping,
                             tariff_id, ship_to)
    values (${order.id}, ${order.payableId}, ${order.listingId}, ${order.auctionId}, ${order.productId}, ${order.title},
            ${order.unitPrice}, ${order.quantity}, ${order.shipping}, ${order.tariffId},
            ${JSON.stringify(order.shipTo)}::jsonb)`)
}

/** In these a complaint is over. The complaints know the orders, so these cannot ask them; a test holds it true. */
export const endsOfComplaints = ['closed', 'settled', 'withdrawn', 'lapsed']

const orderQuery = sql`
  select ${dealColumns}, o.payable_id, o.listing_id, o.auction_id, o.product_id, o.title, o.unit_price, o.quantity, o.shipping,
         o.tariff_id, o.ship_to, o.carrier, o.tracking_number, o.delivered_at, o.return_reason, o.return_tracking_number,
         o.sent_times, o.delivery_failure, o.disputed_from, y.given_back,
         (select c.id from complaint c join deal_party b on b.marketplace_id = c.marketplace_id and b.deal_id = c.deal_id
          where c.marketplace_id = d.marketplace_id and c.deal_id = d.id and b.role = 'buyer'
            and c.complainant_id = b.member_id and c.state <> all (${endsOfComplaints})) as open_complaint
  from deal d join goods_order o on o.marketplace_id = d.marketplace_id and o.deal_id = d.id
  join payable y on y.marketplace_id = o.marketplace_id and y.id = o.payable_id`

export async function selectOrder(tx: Tx, id: string): Promise<GoodsOrder | undefined> {
  const row = await tx.maybe<OrderRow>(sql`${orderQuery} where d.id = ${id}`)
  return row && orderOf(row)
}

/**
 * The same, with its deal locked until the transaction ends. Locked by a statement of its own: one that waits for a lock
 * sees of the other tables what they held before it waited, such as a price of which less had been given back. Not
 * for update: a child's row that is written twice in one transaction looks whether its deal is still there, and would wait.
 */
export async function lockOrder(tx: Tx, id: string): Promise<GoodsOrder | undefined> {
  const [, row] = await Promise.all([
    tx.rows(sql`select 1 from deal where id = ${id} for no key update`),
    tx.maybe<OrderRow>(sql`${orderQuery} where d.id = ${id}`),
  ])
  return row && orderOf(row)
}

/** Orders that still wait for payment though the deadline for it has passed, the longest overdue first. */
export function selectPastPayment(tx: Tx, now: Date, most: number): Promise<{ id: string }[]> {
  return tx.rows(sql`
    select id from deal
    where process = 'goods-order' and state = 'pending_payment'
      and entered_at + make_interval(secs => (policy ->> 'paymentWindow')::float8) <= ${now}
    order by entered_at, id limit ${most}`)
}

/** What these orders are about, by id. */
export async function selectTitles(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { title: string; quantity: number }>> {
  const rows = await tx.rows<{ deal_id: string; title: string; quantity: number }>(sql`
    select deal_id, title, quantity from goods_order where deal_id = any (${ids}::uuid[])`)
  return new Map(rows.map(({ deal_id: id, title, quantity }) => [id, { title, quantity }]))
}

/** When the order was paid first. */
export async function selectPaidAt(tx: Tx, id: string): Promise<Date | undefined> {
  const row = await tx.maybe<{ at: Date }>(sql`
    select at from history where process = 'goods-order' and subject_id = ${id} and to_state = 'paid'
    order by step limit 1`)
  return row?.at
}

/**
 * Since when the buyer has waited for what the seller has done by this step, or has left to the deadline: from asking for a
 * return, or from the parcel that did not arrive. Undefined for every other step, and where the operator stood in.
 */
export async function selectAskedAt(tx: Tx, id: string, step: number): Promise<Date | undefined> {
  const row = await tx.maybe<{ at: Date }>(sql`
    select before.at from history answer
      join history before on before.marketplace_id = answer.marketplace_id and before.process = answer.process
        and before.subject_id = answer.subject_id and before.to_state = answer.from_state and before.step < answer.step
        and before.from_state <> before.to_state
    where answer.process = 'goods-order' and answer.subject_id = ${id} and answer.step = ${step}
      and answer.from_state in ('return_requested', 'delivery_failed') and answer.acted_as in ('seller', 'timer')
    order by before.step desc limit 1`)
  return row?.at
}

/** Which orders a list shows. `memberId` null: everybody's, for the operator. */
export interface OrderFilter {
  memberId: string | null
  role: 'buyer' | 'seller' | null
  states: readonly string[] | null
  place: string | null
  backward: boolean
  limit: number
}

/** One more than `limit`, the newest first, or backward from a place. */
export async function selectOrders(tx: Tx, filter: OrderFilter): Promise<GoodsOrder[]> {
  const [beyond, order] = filter.backward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const conditions: Sql[] = [sql`d.process = 'goods-order'`]
  if (filter.states) conditions.push(sql`d.state = any (${filter.states})`)
  if (filter.place) conditions.push(sql`d.id ${beyond} ${filter.place}`)
  if (filter.memberId) conditions.push(isParty(filter.memberId, filter.role))
  const where = conditions.reduce((all, one) => (all === nothing ? one : sql`${all} and ${one}`), nothing)
  const rows = await tx.rows<OrderRow>(
    sql`${orderQuery} where ${where} order by d.id ${order} limit ${filter.limit + 1}`,
  )
  return rows.map(orderOf)
}

function isParty(memberId: string, role: string | null): Sql {
  const inRole = role ? sql`and p.role = ${role}` : nothing
  return sql`d.id in (select p.deal_id from deal_party p where p.member_id = ${memberId} ${inRole})`
}

export function updateParcel(tx: Tx, id: string, parcel: { carrier: string; trackingNumber: string }): void {
  tx.write(sql`
    update goods_order set carrier = ${parcel.carrier}, tracking_number = ${parcel.trackingNumber},
      sent_times = sent_times + 1
    where deal_id = ${id}`)
}

/** Where it goes, and what sending it there costs. */
export function updateShipTo(tx: Tx, id: string, shipTo: CopiedAddress, shipping: bigint): void {
  tx.write(sql`
    update goods_order set ship_to = ${JSON.stringify(shipTo)}::jsonb, shipping = ${shipping} where deal_id = ${id}`)
}

export function updateDelivered(tx: Tx, id: string): void {
  tx.write(sql`update goods_order set delivered_at = ${tx.now} where deal_id = ${id}`)
}

export function updateReturnReason(tx: Tx, id: string, reason: string): void {
  tx.write(sql`update goods_order set return_reason = ${reason} where deal_id = ${id}`)
}

export function updateReturnParcel(tx: Tx, id: string, trackingNumber: string): void {
  tx.write(sql`update goods_order set return_tracking_number = ${trackingNumber} where deal_id = ${id}`)
}

/** Why a parcel could not be delivered; null once it was sent again. */
export function updateDeliveryFailure(tx: Tx, id: string, reason: string | null): void {
  tx.write(sql`update goods_order set delivery_failure = ${reason} where deal_id = ${id}`)
}

export function updateDisputedFrom(tx: Tx, id: string, state: string): void {
  tx.write(sql`update goods_order set disputed_from = ${state} where deal_id = ${id}`)
}

function orderOf(row: OrderRow): GoodsOrder {
  const deal: Deal = dealOf(row)
  return {
    ...deal,
    payableId: row.payable_id,
    listingId: row.listing_id,
    auctionId: row.auction_id,
    productId: row.product_id,
    title: row.title,
    unitPrice: row.unit_price,
    quantity: row.quantity,
    shipping: row.shipping,
    tariffId: row.tariff_id,
    shipTo: row.ship_to,
    carrier: row.carrier,
    trackingNumber: row.tracking_number,
    deliveredAt: row.delivered_at,
    returnReason: row.return_reason,
    returnTrackingNumber: row.return_tracking_number,
    sentTimes: row.sent_times,
    deliveryFailure: row.delivery_failure,
    disputedFrom: row.disputed_from,
    openComplaint: row.open_complaint,
    givenBack: row.given_back,
  }
}

/** Whether an order that is not over holds pieces of this product. */
export async function hasOpenOrder(tx: Tx, productId: string, openStates: readonly string[]): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 as held from goods_order o join deal d on d.marketplace_id = o.marketplace_id and d.id = o.deal_id
    where o.product_id = ${productId} and d.state = any (${openStates}) limit 1`)
  return row !== undefined
}

/** The order a complaint is about, if it is about one: its seller may have to wait for it. */
export async function ordersOfComplaint(tx: Tx, complaintId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select d.id from complaint c join deal d on d.marketplace_id = c.marketplace_id and d.id = c.deal_id
    where c.id = ${complaintId} and d.process = 'goods-order'`)
  return rows.map(({ id }) => id)
}
