import type { PoolClient } from 'pg'
import type { Database } from '../../src/platform/db/database.ts'

/** When the process dies: before its n-th statement is sent, or when the answer to it has come. */
export interface Cut {
  statement: number
  when: 'before' | 'after'
}

/**
 * The power of the process under test. When it fails, whatever PostgreSQL has been sent is still done there, and what was
 * not committed is rolled back, as it does for a connection that is gone; nothing more can be sent, no answer is heard, and
 * whoever asks (the mail server, Stripe) finds that nobody is there. What was under way has stopped just there, as if the
 * process had been killed. The connections themselves are kept for the next life: making and warming them anew took most
 * of a world's time. A process that is really killed is in `sigkill.test.ts`.
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

type Told = (fault: Error | undefined, client?: PoolClient, release?: (fault?: Error) => void) => void
type Query = (...given: unknown[]) => Promise<unknown>

/** Lays the wires: each connection of the pool counts what is sent over it. */
export function wirePower({ pool }: Pick<Database, 'pool'>): Power {
  const plain = new Map<PoolClient, Query>()
  // In which life of the process a connection was handed out: who had it in an earlier one says nothing any more.
  const heldIn = new WeakMap<PoolClient, number>()
  const endings: Promise<unknown>[] = []
  let life = 1
  let isOn = true
  let statements = 0
  let cut: Cut | undefined

  const fail = () => {
    if (!isOn) return
    isOn = false
    for (const query of plain.values()) endings.push(query('rollback').catch(() => {}))
  }

  const wire = (client: PoolClient) => {
    const query = client.query.bind(client) as Query
    plain.set(client, query)
    client.once('end', () => plain.delete(client))
    const counted = (...given: unknown[]) => {
      const told = given.at(-1)
      const lives = isOn && heldIn.get(client) === life
      if (typeof told === 'function') return lives ? query(...given) : void told(dead())
      if (!lives) return Promise.reject(dead())
      statements += 1
      const strikes = cut !== undefined && statements >= cut.statement
      if (strikes && cut?.when === 'before') {
        fail()
        return Promise.reject(dead())
      }
      const asked = life
      const answer = query(...given)
      if (strikes) answer.then(fail, fail)
      const heard = () => {
        if (!isOn || asked !== life) throw dead()
        return answer
      }
      return answer.then(heard, heard)
    }
    client.query = counted as typeof client.query
  }
  pool.on('connect', wire)
  // Those that the start has left; the pool has no word for them.
  // oxlint-disable-next-line no-underscore-dangle
  for (const client of (pool as unknown as { _clients: PoolClient[] })._clients) wire(client)

  const connect = pool.connect.bind(pool) as unknown as (told: Told) => void
  const connectWhileOn = (told?: Told) => {
    if (!told)
      return new Promise((done, failed) =>
        connectWhileOn((fault, client) => (fault ? failed(fault) : done(client as PoolClient))),
      )
    if (!isOn) return told(dead())
    const born = life
    return connect((fault, client, release) => {
      if (!client) return told(fault, client, release)
      heldIn.set(client, born)
      if (isOn && born === life) return told(fault, client, release)
      client.release()
      return told(dead())
    })
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
      if (!wasKilled) return false
      // What the dead left open must be over before anybody can be given its connection.
      await Promise.all(endings.splice(0))
      life += 1
      isOn = true
      return true
    },
    need() {
      if (!isOn) throw dead()
    },
  }
}
