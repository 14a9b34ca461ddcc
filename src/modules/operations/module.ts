import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import { dealingsEndpoints } from './dealings.ts'
import { dealEndpoints } from './deals.ts'
import { deskEndpoints } from './desk.ts'
import { type DevelopmentParts, developmentEndpoints } from './development.ts'
import { findEndpoints } from './find.ts'
import { jobEndpoints } from './jobs.ts'
import { operationsPersonal } from './personal.ts'
import { operationsPolicy } from './policy.ts'
import { processEndpoints } from './processes.ts'
import { stripeEndpoints } from './stripe.ts'
import { timerEndpoints } from './timers.ts'
import { viewRoutes } from './view-routes.ts'

/** The operator's desk: deals, jobs; in development the clock and the inbox. */
export function operationsModule(services: AppServices, development: DevelopmentParts): Module {
  return {
    name: 'operations',
    endpoints: [
      ...deskEndpoints(services),
      ...dealEndpoints(services),
      ...stripeEndpoints(services),
      ...dealingsEndpoints(services),
      ...jobEndpoints(services),
      ...processEndpoints(services),
      ...timerEndpoints(services),
      ...viewRoutes,
      ...findEndpoints(),
      ...(services.config.development ? developmentEndpoints(development) : []),
    ],
    policies: [operationsPolicy],
    personal: operationsPersonal,
  }
}
