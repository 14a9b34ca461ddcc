import type { FastifyInstance } from 'fastify'
import type { Database } from '../db/database.ts'
import { openPending } from '../db/pending.ts'
import { sql } from '../db/sql.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Services } from '../services.ts'
import type { Metrics } from '../telemetry/metrics.ts'

/** What health is asked of. */
export interface HealthParts {
  db: Database
  jobs: Jobs
  services: Pick<Services, 'log'>
  metrics: Metrics
}

/** `/healthz`: alive. `/readyz`: everything it needs answers. `/metrics`: for Prometheus. */
export function serveHealth(app: FastifyInstance, { db, jobs, metrics, services }: HealthParts): void {
  const pending = openPending(db)
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    metrics.requestAnswered(request.method, route, reply.statusCode, reply.elapsedTime / 1_000)
    done()
  })
  // Everybody may ask; where the database is and who it knows is for the log.
  const silence = (check: string) => (fault: unknown) => {
    services.log.warn({ err: fault, check }, 'not ready')
    return 'no answer'
  }
  app.get('/healthz', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    const checks = { database: databaseAnswers(db), migrations: nonePending(pending), jobs: jobsAnswer(db, jobs) }
    const entries = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await check.catch(silence(name))]),
    )
    const ready = entries.every(([, said]) => said === 'ok')
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', ...Object.fromEntries(entries) })
  })
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()))
}

async function databaseAnswers(db: Database): Promise<'ok'> {
  await db.aboveMarketplaces((tx) => tx.rows(sql`select 1 from marketplace limit 1`))
  return 'ok'
}

async function nonePending(pending: () => Promise<string[]>): Promise<string> {
  const names = await pending()
  return names.length === 0 ? 'ok' : `waiting: ${names.join(', ')}`
}

async function jobsAnswer(db: Database, jobs: Jobs): Promise<'ok'> {
  await db.aboveMarketplaces((tx) => jobs.schedules(tx))
  return 'ok'
}
