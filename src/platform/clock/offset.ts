import { Client } from 'pg'
import type { Log } from '../telemetry/log.ts'

const channel = 'business_clock'
// Every change is notified; asking unasked covers a notice lost with its connection.
const millisecondsBetweenReads = 5_000

/** The offset of business time as this process knows it. */
export interface OffsetSource {
  start(): Promise<void>
  stop(): Promise<void>
  offset(): number
  /** Adds to the offset, in a transaction that is over when it answers, and tells every process. */
  turn(milliseconds: number): Promise<void>
}

/**
 * Reads the offset and, where it can change, follows it over one connection of its own (the pool's transactions need the
 * clock to begin, so the clock cannot need the pool).
 * @param needs.changed called after each reading; `turned` says whether the offset grew
 */
export function openOffset(
  url: string,
  needs: { log: Log; follow: boolean; changed: (turned: boolean) => Promise<void> },
): OffsetSource {
  let offset = 0
  let client: Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let reading: Promise<void> = Promise.resolve()

  async function connect(): Promise<Client> {
    if (client) return client
    const fresh = new Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'marketry-clock',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    })
    fresh.on('error', () => {})
    fresh.on('end', () => {
      if (client === fresh) client = undefined
    })
    fresh.on('notification', () => void read())
    try {
      await fresh.connect()
      if (needs.follow) await fresh.query(`listen ${channel}`)
    } catch (fault) {
      await fresh.end().catch(() => {})
      throw fault
    }
    client = fresh
    return fresh
  }

  async function take(known: number): Promise<void> {
    // It only ever grows: a late answer to an earlier question changes nothing.
    const turned = known > offset
    if (turned) offset = known
    await needs.changed(turned)
  }

  async function ask(): Promise<void> {
    const { rows } = await (await connect()).query<{ offset_ms: bigint }>('select offset_ms from business_clock')
    await take(Number(rows[0]?.offset_ms ?? 0))
  }

  function read(): Promise<void> {
    reading = reading
      .then(ask)
      .catch((fault: unknown) => void (stopped || needs.log.warn({ err: fault }, 'reading the business clock failed')))
    return reading
  }

  async function keepReading(): Promise<void> {
    await read()
    if (!stopped) timer = setTimeout(keepReading, millisecondsBetweenReads)
  }

  async function leave(): Promise<void> {
    const leaving = client
    client = undefined
    await leaving?.end().catch(() => {})
  }

  return {
    offset: () => offset,
    async start() {
      await ask()
      if (needs.follow) timer = setTimeout(keepReading, millisecondsBetweenReads)
      else await leave()
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await reading
      await leave()
    },
    async turn(milliseconds) {
      const asking = await connect()
      const { rows } = await asking.query<{ known: bigint }>('select turn_clock_forward($1) as known', [milliseconds])
      await take(Number(rows[0]?.known ?? 0))
      await asking.query('select pg_notify($1, $2)', [channel, ''])
    },
  }
}
