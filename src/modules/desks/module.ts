import type { Module } from '../../platform/module.ts'
import type { Checklist } from './checklists.ts'
import { desksPersonal } from './personal.ts'
import { deskRoutes } from './routes.ts'

/** Where members begin their day. `checklists`: every list there is, of all roles. */
export function desksModule(checklists: readonly Checklist[]): Module {
  return { name: 'desks', endpoints: deskRoutes(checklists), personal: desksPersonal }
}
