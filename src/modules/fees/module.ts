import type { Module } from '../../platform/module.ts'
import { feesPolicy } from './policy.ts'
import { feeRoutes } from './routes.ts'

/** What the house takes of a sale. */
export function feesModule(): Module {
  return { name: 'fees', endpoints: feeRoutes(), policies: [feesPolicy] }
}
