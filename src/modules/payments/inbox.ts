import type Stripe from 'stripe'
import { isId } from '../../kernel/ids.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** An event with the marketplace it was found to belong to. */
export interface RoutedEvent {
  id: string
  type: string
  account: string | null
  payload: Stripe.Event
  state: string
  marketplace_id: string | null
}

/**
 * Keeps events in the inbox that lies above marketplaces. `fetched` are the ids of those that should have been delivered
 * and were found in Stripe's list instead; one that is delivered later no longer counts as such.
 * @returns the ids of those that were not there already
 */
export async function keepEvents(
  tx: Tx,
  events: readonly Stripe.Event[],
  receivedAt: Date,
  fetched: ReadonlySet<string> = new Set(),
): Promise<Set<string>> {
  const came = events.map((event) => ({
    id: event.id,
    type: event.type,
    account: event.account,
    objects: objectIdsOf(event),
    hint: hintOf(event),
    payload: event,
    fetched: fetched.has(event.id),
  }))
  const fresh = await tx.rows<{ id: string }>(sql`
    select id from receive_stripe_events(${JSON.stringify(came)}::jsonb, ${receivedAt}) as id`)
  return new Set(fresh.map(({ id }) => id))
}

/** An event and whose it is; undefined when there is no such event. */
export function routeEvent(tx: Tx, id: string): Promise<RoutedEvent | undefined> {
  return tx.maybe<RoutedEvent>(sql`select * from route_stripe_event(${id})`)
}

/** Events that could not be given to any marketplace, the oldest first. Seen above marketplaces. */
export function unroutableEvents(tx: Tx): Promise<{ id: string; type: string; received_at: Date }[]> {
  return tx.rows(sql`select id, type, received_at from unroutable_stripe_events()`)
}

/** Events that came before `before`, real time, and have not been dealt with, the oldest first. Seen above marketplaces. */
export function unsettledEvents(tx: Tx, before: Date): Promise<{ id: string; type: string; received_at: Date }[]> {
  return tx.rows(sql`select id, type, received_at from unsettled_stripe_events(${before})`)
}

/** Events that had to be fetched, since Stripe did not deliver them: how many, and the newest. */
export interface Undelivered {
  of_platform: bigint
  of_accounts: bigint
  newest_id: string | null
  newest_type: string | null
}

/** What came in `since` and before `until`, real time, without having been delivered. Seen above marketplaces. */
export async function undeliveredEvents(tx: Tx, since: Date, until: Date): Promise<Undelivered> {
  const none = { of_platform: 0n, of_accounts: 0n, newest_id: null, newest_type: null }
  return (await tx.maybe<Undelivered>(sql`select * from fetched_stripe_events(${since}, ${until})`)) ?? none
}

/** The marketplaces in which a connected account sells. */
export async function sellingIn(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.rows<{ marketplace_id: string }>(sql`
    select marketplace_id from marketplaces_of_stripe_account(${accountId})`)
  return rows.map((row) => row.marketplace_id)
}

/** How far the list of each account was read, '' being the platform; null where it never was. Seconds since 1970. */
export function watermarks(tx: Tx): Promise<{ account: string; created: bigint | null }[]> {
  return tx.rows(sql`select account, created from stripe_watermarks()`)
}

/** The list of an account was read up to `created`, seconds since 1970. */
export async function raiseWatermark(tx: Tx, account: string, created: bigint): Promise<void> {
  await tx.rows(sql`select raise_stripe_watermark(${account}, ${created})`)
}

/** Which of these events are in the inbox. */
export async function knownEvents(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ id: string }>(sql`select id from known_stripe_events(${ids}::text[])`)
  return new Set(rows.map(({ id }) => id))
}

/** An event is to be dealt with again. */
export async function reopenEvent(tx: Tx, id: string): Promise<void> {
  await tx.rows(sql`select settle_stripe_event(${id}, null, 'received', null)`)
}

/** Notes what became of an event. */
export async function settleEvent(
  tx: Tx,
  id: string,
  outcome: { marketplaceId: string | null; state: 'processed' | 'unroutable' | 'ignored'; at: Date },
): Promise<void> {
  await tx.rows(sql`select settle_stripe_event(${id}, ${outcome.marketplaceId}, ${outcome.state}, ${outcome.at})`)
}

/** The ids an event speaks of, the object itself first, then what hangs on it, the connected account last. */
function objectIdsOf(event: Stripe.Event): string[] {
  const object = event.data.object as unknown as Record<string, unknown>
  const named = [object['id'], object['payment_intent'], object['charge'], object['destination'], event.account]
  return named.filter((id): id is string => typeof id === 'string')
}

/** The marketplace that our own metadata on the object names: an event may come before its object's id was stored. */
function hintOf(event: Stripe.Event): string | null {
  const { metadata } = event.data.object as { metadata?: Record<string, string> | null }
  const hint = metadata?.['marketplace_id']
  return hint && isId(hint) ? hint : null
}
