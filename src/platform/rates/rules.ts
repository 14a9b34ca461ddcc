/** How much of something is let through: `times` in each window of `seconds` of real time. */
export interface RateRule {
  /** Names it in the headers and between processes. */
  name: string
  times: number
  seconds: number
}

/** How a key stands after it was counted. */
export interface Verdict {
  admitted: boolean
  rule: RateRule
  /** What is left in this window. */
  left: number
  /** Whole seconds until the next window. */
  resetSeconds: number
}

/** The number of the window that `realMs` lies in: windows begin at whole multiples, so every process has the same. */
export function windowAt({ seconds }: RateRule, realMs: number): number {
  return Math.floor(realMs / (seconds * 1_000))
}

/** Whole seconds from `realMs` to the end of its window; 1 at least. */
export function secondsLeft({ seconds }: RateRule, realMs: number): number {
  const span = seconds * 1_000
  return Math.max(1, Math.ceil((span - (realMs % span)) / 1_000))
}

/**
 * From which count on a key is told to the other processes. Below a twentieth nobody needs to know: most never come
 * further, and what is not told is bounded by it.
 */
export function toldFrom({ times }: RateRule): number {
  return Math.max(1, Math.floor(times / 20))
}

/** The headers of draft-ietf-httpapi-ratelimit-headers for what is nearest its end. */
export function rateHeaders({ rule, left, resetSeconds }: Verdict): Record<string, string> {
  return {
    'ratelimit-policy': `"${rule.name}";q=${rule.times};w=${rule.seconds}`,
    ratelimit: `"${rule.name}";r=${left};t=${resetSeconds}`,
  }
}
