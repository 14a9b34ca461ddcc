import type { RateRule } from './rules.ts'

/** What is known of a key in the present window. */
interface Count {
  /** Counted in this process. */
  own: number
  /** Counted elsewhere, as far as it was heard. */
  others: number
  /** How much of its own this process has told. */
  told: number
}

// More keys than this are more networks than a marketplace has; the oldest make room.
const mostKeys = 200_000

/** The counts of one rule in the present window. The window before is forgotten at once. */
export interface Tally {
  /** Counts one, and answers how many there are in all processes, as far as is known here. */
  count(key: string, window: number): number
  /** Adds what another process has counted since it last told. */
  addOthers(key: string, window: number, more: number): void
  /** Puts in what all processes have counted together, this one's untold share aside. */
  setTotal(key: string, window: number, total: number): void
  /** How much of a key is not told yet; it counts as told from here on. */
  tell(key: string): number
}

/** Opens the counts of `rule`. */
export function openTally(): Tally {
  let present = -1
  let counts = new Map<string, Count>()

  const of = (key: string, window: number): Count | undefined => {
    if (window < present) return undefined
    if (window > present) {
      present = window
      counts = new Map()
    }
    const known = counts.get(key)
    if (known) return known
    if (counts.size >= mostKeys) counts.delete(counts.keys().next().value as string)
    const fresh = { own: 0, others: 0, told: 0 }
    counts.set(key, fresh)
    return fresh
  }

  return {
    count(key, window) {
      const count = of(key, window)
      if (!count) return 0
      count.own += 1
      return count.own + count.others
    },
    addOthers(key, window, more) {
      const count = of(key, window)
      if (count) count.others += more
    },
    setTotal(key, window, total) {
      const count = of(key, window)
      if (count) count.others = Math.max(count.others, total - count.told)
    },
    tell(key) {
      const count = counts.get(key)
      if (!count) return 0
      const much = count.own - count.told
      count.told = count.own
      return much
    },
  }
}

/** What one process tells the others: so much more of a key. */
export interface Share {
  rule: RateRule
  key: string
  window: number
  more: number
}
