import type { Module } from '../../platform/module.ts'
import type { Services } from '../../platform/services.ts'
import { settingsPersonal } from './personal.ts'
import { settingsPolicy } from './policy.ts'
import type { Presets } from './queries.ts'
import { settingsEndpoints } from './routes.ts'

/** What a marketplace is and how it is set. On in every marketplace. */
export function settingsModule(services: Pick<Services, 'config' | 'directory'>, presets: Presets): Module {
  return {
    name: 'settings',
    endpoints: settingsEndpoints(services, presets),
    policies: [settingsPolicy],
    personal: settingsPersonal,
  }
}
