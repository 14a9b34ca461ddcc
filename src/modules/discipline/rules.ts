import { plusSeconds, seconds } from '../../kernel/time.ts'
import type { BidderRule, Standing } from './subjects.ts'

/** A violation as the rules ask for it, of those that are not struck out. */
export interface Counted {
  createdAt: Date
  countsUntil: Date
}

/**
 * How somebody stands by the violations that were recorded of them. They may not bid as long as `blocksAt` of them count;
 * so the block ends by itself, when enough of them have run out (PK-14).
 */
export function standingBy(violations: readonly Counted[], blocksAt: number, now: Date): Standing {
  const until = violations
    .map(({ countsUntil }) => countsUntil)
    .filter((end) => end > now)
    .toSorted((one, other) => other.getTime() - one.getTime())
  return { counted: until.length, blocksAt, blockedUntil: until[blocksAt - 1] ?? null }
}

/** Whether a seller with this rule takes no bids of somebody with these violations. */
export function isRefusedBy(rule: BidderRule, violations: readonly Counted[], now: Date): boolean {
  const since = plusSeconds(now, -rule.days * seconds.day)
  return violations.filter(({ createdAt }) => createdAt > since).length >= rule.refusedFrom
}
