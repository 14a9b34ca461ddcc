import type { PoolClient } from 'pg'
import type { Database } from '../../src/platform/db/database.ts'

/** When the process dies: before its n-th statement is sent, or when the answer to it has come. */
export interface Cut {
  statement: number
  when: 'before' | 'after'
}

/**
 * The power of the process under test. When it fails, every connection to PostgreSQL is torn, nothing can be sent any
 * more, and whoever asks (the mail server, Stripe) finds that nobody is there: whatever was under way has stopped just
 * there, as if the process had been killed.
 */
export interface Power {
  readonly isOn: boolean
  /** Statements sent since the last `restore`. */
  readonly statements: number
  /** Lets it fail at a statement from now. */
  failAt(cut: Cut): void
  /** The process is started again. @returns whether it had been killed */
  restore(): Promise<boolean>
  /** @throws Error when the process is dead */
  need(): void
}

const dead = () => new Error('the process was killed')

/** Lays the wires: each connection of the pool counts what is sent over it. */
export function wirePower({ pool }: Pick<Database, 'pool'>): Power {
  const clients = new Map<PoolClient, Promise<void>>()
  let isOn = true
  let statements = 0
  let cut: Cut | undefined

  const fail = () => {
    if (!isOn) return
    isOn = false
    for (const client of clients.keys()) tear(client)
  }

  const wire = (client: PoolClient) => {
    clients.set(client, new Promise((ended) => void client.once('end', ended)))
    client.once('end', () => clients.delete(client))
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    const counted = (...given: unknown[]) => {
      if (typeof given.at(-1) === 'function') return query(...given)
      statements += 1
      const strikes = cut !== undefined && statements >= cut.statement
      if (strikes && cut?.when === 'before') fail()
      const answer = query(...given) as Promise<unknown>
      if (strikes && cut?.when === 'after') answer.then(fail, fail)
      return answer
    }
    client.query = counted as typeof client.query
  }
  pool.on('connect', wire)
  // Those that the start has left; the pool has no word for them.
  // oxlint-disable-next-line no-underscore-dangle
  for (const client of (pool as unknown as { _clients: PoolClient[] })._clients) wire(client)

  const connect = pool.connect.bind(pool) as (...given: unknown[]) => unknown
  const connectWhileOn = (told?: (fault: Error) => void) => {
    if (isOn) return told ? connect(told) : connect()
    if (!told) return Promise.reject(dead())
    told(dead())
    return undefined
  }
  pool.connect = connectWhileOn as typeof pool.connect

  return {
    get isOn() {
      return isOn
    },
    get statements() {
      return statements
    },
    failAt(given) {
      cut = { ...given, statement: statements + given.statement }
    },
    async restore() {
      const wasKilled = !isOn
      cut = undefined
      statements = 0
      // A torn connection must be gone from the pool before anybody can be given it.
      if (wasKilled) await Promise.all(clients.values())
      isOn = true
      return wasKilled
    },
    need() {
      if (!isOn) throw dead()
    },
  }
}

function tear(client: PoolClient): void {
  // The driver has the socket, but no word for this.
  ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
}
