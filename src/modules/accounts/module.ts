import type { Authentication } from '../../platform/auth/authentication.ts'
import { keyFor } from '../../platform/auth/keys.ts'
import { openAuthLibrary } from '../../platform/auth/library.ts'
import type { Module } from '../../platform/module.ts'
import type { Policy } from '../../platform/permissions/policy.ts'
import type { Services } from '../../platform/services.ts'
import type { Accounts } from './accounts.ts'
import { browserEndpoints } from './browser-routes.ts'
import type { StandingFollows } from './commands/oversight.ts'
import { emailEndpoints } from './email-routes.ts'
import { accountJobs } from './jobs.ts'
import { oversightEndpoints } from './oversight-routes.ts'
import { accountsNouns } from './nouns.ts'
import { accountsPersonal } from './personal.ts'
import { accountsPolicy } from './policy.ts'
import { accountEndpoints } from './routes.ts'
import { secondFactorEndpoints } from './second-factor-routes.ts'
import { sessionEndpoints } from './session-routes.ts'

/** What this module needs besides the services. */
export interface AccountsNeeds {
  authentication: Authentication
  /** Every module's policies, once they are collected: for the list of who may do what. */
  policies: () => readonly Policy[]
  /** What else follows when somebody is suspended or let in again. */
  standing: StandingFollows
}

/** Members: registering, signing in, who may do what, and those who oversee them. */
export function accountsModule(services: Services, { authentication, policies, standing }: AccountsNeeds): Module {
  const { config, db, clock } = services
  const accounts: Accounts = {
    clock,
    library: openAuthLibrary(config, db),
    authentication,
    linkKey: keyFor(config.secretKey, 'mailed-link'),
    factorKey: keyFor(config.secretKey, 'second-factor'),
    placeKey: keyFor(config.secretKey, 'known-place'),
    // The jobs are made of what modules declare, this one among them: they are there when the first request comes.
    get jobs() {
      return services.jobs
    },
  }
  return {
    name: 'accounts',
    endpoints: [
      ...accountEndpoints(accounts),
      ...emailEndpoints(accounts),
      ...secondFactorEndpoints(accounts),
      ...sessionEndpoints(accounts),
      ...browserEndpoints(accounts),
      ...oversightEndpoints(accounts, policies, standing),
    ],
    jobs: accountJobs(accounts),
    policies: [accountsPolicy],
    nouns: accountsNouns,
    personal: accountsPersonal,
  }
}
