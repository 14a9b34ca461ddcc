import type { Module } from '../../platform/module.ts'
import { shippingPersonal } from './personal.ts'
import { shippingPolicy } from './policy.ts'
import { shippingRoutes } from './routes.ts'

/** What sending a parcel costs. */
export function shippingModule(): Module {
  return { name: 'shipping', endpoints: shippingRoutes, policies: [shippingPolicy], personal: shippingPersonal }
}
