import { Client } from 'pg'
import type { Database } from '../db/database.ts'
import type { Log } from '../telemetry/log.ts'
import { type Line, openEars, type Topic } from './line.ts'

/** What the line is made of. */
export interface PostgresLineNeeds {
  db: Pick<Database, 'pool'>
  /** The app role's address: listening takes a connection of its own. */
  url: string
  log: Log
  /** Real milliseconds between attempts to mend the line; 1,000 unless said otherwise. */
  pace?: number
}

const channelOf = (topic: Topic) => `marketry_${topic}`
const prefix = 'marketry_'

/** The line over LISTEN and NOTIFY. What is said in one turn, or while a word is on its way, goes out in one statement. */
export function openPostgresLine({ db, url, log, pace = 1_000 }: PostgresLineNeeds): Line {
  const ears = openEars()
  const waiting = new Map<Topic, Set<string>>()
  let sending: Promise<void> | undefined
  let listener: Client | undefined
  let opening: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let heardBefore = false
  let complained = false
  let stopped = false

  const send = async () => {
    // Whatever is said in this turn of the event loop goes along.
    await new Promise((turn) => setImmediate(turn))
    while (waiting.size > 0) {
      const topics: string[] = []
      const words: string[] = []
      for (const [topic, said] of waiting) {
        for (const word of said) {
          topics.push(channelOf(topic))
          words.push(word)
        }
      }
      waiting.clear()
      await db.pool
        .query({
          name: 'say',
          text: 'select pg_notify(topic, word) from unnest($1::text[], $2::text[]) as said (topic, word)',
          values: [topics, words],
        })
        .catch((fault: unknown) => log.debug({ err: fault }, 'a word between processes was lost'))
    }
    sending = undefined
  }

  const listen = async () => {
    const client = new Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'marketry-live',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    })
    client.on('error', () => {})
    client.on('notification', ({ channel, payload }) => {
      if (payload !== undefined) ears.heard(channel.slice(prefix.length), payload)
    })
    client.on('end', () => {
      if (listener !== client) return
      listener = undefined
      mendLater()
    })
    try {
      await client.connect()
      for (const topic of ears.topics()) await client.query(`listen ${channelOf(topic)}`)
    } catch (fault) {
      await client.end().catch(() => {})
      throw fault
    }
    listener = client
    if (heardBefore) ears.mended()
    heardBefore = true
    complained = false
  }

  const mendLater = () => {
    if (stopped) return
    timer = setTimeout(mend, pace)
  }
  const mend = () => {
    opening = listen().catch((fault: unknown) => {
      if (!complained) log.warn({ err: fault }, 'the line to the other processes is cut; it is tried again')
      complained = true
      mendLater()
    })
  }

  return {
    kind: 'postgres',
    hear: ears.hear,
    onMended: ears.onMended,
    stands: () => listener !== undefined,
    say(topic, words) {
      if (stopped) return
      const said = waiting.get(topic) ?? new Set()
      waiting.set(topic, said)
      for (const word of words) said.add(word)
      sending ??= send()
    },
    async start() {
      mend()
      await opening
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await opening
      await sending
      const open = listener
      listener = undefined
      await open?.end().catch(() => {})
    },
  }
}
