import type pg from 'pg'
import { type Desk, type Desks, type Joining, keyOf, type Work } from './desks.ts'
import { type Head, type LiveEvent, selectEventsAfter, selectHeads } from './store.ts'
import { Told } from './told.ts'

// Of what a watcher missed it gets so many events one by one; beyond that, looking afresh is cheaper for everybody.
const mostMissed = 500

/**
 * One turn over all channels: asks how far new ones are, hands out what is new on all of them by one question, and lets
 * those in who have come, with what they missed. So every watcher gets each number once, in order.
 */
export async function takeTurn(pool: pg.Pool, desks: Desks, { comers, fresh }: Work): Promise<void> {
  await findHeads(
    pool,
    comers.map(({ desk }) => desk),
  )
  await handOut(
    pool,
    desks,
    fresh.filter((desk) => desk.heard > (desk.delivered ?? desk.heard)),
  )
  await letIn(pool, desks, comers)
}

async function findHeads(pool: pg.Pool, asked: readonly Desk[]): Promise<void> {
  const unknown = [...new Set(asked.filter(({ delivered }) => delivered === undefined))]
  if (unknown.length === 0) return
  const found = new Map((await selectHeads(pool, unknown)).map((head) => [keyOf(head), head.number]))
  for (const desk of unknown) {
    desk.delivered = found.get(keyOf(desk)) ?? 0n
    if (desk.heard < desk.delivered) desk.heard = desk.delivered
  }
}

async function handOut(pool: pg.Pool, desks: Desks, fresh: readonly Desk[]): Promise<void> {
  if (fresh.length === 0) return
  const asked = fresh.map((desk) => headAt(desk, desk.delivered ?? 0n))
  const found = Map.groupBy(await selectEventsAfter(pool, asked, mostMissed), keyOf)
  for (const desk of fresh) handOutAt(desks, desk, found.get(keyOf(desk)) ?? [])
}

function handOutAt(desks: Desks, desk: Desk, events: readonly LiveEvent[]): void {
  const last = events.at(-1)
  if (!last) return
  const whole = events[0]?.number === (desk.delivered ?? 0n) + 1n
  desk.delivered = last.number
  if (desk.heard > last.number) desks.more(desk)
  const told = events.map((event) => new Told(event))
  for (const watcher of desk.watchers.keys()) {
    desks.give(desk, watcher, (one) => (whole ? one.take(told) : one.standsAt(last.number, true)))
  }
}

async function letIn(pool: pg.Pool, desks: Desks, comers: readonly Joining[]): Promise<void> {
  const behind = comers.filter(({ desk, after }) => after !== undefined && after !== desk.delivered)
  const missed = behind.length === 0 ? [] : await selectEventsAfter(pool, leastOf(behind), mostMissed + 1)
  const found = Map.groupBy(missed, keyOf)
  for (const comer of comers) {
    if (desks.letIn(comer)) welcome(desks, comer, found.get(keyOf(comer.desk)) ?? [])
  }
}

/** Gives somebody who was let in what they missed of `events`, which may be more than that. */
function welcome(desks: Desks, { desk, watcher, after }: Joining, events: readonly LiveEvent[]): void {
  const delivered = desk.delivered ?? 0n
  if (after === delivered) return
  if (after === undefined) {
    desks.give(desk, watcher, (one) => one.standsAt(delivered, false))
    return
  }
  const missed = events.filter(({ number }) => number > after && number <= delivered)
  const whole = BigInt(missed.length) === delivered - after && missed.length <= mostMissed
  const told = missed.map((event) => new Told(event))
  desks.give(desk, watcher, (one) => (whole ? one.take(told) : one.standsAt(delivered, true)))
}

/** One question a channel, from the lowest number any of those who come has seen. */
function leastOf(behind: readonly Joining[]): Head[] {
  const least = new Map<Desk, bigint>()
  for (const { desk, after = 0n } of behind) {
    const known = least.get(desk)
    if (known === undefined || after < known) least.set(desk, after)
  }
  return [...least].map(([desk, number]) => headAt(desk, number))
}

function headAt({ marketplaceId, channel }: Desk, number: bigint): Head {
  return { marketplaceId, channel, number }
}
