import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import { disputesPolicy } from './policy.ts'
import { disputeRoutes } from './routes.ts'

/** What buyers' banks ask back. */
export function disputesModule(services: AppServices): Module {
  return { name: 'disputes', endpoints: disputeRoutes(services), policies: [disputesPolicy] }
}
