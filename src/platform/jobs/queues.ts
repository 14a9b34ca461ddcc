import type { PgBoss, QueueResult } from 'pg-boss'
import type { JobData, JobDefinition, QueueSettings } from './definition.ts'

const year = 31_536_000
// Real seconds. Workers speak four times as often (worker.ts); whoever supervises looks every five (boss.ts).
const silence = 20

/** A queue's settings as pg-boss takes them. */
function settingsOf({ retryLimit = 3, retryDelay = 1, retryDelayMax = 600, expireInSeconds = 300 }: QueueSettings) {
  return {
    retryLimit,
    retryDelay,
    retryDelayMax,
    retryBackoff: true,
    expireInSeconds,
    // A worker that says nothing for so long is dead, and its jobs are taken up by another.
    heartbeatSeconds: silence,
    // A job waits until somebody takes it up: it is not thrown away because no worker ran for a fortnight.
    retentionSeconds: 10 * year,
    // What is done is swept by purge(); what failed is kept for a person.
    deleteAfterSeconds: 0,
  }
}

/** Makes the declared queues, and brings the settings of those that are there to what is declared. */
export async function ensureQueues<Services>(
  boss: PgBoss,
  definitions: readonly JobDefinition<Services, JobData>[],
): Promise<void> {
  const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  for (const { name, queue = {} } of definitions) {
    const settings = settingsOf(queue)
    const there = known.get(name)
    if (!there) await boss.createQueue(name, { ...settings, policy: queue.policy ?? 'standard' })
    else if (differs(there, settings)) await boss.updateQueue(name, settings)
  }
}

function differs(there: QueueResult, wanted: ReturnType<typeof settingsOf>): boolean {
  return (Object.keys(wanted) as (keyof typeof wanted)[]).some((key) => there[key] !== wanted[key])
}
