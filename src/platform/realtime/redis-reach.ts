import { Redis } from 'ioredis'
import { placeOf, type RedisSettings } from './redis.ts'

/** Asks Redis for a sign of life. Answers where it was asked, without the password, and what is wrong. */
export async function redisFault(settings: RedisSettings): Promise<{ address: string; fault?: string }> {
  const place = placeOf(settings)
  const address = place.sentinels ? `the sentinels of ${place.name}` : `${place.host}:${place.port}`
  const client = new Redis({
    ...place,
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    connectTimeout: 3_000,
    commandTimeout: 3_000,
    retryStrategy: () => null,
    sentinelRetryStrategy: () => null,
  })
  let last: Error | undefined
  client.on('error', (fault: Error) => {
    last = fault
  })
  try {
    await client.connect()
    await client.ping()
    return { address }
  } catch (thrown) {
    const fault = last ?? (thrown as Error)
    return { address, fault: fault.message || ('code' in fault ? String(fault.code) : fault.name) }
  } finally {
    client.disconnect()
  }
}
