import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { notFound } from '../../kernel/errors.ts'
import type { Database } from '../db/database.ts'
import { openPending } from '../db/pending.ts'
import { sql } from '../db/sql.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Realtime } from '../realtime/realtime.ts'
import type { Services } from '../services.ts'
import type { Metrics } from '../telemetry/metrics.ts'

/** What health is asked of. */
export interface HealthParts {
  db: Database
  jobs: Jobs
  services: Pick<Services, 'log' | 'config'>
  metrics: Metrics
  realtime: Pick<Realtime, 'line'>
}

/** `/healthz`: alive. `/readyz`: everything it needs answers. `/metrics`: for Prometheus. */
export function serveHealth(app: FastifyInstance, { db, jobs, metrics, services, realtime }: HealthParts): void {
  const pending = openPending(db)
  const { log } = services
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    metrics.requestAnswered(request.method, route, reply.statusCode, reply.elapsedTime / 1_000)
    // Reads are too many for a line each, unless somebody looks closely.
    log[request.method === 'GET' ? 'debug' : 'info'](
      {
        request: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'answered',
    )
    done()
  })
  let ending = false
  app.addHook('preClose', (done) => {
    ending = true
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
    // Who ends finishes what came in, and is sent nothing further.
    const ready = !ending && entries.every(([, said]) => said === 'ok')
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'not ready',
      ...Object.fromEntries(entries),
      live: lineOf(realtime),
    })
  })
  const mayRead = readerOfMetrics(services.config)
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request)) throw notFound('address')
    return reply.type(metrics.contentType).send(await metrics.render())
  })
}

/** Figures tell a rival how business goes: in production they are for whoever knows the token, and for nobody without. */
function readerOfMetrics({ metricsToken, development }: Services['config']): (request: FastifyRequest) => boolean {
  if (metricsToken) {
    const wanted = Buffer.from(`Bearer ${metricsToken}`)
    return ({ headers }) => {
      const given = Buffer.from(headers.authorization ?? '')
      return given.length === wanted.length && timingSafeEqual(given, wanted)
    }
  }
  return () => development
}

/** Said, and no reason to be sent nothing: without the line everything works, a little later. */
function lineOf({ line }: Pick<Realtime, 'line'>): string {
  if (line.stands()) return 'ok'
  return line.kind === 'redis' ? 'Redis is away; the database takes its place' : 'cut; asked for every second'
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
