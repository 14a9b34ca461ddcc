import type { AppServices } from '../../engine/services.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import type { JobView } from '../../platform/jobs/view.ts'
import { record } from '../activity/index.ts'
import { jobList, jobQuery, jobShape, one, queuesShape, triggerInput } from './schema.ts'

const { read, change } = endpointsOf('operations')
const access = { role: 'operator' } as const

/** What the program does by itself, as the operator sees and steers it. */
export function jobEndpoints(services: AppServices): Endpoint[] {
  return [
    read(
      '/jobs/queues/',
      { summary: 'The kinds of jobs, and how many there are', access, answer: queuesShape },
      async (tx) => ({
        queues: await services.jobs.queues(tx),
      }),
    ),
    read(
      '/jobs/',
      { summary: 'Jobs, the newest first', access, query: jobQuery, answer: jobList },
      async (tx, { query }) => {
        const { queue, list, before, limit } = query
        const filter = {
          limit,
          ...(queue && { queue }),
          ...(list && { list }),
          ...(before && isId(before) && { before }),
        }
        return { results: (await services.jobs.list(tx, filter)).map(present) }
      },
    ),
    read('/jobs/:id/', { summary: 'One job', access, params: one, answer: jobShape }, async (tx, { params }) => {
      const job = await services.jobs.find(tx, params.id)
      if (!job) throw notFound('job')
      return present(job)
    }),
    change(
      'POST',
      '/jobs/:id/retry/',
      { summary: 'Let a failed job be tried once more', access, params: one, answer: null },
      async (tx, { actor, params, origin }) => {
        await services.jobs.retry(tx, params.id)
        record(tx, { actor, origin, action: 'job.retried', object: { kind: 'job', id: params.id } })
      },
    ),
    change(
      'POST',
      '/jobs/trigger/',
      { summary: 'Run a job by its name, now', access, body: triggerInput, answer: one, status: 202 },
      async (tx, { actor, body, origin }) => {
        const id = services.jobs.trigger(tx, body.name)
        record(tx, {
          actor,
          origin,
          action: 'job.triggered',
          object: { kind: 'job', id },
          details: { name: body.name },
        })
        return { id }
      },
    ),
  ]
}

function present(job: JobView) {
  return {
    id: job.id,
    queue: job.queue,
    state: job.state,
    arguments: job.data,
    result: job.output,
    attempts: job.attempts,
    attempts_allowed: job.attemptsAllowed,
    created_at: onTheWire(job.createdAt),
    started_at: job.startedAt ? onTheWire(job.startedAt) : null,
    ended_at: job.endedAt ? onTheWire(job.endedAt) : null,
    duration_ms: job.durationMs,
  }
}
