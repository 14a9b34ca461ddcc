import type Stripe from 'stripe'
import type { AppServices } from '../../engine/services.ts'
import type { JobState } from '../../platform/jobs/view.ts'
import { isAccountGone, isAskedTooMuch } from '../../platform/stripe/client.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import {
  keepEvents,
  knownEvents,
  raiseWatermark,
  reopenEvent,
  unroutableEvents,
  unsettledEvents,
  watermarks,
} from './inbox.ts'
import { takeIn } from './intake.ts'

/*
 * Webhooks are lost: the server was away for longer than Stripe repeats, a proxy swallowed them, an endpoint was switched
 * off. Stripe keeps a list of all events for thirty days. This walks it, for the platform and for every connected account,
 * from the newest event seen so far, and puts into the inbox what is not there. From then on each is an event as any.
 */

// An event can appear in the list a little after a younger one: the last minutes are read again each time. In seconds.
const overlap = 600
const perPage = 100
// So many accounts in a row that Stripe was asked too much of: it is the platform that asks too much.
const mostInARow = 3
// Stripe filters by this many types in one question.
const mostTypes = 20

// An event of nobody's is looked at again for so long, seconds of real time: what it speaks of may become known.
const patience = seconds.day

// An event that came so long ago and is not dealt with should be by now, seconds of real time: a worker takes seconds.
const soon = 10 * seconds.minute

// Of a list that is read for the first time, only what is this young should have been delivered: an account may have had
// a life before it was connected. In seconds of business time.
const firstReach = seconds.hour

/** What a walk has found. */
export interface CaughtUp {
  accounts: number
  /** Events looked at, those already known included. */
  seen: number
  /** Ids of those that had been missed. */
  missed: string[]
  /** Accounts that would not let us look, with the reason; the others were read all the same. */
  failed: { account: string; reason: string }[]
}

/** Reads the lists of all accounts. `types` are the event types that somebody here takes notice of. */
export async function catchUp(services: AppServices, types: readonly string[]): Promise<CaughtUp> {
  const marks = await services.db.aboveMarketplaces((tx) => watermarks(tx))
  const found: CaughtUp = { accounts: marks.length, seen: 0, missed: [], failed: [] }
  let inARow = 0
  for (const mark of marks) {
    try {
      const { seen, missed } = await catchUpAccount(services, types, mark)
      inARow = 0
      found.seen += seen
      found.missed.push(...missed)
    } catch (fault) {
      // One that was disconnected meanwhile, or is asked about too much, must not keep us from the others; a Stripe that is
      // away does. What was not read is read the next time, since its mark stands.
      inARow = isAskedTooMuch(fault) ? inARow + 1 : 0
      if ((!isAccountGone(fault) && inARow === 0) || inARow === mostInARow) throw fault
      found.failed.push({ account: mark.account, reason: (fault as Error).message })
    }
  }
  return found
}

async function catchUpAccount(
  services: AppServices,
  types: readonly string[],
  { account, created }: { account: string; created: bigint | null },
): Promise<{ seen: number; missed: string[] }> {
  const since = created === null ? undefined : Number(created) - overlap
  const events: Stripe.Event[] = []
  for (let from = 0; from < types.length; from += mostTypes) {
    const listed = services.stripe.events.list(
      { limit: perPage, types: types.slice(from, from + mostTypes), ...(since && { created: { gte: since } }) },
      account ? { stripeAccount: account } : {},
    )
    for await (const event of listed) events.push(event)
  }
  events.sort((one, other) => one.created - other.created)
  const known = created ?? BigInt(Math.floor(services.clock.now().getTime() / 1_000) - firstReach)
  const missed = await keepMissed(services, account, events, Number(known))
  const newest = events.at(-1)?.created
  if (newest !== undefined) {
    await services.db.aboveMarketplaces((tx) => raiseWatermark(tx, account, BigInt(newest)))
  }
  return { seen: events.length, missed }
}

/**
 * Puts what the inbox lacks into it, oldest first, each with the job that deals with it. What happened before `heardSince`,
 * seconds since 1970, need not have been delivered.
 */
async function keepMissed(
  services: AppServices,
  account: string,
  events: readonly Stripe.Event[],
  heardSince: number,
): Promise<string[]> {
  if (events.length === 0) return []
  const known = await services.db.aboveMarketplaces((tx) =>
    knownEvents(
      tx,
      events.map(({ id }) => id),
    ),
  )
  const unknown = events
    .filter(({ id }) => !known.has(id))
    // In the list of an account its events do not say whose they are; delivered they do.
    .map((event) => ({
      event: account && !event.account ? { ...event, account } : event,
      fetched: event.created >= heardSince,
    }))
  const missed: string[] = []
  for (let from = 0; from < unknown.length; from += perPage) {
    missed.push(...(await takeIn(services, unknown.slice(from, from + perPage))))
  }
  if (missed.length > 0) services.log.warn({ account, missed: missed.length }, 'Stripe events had been missed')
  return missed
}

/**
 * Looks once more at events that were of no marketplace when they came: a dispute may be told before the payment it is
 * about has been taken notice of. @returns how many
 */
export async function lookAgain(services: AppServices): Promise<number> {
  const since = plusSeconds(services.clock.real(), -patience)
  return services.db.aboveMarketplaces(async (tx) => {
    const young = (await unroutableEvents(tx)).filter((event) => event.received_at > since)
    for (const { id: eventId } of young) {
      await reopenEvent(tx, eventId)
      services.jobs.send(tx, 'process_stripe_event', { eventId })
    }
    return young.length
  })
}

/**
 * Takes up once more each event that came and was not dealt with, and whose job has ended in vain: Stripe could not be
 * asked for hours, say. Every time this runs, however old the event is, for it may tell of money. @returns how many
 */
export async function takeUpAgain(services: AppServices): Promise<number> {
  const { db, jobs, clock, log } = services
  const before = plusSeconds(clock.real(), -soon)
  const unsettled = await db.aboveMarketplaces((tx) => unsettledEvents(tx, before))
  let again = 0
  for (let from = 0; from < unsettled.length; from += perPage) {
    const ids = unsettled.slice(from, from + perPage).map(({ id }) => id)
    again += await db.aboveMarketplaces(async (tx) => {
      const known = await jobs.carrying(tx, 'process_stripe_event', 'eventId', ids)
      const of = (id: string) => known.filter(({ data }) => data['eventId'] === id)
      const idle = ids.filter((id) => !of(id).some(({ state }) => live.has(state)))
      for (const id of idle) {
        // The job that failed goes on, so that it does not stand among those to be looked into when it has succeeded.
        const failed = of(id).find(({ state }) => state === 'FAILURE')
        if (failed) await jobs.retry(tx, failed.id)
        else jobs.send(tx, 'process_stripe_event', { eventId: id })
      }
      return idle.length
    })
  }
  if (again > 0) log.warn({ again }, 'Stripe events had come and were not dealt with')
  return again
}

const live: ReadonlySet<JobState> = new Set(['PENDING', 'PROGRESS', 'RETRY'])

/**
 * Takes one event in again by its id, whatever became of it before: handlers do not mind, since they ask Stripe.
 * @throws what Stripe says when there is no such event
 */
export async function replay(services: AppServices, eventId: string, account?: string): Promise<Stripe.Event> {
  const event = await services.stripe.events.retrieve(eventId, {}, account ? { stripeAccount: account } : {})
  const named = account && !event.account ? { ...event, account } : event
  await services.db.aboveMarketplaces(async (tx) => {
    await keepEvents(tx, [named], services.clock.real())
    await reopenEvent(tx, eventId)
    services.jobs.send(tx, 'process_stripe_event', { eventId })
  })
  return event
}
