import { Client } from 'pg'
import type { Database } from '../db/database.ts'
import type { Log } from '../telemetry/log.ts'

/** The channel of the database on which workers are woken and called. */
export const wakingChannel = 'marketry_jobs'
const call = '?'
/** The word that asks every worker to say that it is there. */
export const callWord = (callId: string) => `${call}${callId}`
// A lost notice, a delayed job and a retry are picked up within this span.
const sweepMilliseconds = 1_000

/** Tells idle workers that a queue has something for them. */
export interface Waking {
  /** A job was committed to the queue `name`. */
  wake(name: string): void
  stop(): Promise<void>
}

/**
 * Wakes the workers of this process at once, and those of other processes by NOTIFY, sent outside every transaction and
 * gathered so that many jobs make one. A sweep each second finds what became due meanwhile.
 * @param wakeHere wakes this process's workers on a queue; false where it has none
 * @param called is told of each call for workers
 * @param working whether this process works at all: only then does it listen and sweep
 */
export function startWaking(
  needs: { db: Database; log: Log; url: string },
  wakeHere: (name: string) => boolean,
  working: boolean,
  called: (callId: string) => void = () => {},
): Waking {
  const waiting = new Set<string>()
  let sending: Promise<void> | undefined
  let stopped = false
  let listener: Client | undefined
  let sweeping: Promise<void> = Promise.resolve()

  const tellOthers = async () => {
    while (waiting.size > 0) {
      const names = [...waiting]
      waiting.clear()
      // A failure costs at most the second until the sweep.
      await needs.db.pool
        .query('select pg_notify($1, name) from unnest($2::text[]) as name', [wakingChannel, names])
        .catch(() => {})
    }
    sending = undefined
  }

  const listen = async () => {
    const client = new Client({
      connectionString: needs.url,
      keepAlive: true,
      application_name: 'marketry-jobs-listen',
    })
    client.on('notification', ({ payload }) => {
      if (payload?.startsWith(call)) called(payload.slice(call.length))
      else if (payload) wakeHere(payload)
    })
    client.on('error', () => {})
    client.on('end', () => {
      if (listener === client) listener = undefined
    })
    try {
      await client.connect()
      await client.query(`listen ${wakingChannel}`)
      listener = client
    } catch (fault) {
      await client.end().catch(() => {})
      throw fault
    }
  }

  let timer: NodeJS.Timeout | undefined
  const sweep = async () => {
    try {
      if (!listener && !stopped) await listen()
      const { rows } = await needs.db.pool.query<{ name: string }>(dueQueues)
      for (const { name } of rows) wakeHere(name)
    } catch (fault) {
      if (!stopped) needs.log.warn({ err: fault }, 'looking for due jobs failed; it is tried again')
    }
    if (!stopped) timer = setTimeout(again, sweepMilliseconds)
  }
  const again = () => {
    sweeping = sweep()
  }
  if (working) again()

  return {
    wake(name) {
      if (stopped || wakeHere(name)) return
      waiting.add(name)
      sending ??= tellOthers()
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await sweeping
      await sending
      await listener?.end().catch(() => {})
    },
  }
}

// One probe of an index a queue, however many jobs wait.
const dueQueues = `select q.name from jobs.queue q where exists (
  select from jobs.job_common j
  where j.name = q.name and j.state < 'active' and not j.blocked and j.start_after <= jobs.job_now())`
