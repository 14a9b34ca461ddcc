import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import type { StripeEventHandlers } from './events.ts'
import { catchUpWithStripe, processStripeEvent } from './jobs.ts'
import { refundRoutes } from './routes.ts'

/** Money in: payables, attempts to pay them, refunds, and the inbox of Stripe's events. */
export function paymentsModule(services: AppServices, handlers: StripeEventHandlers): Module {
  return {
    name: 'payments',
    endpoints: refundRoutes(services),
    jobs: [processStripeEvent(handlers), catchUpWithStripe(handlers)],
  }
}
