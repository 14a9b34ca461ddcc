import type { Module } from '../../platform/module.ts'
import type { Services } from '../../platform/services.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { actingPersonal } from './personal.ts'
import { actingPolicy } from './policy.ts'
import { actingRoutes } from './routes.ts'

/** Operators who see what a member sees. */
export function actingModule(services: Pick<Services, 'clock'>, office: NoticeOffice): Module {
  return {
    name: 'acting',
    endpoints: actingRoutes(services, office),
    policies: [actingPolicy],
    personal: actingPersonal,
  }
}
