import type { Log } from '../telemetry/log.ts'

/** What a job carries: ids and plain facts, and the id of its marketplace. Never personal data: job tables have no wall. */
export type JobData = Readonly<Record<string, string | number | boolean | null | undefined>>

/** How a queue treats its jobs. Every time is real time in seconds. */
export interface QueueSettings {
  /** Jobs worked on at once in each worker process; 1 unless said otherwise. */
  concurrency?: number
  /** Further attempts after the first; 3 unless said otherwise (DS-5). */
  retryLimit?: number
  /** Wait before the second attempt, doubled for each further one; 1 unless said otherwise. */
  retryDelay?: number
  /** The longest wait between attempts; 600 unless said otherwise. */
  retryDelayMax?: number
  /** An attempt that takes longer is given up and tried again; 300 unless said otherwise. */
  expireInSeconds?: number
  /**
   * `short`: of jobs with the same singletonKey only one may wait; sending another changes nothing.
   * `exclusive`: only one may wait or run. `singleton`: any number may wait, one runs. Without it, keys mean nothing.
   */
  policy?: 'standard' | 'short' | 'exclusive' | 'singleton'
}

/** When a job is sent by itself, by the business clock. */
export interface JobSchedule {
  /** Five fields of cron. */
  cron: string
  /** The IANA zone the expression is read in, or each marketplace's own: then it is sent once for each marketplace. */
  zone: 'marketplace' | (string & {})
}

/** The attempt a handler is in. */
export interface RunningJob {
  id: string
  /** 1 for the first. */
  attempt: number
  /** Aborted when the attempt has run out of time or the process must end. */
  signal: AbortSignal
  log: Log
  /** Notes how far it has come, for the person who looks. Waits for nothing. */
  progress(done: number, of: number): void
}

/**
 * A kind of job. A handler may be run again after it has done its work (the worker was killed before it could say so):
 * it must not mind, and gives whatever must happen once a key that stays the same.
 */
export interface JobDefinition<Services, Data extends JobData = JobData> {
  /** snake_case; the name in `marketry jobs list`. */
  name: string
  /** One sentence for the person who reads the list. */
  summary: string
  queue?: QueueSettings
  schedule?: JobSchedule
  /** Does the work. What it answers is kept as the job's result; what it throws leads to another attempt. */
  handle(services: Services, data: Data, run: RunningJob): Promise<unknown>
}

/** Thrown by a handler when no further attempt would help: the job fails at once and is kept for a person. */
export class FinalFailure extends Error {
  override readonly name = 'FinalFailure'
}
