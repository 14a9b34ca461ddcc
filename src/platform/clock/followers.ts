import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../telemetry/log.ts'

const attempts = 3
const millisecondsAnAttempt = 1_000

/**
 * Tells each follower the offset of business time. The figure is the whole offset, so telling it twice or out of turn
 * does no harm; one that stays away is told again at the next reading of the clock.
 */
export async function tellFollowers(followers: readonly string[], offset: number, log: Log): Promise<void> {
  await Promise.all(
    followers.map(async (follower) => {
      const told = await tellOne(new URL('/_simulator/clock', follower), offset)
      if (!told) log.warn({ follower }, 'could not be told the business time; it is tried again')
    }),
  )
}

async function tellOne(address: URL, offset: number): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ offset_ms: offset }),
        signal: AbortSignal.timeout(millisecondsAnAttempt),
      })
      await response.arrayBuffer()
      if (response.ok) return true
    } catch {
      // Not there yet, or too slow: asked again below.
    }
    if (attempt < attempts) await wait(100 * attempt)
  }
  return false
}
