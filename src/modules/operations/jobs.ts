import type { AppServices } from '../../engine/services.ts'
import { holds } from '../../kernel/actor.ts'
import { notFound, Refusal } from '../../kernel/errors.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { cutPage, demandPlace } from '../../platform/http/page.ts'
import { inReadersWords } from '../../platform/words/words.ts'
import { record, recordTable } from '../activity/index.ts'
import { presentJob, presentSchedule, presentWorker } from './job-present.ts'
import {
  jobFilters,
  jobShape,
  purgeAnswer,
  purgeInput,
  queuesShape,
  scheduleInput,
  scheduleParams,
  schedulesShape,
  triggerInput,
  workersShape,
} from './job-schema.ts'
import { one } from './schema.ts'

const { read, change, converse } = endpointsOf('operations')
const access = { role: ['operator', 'superadmin'] } as const

/** What the program does by itself, as the operator sees and steers it: the marketplace's own jobs. */
export function jobEndpoints(services: AppServices): Endpoint[] {
  const { clock } = services
  return [
    read(
      '/jobs/queues/',
      { summary: 'The kinds of jobs, and how many there are', access, answer: queuesShape },
      async (tx) => {
        const queues = await services.jobs.queues(tx)
        return {
          queues: queues.map((queue) => ({ ...queue, summary: inReadersWords('desk', 'jobs', queue.summary) })),
        }
      },
    ),
    ...listEndpoints(
      'operations',
      {
        path: '/jobs/',
        summary: 'Jobs, the newest first',
        access,
        filters: jobFilters,
        item: jobShape,
        columns: [
          'id',
          'queue',
          'state',
          'error',
          'attempts',
          'attempts_allowed',
          'created_at',
          'started_at',
          'ended_at',
          'duration_ms',
        ],
        async page(tx, { query: { queue, list, cursor, limit } }) {
          demandPlace(cursor)
          const before = cursor?.id
          // A table asks for long stretches; the queue hands out a hundred at once.
          const most = Math.min(limit, 99)
          const filter = { limit: most + 1, ...(queue && { queue }), ...(list && { list }), ...(before && { before }) }
          const jobs = await services.jobs.list(tx, filter)
          const page = cutPage(jobs, { direction: 'forward', limit: most }, ({ id }) => ({ key: id, id }))
          return { ...page, rows: page.rows.map(presentJob), before: null }
        },
      },
      recordTable,
    ),
    read('/jobs/:id/', { summary: 'One job', access, params: one, answer: jobShape }, async (tx, { params }) => {
      const job = await services.jobs.find(tx, params.id)
      if (!job) throw notFound('job')
      return presentJob(job)
    }),
    change(
      'POST',
      '/jobs/:id/retry/',
      {
        summary: 'Let a failed job be tried once more',
        access,
        params: one,
        answer: null,
        refusals: ['job_not_steerable'],
      },
      async (tx, { actor, params, origin }) => {
        await services.jobs.retry(tx, params.id)
        record(tx, { actor, origin, action: 'job.retried', object: { kind: 'job', id: params.id } })
      },
    ),
    change(
      'POST',
      '/jobs/:id/cancel/',
      {
        summary: 'Call off a job that has not ended',
        access,
        params: one,
        answer: null,
        refusals: ['job_not_steerable'],
      },
      async (tx, { actor, params, origin }) => {
        await services.jobs.cancel(tx, params.id)
        record(tx, { actor, origin, action: 'job.cancelled', object: { kind: 'job', id: params.id } })
      },
    ),
    change(
      'POST',
      '/jobs/trigger/',
      {
        summary: 'Run a job by its name, now',
        access,
        body: triggerInput,
        answer: one,
        status: 202,
        rate: { times: 60, seconds: 60 },
      },
      async (tx, { actor, body, origin }) => {
        const id = services.jobs.trigger(tx, body.name)
        const object = { kind: 'job', id }
        record(tx, { actor, origin, action: 'job.triggered', object, details: { name: body.name } })
        return { id }
      },
    ),
    change(
      'POST',
      '/jobs/purge/',
      { summary: 'Remove jobs that ended some days ago', access, body: purgeInput, answer: purgeAnswer },
      async (tx, { actor, body: { list, queue, older_than_days }, origin }) => {
        const endedBefore = plusSeconds(clock.real(), -older_than_days * seconds.day)
        const removed = await services.jobs.purge(tx, { list, endedBefore, ...(queue && { queue }) })
        const object = { kind: 'job', id: queue ?? 'all' }
        record(tx, { actor, origin, action: 'job.purged', object, details: { list, removed } })
        return { removed }
      },
    ),
    read(
      '/jobs/schedules/',
      { summary: 'What is sent by itself, and when next', access, answer: schedulesShape },
      async (tx) => ({ results: (await services.jobs.schedules(tx)).map(presentSchedule) }),
    ),
    change(
      'PUT',
      '/jobs/schedules/:name/',
      {
        summary: 'Switch a schedule of this marketplace on or off',
        description:
          'A schedule of the whole deployment is switched by command, on the machine: `jobs schedules --off`.',
        access,
        params: scheduleParams,
        body: scheduleInput,
        answer: schedulesShape,
        refusals: ['schedule_not_yours'],
      },
      async (tx, { actor, params: { name }, body, origin }) => {
        const all = (await services.jobs.schedules(tx)).filter((row) => row.name === name)
        if (all.length === 0) throw notFound('schedule')
        if (all.every(({ scope }) => scope === '')) throw scheduleNotYours()
        await services.jobs.switchSchedule(tx, name, body.enabled)
        const object = { kind: 'schedule', id: name }
        record(tx, { actor, origin, action: body.enabled ? 'schedule.on' : 'schedule.off', object })
        return { results: (await services.jobs.schedules(tx)).map(presentSchedule) }
      },
    ),
    converse(
      'POST',
      '/jobs/workers/ping/',
      {
        summary: 'Call every worker process, and see which answers',
        access,
        answer: workersShape,
        rate: { times: 20, seconds: 60 },
      },
      async (within, { actor }) => {
        // Where they run is told to nobody who does not run the deployment.
        await within(async () => {})
        return { results: (await services.jobs.callRoll()).map(presentWorker(holds(actor, 'superadmin'))) }
      },
    ),
  ]
}

const scheduleNotYours = () =>
  new Refusal(
    'forbidden',
    'schedule_not_yours',
    'This schedule serves the whole deployment and cannot be switched here.',
  )
