import { hostname } from 'node:os'
import { newId } from '../../kernel/ids.ts'
import { type Clock, plusSeconds } from '../../kernel/time.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../telemetry/log.ts'
import { deleteWorker, deleteWorkersSilentSince, upsertWorker } from './worker-store.ts'

/** A worker process that says it is there. */
export interface Presence {
  /** Answers a call: notes that it was seen now, and by which call. */
  answer(callId: string): void
  stop(): Promise<void>
}

const beatMilliseconds = 5_000
/** Real seconds of silence after which a worker is taken for gone. */
export const longestSilence = 60

/** Says every five seconds that this process works, and how many jobs are in its hands. */
export function startPresence(
  { db, clock, log }: { db: Database; clock: Clock; log: Log },
  running: () => number,
): Presence {
  const self = { id: newId(), host: hostname(), pid: process.pid, startedAt: clock.real() }
  let writing: Promise<void> = Promise.resolve()
  let stopped = false
  const beat = (callId: string | null) => {
    if (stopped) return
    writing = writing
      .then(() =>
        db.aboveMarketplaces(async (tx) => {
          upsertWorker(tx, { ...self, seenAt: clock.real(), running: running(), callId })
          deleteWorkersSilentSince(tx, plusSeconds(clock.real(), -longestSilence))
        }),
      )
      .catch((fault: unknown) => log.debug({ err: fault }, 'a worker could not say that it is there'))
  }
  beat(null)
  const timer = setInterval(() => beat(null), beatMilliseconds)
  return {
    answer: beat,
    async stop() {
      clearInterval(timer)
      stopped = true
      await writing
      await db.aboveMarketplaces(async (tx) => deleteWorker(tx, self.id)).catch(() => {})
    },
  }
}
