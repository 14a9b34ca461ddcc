import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '../../kernel/ids.ts'
import type { Database } from '../db/database.ts'
import { callWord, wakingChannel } from './waking.ts'
import { type PresentWorker, selectPresentWorkers } from './worker-store.ts'

/** A worker, and whether it answered when it was called. */
export interface CalledWorker extends PresentWorker {
  answered: boolean
}

// Milliseconds between looks for answers, and for how long they are waited for.
const between = 50
const patience = 3_000

/** Calls every worker, and answers who did within three seconds. */
export async function callRoll(db: Database): Promise<CalledWorker[]> {
  const callId = newId()
  await db.pool.query('select pg_notify($1, $2)', [wakingChannel, callWord(callId)])
  const until = performance.now() + patience
  for (;;) {
    const workers = await db.aboveMarketplaces((tx) => selectPresentWorkers(tx))
    const called = workers.map((worker) => ({ ...worker, answered: worker.call_id === callId }))
    if (called.every(({ answered }) => answered) || performance.now() > until) return called
    await pause(between)
  }
}
