import { onTheWire } from '../../kernel/time.ts'
import type { CalledWorker } from '../../platform/jobs/roll-call.ts'
import type { ScheduleRow } from '../../platform/jobs/schedule-store.ts'
import type { JobView } from '../../platform/jobs/view.ts'

/** A run of a job as the operator sees it: of a failure its words, not the program's inside. */
export function presentJob(job: JobView) {
  return {
    id: job.id,
    queue: job.queue,
    state: job.state,
    arguments: job.data,
    result: job.state === 'SUCCESS' ? job.output : null,
    error: job.state === 'FAILURE' || job.state === 'RETRY' ? errorIn(job.output) : null,
    progress: job.progress,
    attempts: job.attempts,
    attempts_allowed: job.attemptsAllowed,
    created_at: onTheWire(job.createdAt),
    start_after: onTheWire(job.startAfter),
    started_at: job.startedAt ? onTheWire(job.startedAt) : null,
    ended_at: job.endedAt ? onTheWire(job.endedAt) : null,
    duration_ms: job.durationMs,
  }
}

/** The words of a failure: the handler's, or the queue's own where a worker fell silent. */
function errorIn(output: JobView['output']): string | null {
  const { message, value } = (output ?? {}) as { message?: unknown; value?: { message?: unknown } }
  const words = message ?? value?.message
  return typeof words === 'string' ? words : null
}

export function presentSchedule(row: ScheduleRow) {
  return {
    name: row.name,
    of: row.scope === '' ? ('deployment' as const) : ('marketplace' as const),
    cron: row.cron,
    zone: row.zone,
    enabled: row.enabled,
    next_due: onTheWire(row.next_due),
  }
}

/** A worker; `whole` with the machine it runs on. */
export const presentWorker = (whole: boolean) => (worker: CalledWorker) => ({
  id: worker.id,
  host: whole ? `${worker.host} (${worker.pid})` : null,
  started_at: onTheWire(worker.started_at),
  seen_at: onTheWire(worker.seen_at),
  running: worker.running,
  answered: worker.answered,
})
