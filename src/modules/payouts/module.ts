import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import { accountRoutes } from './account-routes.ts'
import type { OffersOfSeller } from './commands/standing.ts'
import { fundsRoutes } from './funds-routes.ts'
import { bringInHouseFunds, sendFundedPayouts } from './jobs.ts'
import { payoutRoutes } from './routes.ts'
import { payoutsPersonal } from './personal.ts'

/** Money out: sellers' accounts at Stripe, and what they are sent. */
export function payoutsModule(services: AppServices, offers: OffersOfSeller): Module {
  const endpoints = [...accountRoutes(services, offers), ...payoutRoutes(services), ...fundsRoutes(services)]
  return { name: 'payouts', endpoints, jobs: [bringInHouseFunds, sendFundedPayouts], personal: payoutsPersonal }
}
