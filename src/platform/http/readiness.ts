import type { Database } from '../db/database.ts'
import { openPending } from '../db/pending.ts'
import { sql } from '../db/sql.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Services } from '../services.ts'

/** What a server needs to be of use, each as `ok` or in words what it is not. */
export interface Readiness {
  database: string
  migrations: string
  jobs: string
}

/** What readiness is asked of. */
export interface ReadinessParts {
  db: Database
  jobs: Pick<Jobs, 'schedules'>
  log: Services['log']
}

/** Asks everything at once whether it answers. Where the database is and who it knows is for the log. */
export function openReadiness({ db, jobs, log }: ReadinessParts): () => Promise<Readiness> {
  const pending = openPending(db)
  const silence = (check: string) => (fault: unknown) => {
    log.warn({ err: fault, check }, 'not ready')
    return 'no answer'
  }
  return async () => {
    const [database, migrations, queue] = await Promise.all([
      databaseAnswers(db).catch(silence('database')),
      nonePending(pending).catch(silence('migrations')),
      jobsAnswer(db, jobs).catch(silence('jobs')),
    ])
    return { database, migrations, jobs: queue }
  }
}

async function databaseAnswers(db: Database): Promise<'ok'> {
  await db.aboveMarketplaces((tx) => tx.rows(sql`select 1 from marketplace limit 1`))
  return 'ok'
}

async function nonePending(pending: () => Promise<string[]>): Promise<string> {
  const names = await pending()
  return names.length === 0 ? 'ok' : `waiting: ${names.join(', ')}`
}

async function jobsAnswer(db: Database, jobs: Pick<Jobs, 'schedules'>): Promise<'ok'> {
  await db.aboveMarketplaces((tx) => jobs.schedules(tx))
  return 'ok'
}
