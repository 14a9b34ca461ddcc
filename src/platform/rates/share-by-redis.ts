import { RateLimiterRedis } from 'rate-limiter-flexible'
import type { RedisLink } from '../realtime/redis.ts'
import type { SharedCounts, Sharing } from './rates.ts'
import type { RateRule } from './rules.ts'

/**
 * Shares counts by Redis, which adds them up and answers the sum. What it does not take is told by `below`, and so is
 * heard by those whose Redis is away as well.
 */
export function shareByRedis(redis: RedisLink, counts: SharedCounts, below: Sharing): Sharing {
  const limiters = new Map<string, RateLimiterRedis>()
  const limiterOf = ({ name, times, seconds }: RateRule) => {
    const known = limiters.get(name)
    if (known) return known
    const fresh = new RateLimiterRedis({
      storeClient: redis.client,
      keyPrefix: `marketry:rate:${name}`,
      points: times,
      duration: seconds,
      rejectIfRedisNotReady: true,
    })
    limiters.set(name, fresh)
    return fresh
  }
  return {
    share(shares) {
      for (const share of shares) {
        const { rule, key, window, more } = share
        // The window is part of the key: Redis forgets it when it is over, and never counts it into the next.
        limiterOf(rule)
          .penalty(`${window}:${key}`, more)
          .then(({ consumedPoints }) => counts.setTotal(rule.name, key, window, consumedPoints))
          .catch(() => below.share([share]))
      }
    },
  }
}
