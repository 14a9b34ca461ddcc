import type { Module } from '../../platform/module.ts'
import { privacyJobs } from './jobs.ts'
import { privacyPersonal } from './personal.ts'
import { privacyPolicy } from './policy.ts'
import { privacyEndpoints } from './routes.ts'
import type { PrivacyNeeds } from './services.ts'

/** What is held of persons: given to them, and erased at their word. */
export function privacyModule(needs: PrivacyNeeds): Module {
  return {
    name: 'privacy',
    endpoints: privacyEndpoints(needs),
    jobs: privacyJobs(needs),
    policies: [privacyPolicy],
    personal: privacyPersonal(needs),
  }
}
