import { z } from 'zod'

/** A kind of job, and how many there are. */
export const queuesShape = z
  .object({
    queues: z.array(
      z.object({
        name: z.string(),
        summary: z.string(),
        waiting: z.number(),
        scheduled: z.number(),
        active: z.number(),
        failed: z.number(),
        success: z.number(),
      }),
    ),
  })
  .meta({ id: 'OperationsQueues' })

/** One run of a job. */
export const jobShape = z
  .object({
    id: z.string(),
    queue: z.string(),
    state: z.enum(['PENDING', 'PROGRESS', 'RETRY', 'SUCCESS', 'FAILURE', 'CANCELLED']),
    arguments: z.record(z.string(), z.unknown()),
    result: z.record(z.string(), z.unknown()).nullable(),
    error: z.string().nullable().describe('Why the last attempt failed.'),
    progress: z
      .object({ done: z.number(), of: z.number() })
      .nullable()
      .describe('How far the running attempt says it has come.'),
    attempts: z.number(),
    attempts_allowed: z.number(),
    created_at: z.string(),
    start_after: z.string().describe('Not taken up before.'),
    started_at: z.string().nullable(),
    ended_at: z.string().nullable(),
    duration_ms: z.number().nullable(),
  })
  .meta({ id: 'OperationsJob' })

export const jobFilters = {
  queue: z.string().max(80).optional(),
  list: z.enum(['waiting', 'active', 'scheduled', 'failed', 'success']).optional(),
}
export const triggerInput = z.strictObject({ name: z.string().max(80) }).meta({ id: 'OperationsTrigger' })

/** What to remove. */
export const purgeInput = z
  .strictObject({
    list: z.enum(['success', 'failed']),
    queue: z.string().max(80).optional(),
    older_than_days: z.int().min(0).max(3650).default(7).describe('Only what ended longer ago, in days.'),
  })
  .meta({ id: 'OperationsPurge' })
export const purgeAnswer = z.object({ removed: z.int().min(0) }).meta({ id: 'OperationsPurged' })

/** What is sent by itself. */
export const schedulesShape = z
  .object({
    results: z.array(
      z.object({
        name: z.string(),
        of: z.enum(['deployment', 'marketplace']).describe('Whom it serves.'),
        cron: z.string(),
        zone: z.string().describe('The IANA zone in which the expression is read.'),
        enabled: z.boolean(),
        next_due: z.string().describe('Business time.'),
      }),
    ),
  })
  .meta({ id: 'OperationsSchedules' })
export const scheduleParams = z.object({ name: z.string() })
export const scheduleInput = z.strictObject({ enabled: z.boolean() }).meta({ id: 'OperationsScheduleSwitch' })

/** The worker processes, called. */
export const workersShape = z
  .object({
    results: z.array(
      z.object({
        id: z.string(),
        host: z.string().nullable().describe('Machine and process; for the superadmin.'),
        started_at: z.string(),
        seen_at: z.string(),
        running: z.int().describe('Jobs in its hands.'),
        answered: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OperationsWorkers' })
