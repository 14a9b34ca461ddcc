import { Redis, type RedisOptions } from 'ioredis'
import type { Log } from '../telemetry/log.ts'

/** Where Redis is: `redis://[:password@]host:port/db`, `rediss://…`, or `redis-sentinel://[:password@]host,host/name`. */
export interface RedisSettings {
  url: string
  /** Put in where the address has none. */
  password?: string | undefined
}

/** A connection to Redis that nobody waits for: what cannot be done at once fails at once. */
export interface RedisLink {
  readonly client: Redis
  /** Whether it answers at this moment. */
  stands(): boolean
  /** Called whenever it answers again. */
  onReady(then: () => void): void
  close(): Promise<void>
}

// Whoever listens would else never learn that nothing can come any more. Milliseconds of real time.
const beatMs = 2_000
// A process that is held up for as long by its own work is not to take Redis for dead.
const silenceMs = 3_000

/** Opens a connection; one that is cut is opened again by itself. Told to the log once when it goes and once when it comes. */
export function openRedis(settings: RedisSettings, name: string, log: Log): RedisLink {
  const client = new Redis({
    ...placeOf(settings),
    connectionName: `marketry-${name}`,
    lazyConnect: true,
    enableOfflineQueue: false,
    // The driver's own leaves a rejection to nobody where the connection is cut as it becomes ready, which would end the
    // process. Whoever listens subscribes in onReady.
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    // A connection that is cut off in silence answers nothing at all: what was said over it is said another way, and the
    // heartbeat finds it out and opens another.
    commandTimeout: 1_000,
    socketTimeout: silenceMs,
    keepAlive: 10_000,
    retryStrategy: (attempt) => Math.min(100 * 2 ** Math.min(attempt, 5), 2_000),
    sentinelRetryStrategy: (attempt) => Math.min(100 * 2 ** Math.min(attempt, 5), 2_000),
  })
  let away = false
  let closing = false
  let beat: NodeJS.Timeout | undefined
  const ready: (() => void)[] = []
  client.on('error', (fault: Error) => {
    if (!away && !closing) log.warn({ err: fault, connection: name }, 'Redis is away; the database takes its place')
    away = true
  })
  client.on('close', () => {
    if (!away && !closing) log.warn({ connection: name }, 'Redis is away; the database takes its place')
    away = true
  })
  client.on('ready', () => {
    if (away) log.info({ connection: name }, 'Redis is back')
    away = false
    beat ??= setInterval(() => client.status === 'ready' && client.ping().catch(() => {}), beatMs)
    for (const then of ready) then()
  })
  return {
    client,
    stands: () => client.status === 'ready',
    onReady: (then) => void ready.push(then),
    async close() {
      closing = true
      clearInterval(beat)
      client.disconnect()
    },
  }
}

/** An address as the client takes it. @throws TypeError for one it cannot be */
export function placeOf({ url, password }: RedisSettings): RedisOptions {
  const sentinels = /^redis-sentinel:\/\/(?::([^@/]*)@)?([^/]+)\/([\w.-]+)$/.exec(url)
  if (sentinels) {
    const [, secret, hosts = '', name = ''] = sentinels
    const given = secret ? decodeURIComponent(secret) : password
    return {
      name,
      sentinels: hosts.split(',').map((place) => {
        const { hostname, port } = new URL(`redis://${place}`)
        return { host: hostname, port: Number(port || 26_379) }
      }),
      ...(given && { password: given }),
    }
  }
  const parsed = new URL(url)
  if (parsed.protocol !== 'redis:' && parsed.protocol !== 'rediss:') {
    throw new TypeError('REDIS_URL must begin with redis://, rediss:// or redis-sentinel://')
  }
  const secret = parsed.password ? decodeURIComponent(parsed.password) : password
  const db = Number(parsed.pathname.slice(1) || 0)
  return {
    host: parsed.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(parsed.port || 6_379),
    db,
    ...(parsed.username && { username: decodeURIComponent(parsed.username) }),
    ...(secret && { password: secret }),
    ...(parsed.protocol === 'rediss:' && { tls: {} }),
  }
}
