import type { Module } from '../../platform/module.ts'
import { locationsPersonal } from './personal.ts'
import { locationsPolicy } from './policy.ts'
import { locationsEndpoints } from './routes.ts'

/** Countries, provinces and cities; members' address books. */
export function locationsModule(): Module {
  return { name: 'locations', endpoints: locationsEndpoints, policies: [locationsPolicy], personal: locationsPersonal }
}
