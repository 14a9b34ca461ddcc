import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What the program counts, for `GET /metrics`. Labels hold declared names only: never an id, never an address. */
export interface Metrics {
  /** A request was answered. `route` is the declared path, e.g. '/orders/:id/'; unknown paths share one name. */
  requestAnswered(method: string, route: string, status: number, seconds: number): void
  /** An attempt of a job ended. */
  jobEnded(name: string, outcome: 'success' | 'failure', seconds: number): void
  /** A deadline could not be met; it is tried again. */
  timerFailed(process: string, transition: string): void
  /** From now on the deadlines that wait are counted whenever somebody looks. */
  watchTimers(count: () => Promise<{ overdue: number; failing: number }>): void
  /** From now on the connections of this pool are counted too. */
  watchPool(pool: ConnectionPool): void
  /** Everything in Prometheus' text format. */
  render(): Promise<string>
  readonly contentType: string
}

/** What is counted of a pool of connections to the database. */
export interface ConnectionPool {
  totalCount: number
  idleCount: number
  /** Who waits for one. */
  waitingCount: number
}

/** Opens a registry of its own, so that tests and processes do not share one. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'marketry_http_request_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const jobs = new Counter({
    name: 'marketry_job_attempts_total',
    help: 'Attempts of jobs, by how they ended.',
    labelNames: ['name', 'outcome'] as const,
    registers: [registry],
  })
  const jobTimes = new Histogram({
    name: 'marketry_job_attempt_seconds',
    help: 'How long attempts of jobs took.',
    labelNames: ['name'] as const,
    buckets: [0.005, 0.025, 0.1, 0.5, 2.5, 10, 60, 300],
    registers: [registry],
  })
  const timerFailures = new Counter({
    name: 'marketry_timer_failures_total',
    help: 'Deadlines that could not be met when they were tried.',
    labelNames: ['process', 'transition'] as const,
    registers: [registry],
  })
  return {
    requestAnswered(method, route, status, seconds) {
      requests.observe({ method, route, status: String(status) }, seconds)
    },
    jobEnded(name, outcome, seconds) {
      jobs.inc({ name, outcome })
      jobTimes.observe({ name }, seconds)
    },
    timerFailed(process, transition) {
      timerFailures.inc({ process, transition })
    },
    watchTimers(count) {
      const timers = new Gauge({
        name: 'marketry_timers',
        help: 'Deadlines that have passed and wait, and those among them that failed when they were tried.',
        labelNames: ['state'] as const,
        registers: [registry],
        async collect() {
          const { overdue, failing } = await count()
          timers.set({ state: 'overdue' }, overdue)
          timers.set({ state: 'failing' }, failing)
        },
      })
    },
    watchPool(pool) {
      const connections = new Gauge({
        name: 'marketry_database_connections',
        help: 'Connections to the database that are busy or idle, and the transactions that wait for one.',
        labelNames: ['state'] as const,
        registers: [registry],
        collect() {
          connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
          connections.set({ state: 'idle' }, pool.idleCount)
          connections.set({ state: 'waiting' }, pool.waitingCount)
        },
      })
    },
    render: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
