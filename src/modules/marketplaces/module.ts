import type { Preset } from '../../kernel/marketplace.ts'
import type { Module } from '../../platform/module.ts'
import type { Services } from '../../platform/services.ts'
import type { Readiness } from '../../platform/http/readiness.ts'
import { oversightEndpoints } from './oversight-routes.ts'
import { marketplacesPolicy } from './policy.ts'
import { type Furnishing, marketplacesEndpoints } from './routes.ts'

/** The deployment's marketplaces. On in the house alone. */
export function marketplacesModule(
  services: Pick<Services, 'db' | 'directory'>,
  presets: ReadonlyMap<string, Preset>,
  furnishing: Furnishing,
  readiness: () => Promise<Readiness>,
): Module {
  return {
    name: 'marketplaces',
    endpoints: [
      ...marketplacesEndpoints(services, presets, furnishing),
      ...oversightEndpoints(services, furnishing, readiness),
    ],
    policies: [marketplacesPolicy],
  }
}
