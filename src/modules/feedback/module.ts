import type { Module } from '../../platform/module.ts'
import { feedbackPersonal } from './personal.ts'
import { feedbackPolicy } from './policy.ts'
import { moderatingRoutes } from './moderating-routes.ts'
import { feedbackRoutes } from './routes.ts'

/** Ratings and words after a deal. */
export function feedbackModule(): Module {
  return {
    name: 'feedback',
    endpoints: [...feedbackRoutes, ...moderatingRoutes],
    policies: [feedbackPolicy],
    personal: feedbackPersonal,
  }
}
