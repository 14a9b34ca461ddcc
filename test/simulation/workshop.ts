import type { Parts } from '../../src/compose.ts'
import { sendDueTimers } from '../../src/engine/timers.ts'
import { openBoss } from '../../src/platform/jobs/boss.ts'
import { FinalFailure, type JobData } from '../../src/platform/jobs/definition.ts'
import type { Power } from './power.ts'
import type { Watch } from './watch.ts'

/** The worker of this world: it does one job at a time, when it is told to, so that a run can be had again. */
export interface Workshop {
  /** There was nothing to do when it was looked last, and nothing has happened since. */
  isIdle: boolean
  /** Queues in which jobs can be begun, by name, with how many. */
  busy(): Promise<{ name: string; jobs: number }[]>
  /** Does the oldest job of a queue. @returns what came of it; undefined when there was none */
  work(queue: string): Promise<Outcome | undefined>
  /** Hands deadlines that have passed to jobs. @returns how many */
  look(): Promise<number>
  /** Every schedule has come round: its job is sent. `only` one of them, by its place in the list. */
  schedule(only?: number): Promise<void>
  /** So much real time passes that what waits for another attempt may have it, and what a dead worker held is taken back. */
  wait(): Promise<void>
  /** Jobs that were killed at work, by id: those may end in failure. */
  killed: Set<string>
  close(): Promise<void>
}

/** What came of a job. */
export type Outcome = 'done' | 'tried in vain' | 'killed'

/** Opens it over the program's own jobs. */
export async function openWorkshop(parts: Parts, power: Power, rows: Watch, url: string): Promise<Workshop> {
  const { services, declaredJobs } = parts
  const boss = openBoss(url, { migrate: false, supervise: false, connections: 2 })
  boss.on('error', () => {})
  await boss.start()
  const definitions = new Map(declaredJobs.map((definition) => [definition.name, definition]))
  const killed = new Set<string>()
  const held = new Map<string, string>()

  return {
    isIdle: false,
    killed,
    busy: () =>
      rows.again(
        'busy queues',
        `select name, count(*)::integer as jobs from jobs.job where state < 'active' and start_after <= now()
         group by name order by name`,
        [],
      ),
    async work(queue) {
      const definition = definitions.get(queue)
      const [job] = await boss.fetch<JobData>(queue, { includeMetadata: true })
      if (!job || !definition) return undefined
      const attempt = job.retryCount + 1
      const run = { id: job.id, attempt, signal: new AbortController().signal, log: services.log, progress: () => {} }
      try {
        await definition.handle(services, job.data, run)
      } catch (fault) {
        if (power.isOn) {
          if (fault instanceof FinalFailure) throw fault
          await boss.fail(queue, job.id, { message: String(fault) })
          return 'tried in vain'
        }
      }
      if (power.isOn) {
        await boss.complete(queue, job.id)
        return 'done'
      }
      killed.add(job.id)
      held.set(job.id, queue)
      return 'killed'
    },
    async schedule(only) {
      const scheduled = declaredJobs.filter(({ schedule }) => schedule !== undefined)
      const due =
        only === undefined ? scheduled : scheduled.slice(only % scheduled.length, (only % scheduled.length) + 1)
      const marketplaces = await services.directory.all()
      await services.db.aboveMarketplaces(async (tx) => {
        for (const { name, schedule } of due) {
          const scopes = schedule?.zone === 'marketplace' ? marketplaces.map(({ id }) => ({ marketplaceId: id })) : [{}]
          for (const data of scopes) services.jobs.send(tx, name, data)
        }
      })
    },
    look: () => sendDueTimers(services),
    async wait() {
      for (const [id, queue] of held) await boss.fail(queue, id, { message: 'the worker was killed' })
      held.clear()
      await rows.query(`update jobs.job set start_after = now() where state < 'active' and start_after > now()`)
      await rows.query('update timer set retry_at = now() where retry_at > now()')
      await rows.query(
        `update notification set mail_began_at = mail_began_at - interval '1 hour' where mail_began_at is not null`,
      )
    },
    close: () => boss.stop({ graceful: false }),
  }
}
