import type { AppServices } from '../../engine/services.ts'
import type { JobDefinition } from '../../platform/jobs/definition.ts'
import { catchUp, lookAgain, takeUpAgain } from './catch-up.ts'
import type { StripeEventHandlers } from './events.ts'
import { type RoutedEvent, routeEvent, sellingIn, settleEvent } from './inbox.ts'

/** Deals with one event of Stripe: finds its marketplace and lets the module that knows its type look. */
export function processStripeEvent(handlers: StripeEventHandlers): JobDefinition<AppServices, { eventId: string }> {
  return {
    name: 'process_stripe_event',
    summary: 'Takes notice of what Stripe has told.',
    queue: { concurrency: 4, retryLimit: 20, retryDelay: 2, retryDelayMax: 900 },
    async handle(services, { eventId }) {
      const event = await services.db.aboveMarketplaces((tx) => routeEvent(tx, eventId))
      if (!event || event.state === 'processed') return { state: event?.state ?? 'unknown' }
      const handler = handlers[event.type]
      const concerned = await concernedBy(services, event)
      const state = !handler || isOfPlatform(event) ? 'ignored' : concerned.length > 0 ? 'processed' : 'unroutable'
      for (const id of handler ? concerned : []) await handler?.(services, id, event.payload)
      if (state === 'unroutable')
        services.log.error({ eventId, type: event.type }, 'a Stripe event is of no marketplace')
      await services.db.aboveMarketplaces((tx) =>
        settleEvent(tx, eventId, { marketplaceId: concerned[0] ?? null, state, at: services.clock.real() }),
      )
      return { state }
    },
  }
}

/**
 * The platform's own account is of no marketplace, nor is what it pays to its bank: how it is set up at Stripe is the
 * doctor's to look at, and what moved is taken in with Stripe's bookings.
 */
function isOfPlatform({ account, payload }: RoutedEvent): boolean {
  const { object } = payload.data.object as { object?: string }
  return account === null && (object === 'account' || object === 'payout')
}

/** Mostly one marketplace; news of an account that sells in several is news to each of them. */
async function concernedBy({ db }: AppServices, event: RoutedEvent): Promise<string[]> {
  const object = event.payload.data.object as { id?: string; object?: string }
  const accountId = event.account ?? (object.object === 'account' ? object.id : undefined)
  const selling = accountId ? await db.aboveMarketplaces((tx) => sellingIn(tx, accountId)) : []
  return [...new Set([...(event.marketplace_id ? [event.marketplace_id] : []), ...selling])]
}

/**
 * Reads Stripe's own list of events, for what it could not deliver to us or what we lost: every quarter of an hour, and
 * by `marketry stripe catch-up`.
 */
export function catchUpWithStripe(handlers: StripeEventHandlers): JobDefinition<AppServices, Record<string, never>> {
  return {
    name: 'catch_up_with_stripe',
    summary:
      'Fetches events from the list at Stripe that never reached us, and takes up again those that were not dealt with.',
    queue: { policy: 'short', retryLimit: 3, retryDelay: 60, expireInSeconds: 900 },
    schedule: { cron: '*/15 * * * *', zone: 'UTC' },
    async handle(services) {
      const again = (await lookAgain(services)) + (await takeUpAgain(services))
      return { ...(await catchUp(services, Object.keys(handlers))), again }
    },
  }
}
