import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { notFound } from '../../kernel/errors.ts'
import type { Database } from '../db/database.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Realtime } from '../realtime/realtime.ts'
import type { Services } from '../services.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { openReadiness } from './readiness.ts'

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
  const { log } = services
  const readiness = openReadiness({ db, jobs, log })
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
  app.get('/healthz', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    const checks = await readiness()
    // Who ends finishes what came in, and is sent nothing further.
    const ready = !ending && Object.values(checks).every((said) => said === 'ok')
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'not ready',
      ...checks,
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
