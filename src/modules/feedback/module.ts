import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import { feedbackPersonal } from './personal.ts'
import { feedbackPolicy } from './policy.ts'
import { moderatingRoutes } from './moderating-routes.ts'
import { feedbackRoutes } from './routes.ts'

/** Ratings and words after a deal. */
export function feedbackModule(services: AppServices): Module {
  return {
    name: 'feedback',
    endpoints: [...feedbackRoutes(services), ...moderatingRoutes],
    policies: [feedbackPolicy],
    personal: feedbackPersonal,
  }
}
