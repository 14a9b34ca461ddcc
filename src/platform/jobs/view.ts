/** The states of a job as people read them (DS-5), and the one for a job that somebody called off. */
export type JobState = 'PENDING' | 'PROGRESS' | 'RETRY' | 'SUCCESS' | 'FAILURE' | 'CANCELLED'

/** The lists of the monitor (DS-6). */
export type JobList = 'waiting' | 'active' | 'scheduled' | 'failed' | 'success'

/** pg-boss's word for each state. */
export const stateWords = {
  created: 'PENDING',
  active: 'PROGRESS',
  retry: 'RETRY',
  completed: 'SUCCESS',
  failed: 'FAILURE',
  cancelled: 'CANCELLED',
} as const satisfies Record<string, JobState>

export type StoredState = keyof typeof stateWords

/** One job. Times are real time, UTC. */
export interface JobView {
  id: string
  queue: string
  state: JobState
  marketplaceId: string | null
  data: Record<string, unknown>
  /** The result, or what is known of the failure. */
  output: Record<string, unknown> | null
  /** How far the running attempt says it has come. */
  progress: { done: number; of: number } | null
  /** Attempts begun so far. */
  attempts: number
  /** Attempts it may have in all. */
  attemptsAllowed: number
  priority: number
  createdAt: Date
  /** Before this time it is not taken up. */
  startAfter: Date
  startedAt: Date | null
  endedAt: Date | null
  /** How long the last attempt took, in milliseconds; null before its end. */
  durationMs: number | null
}

/** How many jobs a queue holds in each state. */
export interface QueueView {
  name: string
  summary: string
  waiting: number
  scheduled: number
  active: number
  failed: number
  success: number
}

/** Which jobs to list: newest first, those before `before`. */
export interface JobFilter {
  queue?: string
  list?: JobList
  before?: string
  /** At most 100; 20 unless said otherwise. */
  limit?: number
}
