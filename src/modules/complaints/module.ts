import type { Module } from '../../platform/module.ts'
import type { Bench } from './commands/saying.ts'
import { complaintDeskRoutes } from './desk-routes.ts'
import { remindOfDeciding } from './jobs.ts'
import { complaintsNouns } from './nouns.ts'
import { complaintsPersonal } from './personal.ts'
import { complaintsPolicy } from './policy.ts'
import { complaintRoutes } from './routes.ts'

/** What members complain of: heard on both sides, decided, appealed. */
export function complaintsModule(bench: Bench): Module {
  return {
    name: 'complaints',
    endpoints: [...complaintRoutes(bench), ...complaintDeskRoutes(bench)],
    jobs: [remindOfDeciding(bench.office)],
    policies: [complaintsPolicy],
    nouns: complaintsNouns,
    personal: complaintsPersonal,
  }
}
