import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import { payoutRoutes } from './routes.ts'

/** Money out: sellers' accounts at Stripe, and what they are sent. */
export function payoutsModule(services: AppServices): Module {
  return { name: 'payouts', endpoints: payoutRoutes(services) }
}
