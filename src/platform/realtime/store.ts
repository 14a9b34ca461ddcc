import type pg from 'pg'
import { type Sql, sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'
import type { ChannelName, LiveData, NewEvent, Place } from './live.ts'

/** An event with its number, as it is kept. */
export interface LiveEvent extends Place {
  /** 1 for the channel's first; the next is always one higher. */
  number: bigint
  event: string
  /** JSON. */
  data: string
}

/** How far a channel has come. */
export interface Head extends Place {
  number: bigint
}

/**
 * Gives events the next numbers of their channels and keeps them, in one statement. Channels are taken in the order of
 * their names, so that two transactions never wait for each other's.
 */
export function insertLiveEvents(events: readonly NewEvent[], realNow: Date): Sql {
  const column = (name: 'channel' | 'event') => events.map((event) => event[name])
  const data = events.map((event) => JSON.stringify(event.data))
  return sql`
    with given as (
      select channel, event, data, place, count(*) over (partition by channel) as of_channel,
        row_number() over (partition by channel order by place) as turn
      from unnest(${column('channel')}::text[], ${column('event')}::text[], ${data}::text[])
        with ordinality as g (channel, event, data, place)),
    counted as (
      insert into live_channel (channel, number)
      select channel, count(*) from given group by channel order by channel
      on conflict (marketplace_id, channel) do update set number = live_channel.number + excluded.number
      returning channel, number)
    insert into live_event (channel, number, event, data, at)
    select given.channel, counted.number - given.of_channel + given.turn, given.event, given.data::jsonb, ${realNow}
    from given join counted using (channel)`
}

/** How far channels of any marketplace have come; those that never had an event are left out. */
export async function selectHeads(pool: pg.Pool, places: readonly Place[]): Promise<Head[]> {
  const { rows } = await pool.query<{ marketplace_id: string; channel: string; number: bigint }>({
    name: 'live_heads',
    text: 'select marketplace_id, channel, number from live_heads($1, $2)',
    values: [places.map(({ marketplaceId }) => marketplaceId), places.map(({ channel }) => channel)],
  })
  return rows.map(({ marketplace_id: marketplaceId, channel, number }) => ({ marketplaceId, channel, number }))
}

/** The events after the given numbers, at most `most` a channel, in the order of their numbers. */
export async function selectEventsAfter(pool: pg.Pool, heads: readonly Head[], most: number): Promise<LiveEvent[]> {
  const { rows } = await pool.query<Omit<LiveEvent, 'marketplaceId'> & { marketplace_id: string }>({
    name: 'live_events_after',
    text: 'select marketplace_id, channel, number, event, data from live_events_after($1, $2, $3, $4)',
    values: [
      heads.map(({ marketplaceId }) => marketplaceId),
      heads.map(({ channel }) => channel),
      heads.map(({ number }) => number),
      most,
    ],
  })
  return rows.map(({ marketplace_id: marketplaceId, ...event }) => ({ marketplaceId, ...event }))
}

/** An event of this marketplace that may still be asked for again. */
export interface KeptEvent {
  channel: ChannelName
  number: bigint
  data: LiveData
}

/** The events of one name on these channels that are still kept. */
export function selectKeptEvents(tx: Tx, channels: readonly ChannelName[], event: string): Promise<KeptEvent[]> {
  return tx.rows<KeptEvent>(sql`
    select channel, number, data from live_event where channel = any (${channels}::text[]) and event = ${event}
    order by channel, number`)
}

/** Changes what a kept event says. Its number stays, so that nobody misses one. */
export function updateKeptEvent(tx: Tx, { channel, number, data }: KeptEvent): void {
  tx.write(sql`
    update live_event set data = ${JSON.stringify(data)}::jsonb where channel = ${channel} and number = ${number}`)
}

/** Removes the events told before `before`, in every marketplace, and answers how many there were. */
export async function deleteEventsBefore(tx: Tx, before: Date): Promise<number> {
  const { gone } = await tx.one<{ gone: bigint }>(sql`select forget_live_events(${before}) as gone`)
  return Number(gone)
}
