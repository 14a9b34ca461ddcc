import type { Config } from '../config.ts'
import type { Clock } from '../kernel/time.ts'
import type { Database } from './db/database.ts'
import type { Documents } from './files/documents.ts'
import type { Files } from './files/files.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Mail } from './mail/mail.ts'
import type { Live } from './realtime/live.ts'
import type { StripeClient } from './stripe/client.ts'
import type { Log } from './telemetry/log.ts'
import type { Traces } from './telemetry/traces.ts'
import type { MarketplaceDirectory } from './tenancy/directory.ts'

/** The outside things, built once by the composition root and handed to each module. */
export interface Services {
  config: Config
  db: Database
  clock: Clock
  directory: MarketplaceDirectory
  jobs: Jobs
  stripe: StripeClient
  mail: Mail
  live: Live
  files: Files
  documents: Documents
  log: Log
  traces: Traces
}
