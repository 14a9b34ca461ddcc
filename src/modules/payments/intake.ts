import type Stripe from 'stripe'
import type { AppServices } from '../../engine/services.ts'
import { isUnholdable } from '../../platform/db/errors.ts'
import { openTogether } from '../../platform/db/together.ts'
import { occasion } from '../../platform/telemetry/occasion.ts'
import { traceParentOf } from '../../platform/telemetry/traces.ts'
import { keepEvents } from './inbox.ts'

/** An event that came, and what asked for it to be taken in. */
export interface Arrival {
  event: Stripe.Event
  /** It should have been delivered, and had to be fetched. */
  fetched?: boolean
  requestId?: string | undefined
  traceParent?: string | undefined
}

/**
 * Keeps events, each with the job that deals with it, in one transaction.
 * @returns the ids of those that were not there already
 */
export async function takeIn(services: AppServices, arrivals: readonly Arrival[]): Promise<Set<string>> {
  // The same event may come twice at one time.
  const once = new Map(arrivals.map((arrival) => [arrival.event.id, arrival]))
  return services.db.aboveMarketplaces(async (tx) => {
    const fresh = await keepEvents(
      tx,
      [...once.values()].map(({ event }) => event),
      services.clock.real(),
      new Set(arrivals.filter(({ fetched }) => fetched).map(({ event }) => event.id)),
    )
    const jobs = [...once.values()]
      .filter(({ event }) => fresh.has(event.id))
      .map(({ event, requestId, traceParent }) => ({ data: { eventId: event.id, requestId, traceParent } }))
    services.jobs.sendEach(tx, 'process_stripe_event', jobs)
    return fresh
  })
}

// Transactions under way at once. One alone would let an event wait for the end of one it came too late for; more would
// each take fewer along.
const mostUnderWay = 2
// Events in one transaction: some two kilobytes each.
const mostTogether = 100

/**
 * Takes in what is delivered. What comes while the last are being written is written together: Stripe sends in bursts, and
 * a transaction for each costs the database three times as much. Nobody is answered before theirs is committed.
 */
export function openIntake(services: AppServices): (event: Stripe.Event) => Promise<void> {
  const keep = openTogether<Arrival, void>({
    async work(arrivals) {
      await takeIn(services, arrivals)
      return []
    },
    mostUnderWay,
    mostTogether,
    triedAlone: isUnholdable,
  })
  return (event) => keep({ event, requestId: occasion()?.request, traceParent: traceParentOf() })
}
