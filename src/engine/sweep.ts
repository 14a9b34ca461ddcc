import type { JobData, JobDefinition } from '../platform/jobs/definition.ts'
import { inEveryMarketplace } from '../platform/jobs/everywhere.ts'
import type { Services } from '../platform/services.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { timersOf } from './decide.ts'
import type { Engine } from './process.ts'

/** A look for deadlines of one process that have passed and were not met, should their timers have failed or be gone. */
export interface Sweep {
  /** The job's name, and what it does in a sentence. */
  name: string
  summary: string
  process: string
  /** Five fields of cron, in UTC. */
  cron: string
  /** Subjects whose time has passed by their own dates, not by their timers; the longest overdue first. */
  overdue(tx: Tx, by: Date, most: number): Promise<{ id: string }[]>
}

const asTimer = { kind: 'system', name: 'timer' } as const
const mostAtOnce = 200
const longestRun = 280

/**
 * The job of a sweep: in every marketplace it takes the steps that timers should have taken. One that cannot be taken is
 * logged, and holds up no other; nor does a marketplace where none could be looked for, but then the job fails.
 */
export function sweepJob(engine: () => Engine, sweep: Sweep): JobDefinition<Services, JobData> {
  return {
    name: sweep.name,
    summary: sweep.summary,
    queue: { policy: 'short', expireInSeconds: longestRun },
    schedule: { cron: sweep.cron, zone: 'UTC' },
    async handle({ clock, db, directory }, _data, run) {
      let met = 0
      await inEveryMarketplace(directory, run, async ({ id: marketplaceId }) => {
        const overdue = await db.snapshot(marketplaceId, (tx) => sweep.overdue(tx, clock.now(), mostAtOnce))
        for (const { id } of overdue) {
          if (run.signal.aborted) return
          try {
            const isMet = await db.inMarketplace(marketplaceId, (tx) => meetDeadline(engine(), tx, sweep.process, id))
            met += isMet ? 1 : 0
          } catch (fault) {
            run.log.error({ err: fault, process: sweep.process, subject: id }, 'a deadline could not be met')
          }
        }
      })
      return { met }
    },
  }
}

/** Takes the step whose time passed first, as the declaration says. @returns whether there was one */
async function meetDeadline(engine: Engine, tx: Tx, process: string, id: string): Promise<boolean> {
  const subject = await engine.lock(tx, process, id)
  if (!subject) return false
  const { state, version, enteredAt } = subject
  const [first] = timersOf(engine.process(process, version), state, subject, enteredAt)
    .filter(({ dueAt }) => dueAt <= tx.now)
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
  if (!first) return false
  await engine.takeLocked(tx, process, subject, { transition: first.transition, actor: asTimer })
  return true
}
