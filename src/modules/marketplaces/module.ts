import type { Preset } from '../../kernel/marketplace.ts'
import type { Module } from '../../platform/module.ts'
import type { Services } from '../../platform/services.ts'
import { marketplacesPolicy } from './policy.ts'
import { type Furnishing, marketplacesEndpoints } from './routes.ts'

/** The deployment's marketplaces. On in the house alone. */
export function marketplacesModule(
  services: Pick<Services, 'directory'>,
  presets: ReadonlyMap<string, Preset>,
  furnishing: Furnishing,
): Module {
  return {
    name: 'marketplaces',
    endpoints: marketplacesEndpoints(services, presets, furnishing),
    policies: [marketplacesPolicy],
  }
}
