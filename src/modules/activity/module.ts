import type { Module } from '../../platform/module.ts'
import { activityPersonal } from './personal.ts'
import { activityPolicy } from './policy.ts'
import { activityEndpoints } from './routes.ts'

/** The activity log. */
export function activityModule(): Module {
  return { name: 'activity', endpoints: activityEndpoints, policies: [activityPolicy], personal: activityPersonal }
}
