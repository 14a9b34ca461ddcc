import type { AppServices } from '../../engine/services.ts'
import type { JobDefinition } from '../../platform/jobs/definition.ts'
import type { StripeEventHandlers } from './events.ts'
import { routeEvent, settleEvent } from './inbox.ts'

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
      const marketplaceId = event.marketplace_id
      const state = !handler ? 'ignored' : marketplaceId ? 'processed' : 'unroutable'
      if (handler && marketplaceId) await handler(services, marketplaceId, event.payload)
      if (state === 'unroutable')
        services.log.error({ eventId, type: event.type }, 'a Stripe event is of no marketplace')
      await services.db.aboveMarketplaces((tx) =>
        settleEvent(tx, eventId, { marketplaceId, state, at: services.clock.real() }),
      )
      return { state }
    },
  }
}
