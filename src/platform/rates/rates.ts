import type { Clock } from '../../kernel/time.ts'
import type { Line } from '../realtime/line.ts'
import type { RedisLink } from '../realtime/redis.ts'
import { type RateRule, secondsLeft, toldFrom, type Verdict, windowAt } from './rules.ts'
import { shareByLine } from './share-by-line.ts'
import { shareByRedis } from './share-by-redis.ts'
import { openTally, type Share, type Tally } from './tally.ts'

/** Counts how often something is asked for, over all processes. */
export interface Rates {
  /** Counts one of `key` and says at once whether it is let through. Waits for nothing. */
  take(rule: RateRule, key: string): Verdict
}

/** Tells the other processes what was counted here, and hears from them. */
export interface Sharing {
  share(shares: readonly Share[]): void
}

/** What hears of the others' counts. */
export interface SharedCounts {
  addOthers(rule: string, key: string, window: number, more: number): void
  setTotal(rule: string, key: string, window: number, total: number): void
}

/**
 * Rate limits. Each process counts in its own memory, so that asking costs nothing; what it has counted of a key that has
 * used up a twentieth of its allowance, or more, it tells the others: everything of one turn of the event loop together, by
 * Redis where there is one, else by the line between processes.
 *
 * How exact that is: a single process lets through exactly `times`. Several let through at most a twentieth more for each
 * further process, and what arrives in the milliseconds while the word is on its way. While processes cannot hear one
 * another, each counts for itself.
 */
export function openRates(needs: { line: Line; redis: RedisLink | undefined; clock: Pick<Clock, 'real'> }): Rates {
  const tallies = new Map<string, Tally>()
  const tallyOf = (name: string) => {
    const known = tallies.get(name)
    if (known) return known
    const fresh = openTally()
    tallies.set(name, fresh)
    return fresh
  }
  const counts: SharedCounts = {
    addOthers: (rule, key, window, more) => tallyOf(rule).addOthers(key, window, more),
    setTotal: (rule, key, window, total) => tallyOf(rule).setTotal(key, window, total),
  }
  const byLine = shareByLine(needs.line, counts)
  const sharing = needs.redis ? shareByRedis(needs.redis, counts, byLine) : byLine

  let waiting = new Map<string, Omit<Share, 'more'>>()
  const tellLater = (rule: RateRule, key: string, window: number) => {
    if (waiting.size === 0) setImmediate(tell)
    waiting.set(`${rule.name} ${key}`, { rule, key, window })
  }
  const tell = () => {
    const shares = [...waiting.values()].map((one) => ({ ...one, more: tallyOf(one.rule.name).tell(one.key) }))
    waiting = new Map()
    sharing.share(shares.filter(({ more }) => more > 0))
  }

  return {
    take(rule, key) {
      const realMs = needs.clock.real().getTime()
      const window = windowAt(rule, realMs)
      const used = tallyOf(rule.name).count(key, window)
      const admitted = used <= rule.times
      // Once nothing is left, everybody knows.
      if (used >= toldFrom(rule) && used <= rule.times + 1) tellLater(rule, key, window)
      return { admitted, rule, left: Math.max(0, rule.times - used), resetSeconds: secondsLeft(rule, realMs) }
    },
  }
}
