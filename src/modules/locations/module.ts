import type { Module } from '../../platform/module.ts'
import { locationsPersonal } from './personal.ts'
import { locationsPolicy } from './policy.ts'
import { addressEndpoints } from './routes/addresses.ts'
import { keepingEndpoints } from './routes/keeping.ts'
import { placeEndpoints } from './routes/places.ts'

/** Countries, provinces and cities, which an operator keeps; members' address books. */
export function locationsModule(): Module {
  return {
    name: 'locations',
    endpoints: [...placeEndpoints, ...keepingEndpoints, ...addressEndpoints],
    policies: [locationsPolicy],
    personal: locationsPersonal,
  }
}
