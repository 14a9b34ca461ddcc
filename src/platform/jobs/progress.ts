import type { Database } from '../db/database.ts'
import type { Log } from '../telemetry/log.ts'
import { updateProgress } from './store.ts'

/** Notes how far an attempt has come. */
export interface ProgressNotes {
  /** `done` of `of` steps. Waits for nothing; of many in a second the last one is kept. */
  note(done: number, of: number): void
  /** Whatever is being written is written before this answers, so that it cannot come after the end. */
  settled(): Promise<void>
}

// A person who looks does not look more often.
const pace = 1_000

/** Opens the notes of one attempt at a job. A note that cannot be written is missed by nobody. */
export function openProgress(
  { db, log }: { db: Database; log: Log },
  job: { id: string; name: string; attempt: number },
): ProgressNotes {
  let last = Number.NEGATIVE_INFINITY
  let writing: Promise<void> = Promise.resolve()
  return {
    note(done, of) {
      const now = performance.now()
      if (now - last < pace && done < of) return
      last = now
      writing = writing
        .then(() => db.aboveMarketplaces((tx) => updateProgress(tx, job, { done, of })))
        .catch((fault: unknown) => log.debug({ err: fault }, 'the progress of a job was not noted'))
    },
    settled: () => writing,
  }
}
