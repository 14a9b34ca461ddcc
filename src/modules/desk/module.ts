import type { Module } from '../../platform/module.ts'
import { deskPersonal } from './personal.ts'
import { deskPolicy } from './policy.ts'
import { viewRoutes } from './view-routes.ts'

/** The operator's desk: what needs them now, figures over time, and views of its lists. */
export function deskModule(): Module {
  return { name: 'desk', endpoints: [...viewRoutes], policies: [deskPolicy], personal: deskPersonal }
}
