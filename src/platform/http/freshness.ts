import { LRUCache } from 'lru-cache'
import type pg from 'pg'

/** Asks the database whether a cached answer is still true. */
export interface Freshness {
  /** The topics' revision now: it includes everything that was committed before this was called. */
  revisionOf(marketplaceId: string, topics: readonly string[]): Promise<bigint>
}

interface Check {
  sent: Promise<bigint>
  waiting: Promise<bigint> | undefined
}

/**
 * Freshness by question, not by message: nothing can be missed. A request may be served by any check that was sent
 * after it arrived, so however many wait, at most two checks a topic are under way: the one that was sent before they
 * came, and the next, which serves them all.
 */
export function askForFreshness(pool: pg.Pool): Freshness {
  const checks = new Map<string, Check>()

  const ask = async (marketplaceId: string, topics: readonly string[]): Promise<bigint> => {
    const { rows } = await pool.query<{ revision: bigint }>({
      name: 'revision_of',
      text: 'select revision_of($1, $2) as revision',
      values: [marketplaceId, topics],
    })
    return rows[0]?.revision ?? 0n
  }

  const send = (key: string, marketplaceId: string, topics: readonly string[]): Promise<bigint> => {
    const sent = ask(marketplaceId, topics)
    const check: Check = { sent, waiting: undefined }
    checks.set(key, check)
    const done = () => {
      if (checks.get(key) === check && !check.waiting) checks.delete(key)
    }
    sent.then(done, done)
    return sent
  }

  return {
    revisionOf: (marketplaceId, topics) => {
      const key = `${marketplaceId} ${topics.join(' ')}`
      const check = checks.get(key)
      if (!check) return send(key, marketplaceId, topics)
      check.waiting ??= check.sent.then(
        () => send(key, marketplaceId, topics),
        () => send(key, marketplaceId, topics),
      )
      return check.waiting
    },
  }
}

/** An answer that was made at a revision. */
export interface CachedAnswer {
  revision: bigint
  body: Buffer
}

/** A bounded memory of answers: the least used go first. */
export function openAnswerCache(mostBytes: number): LRUCache<string, CachedAnswer> {
  return new LRUCache({ maxSize: mostBytes, sizeCalculation: ({ body }, key) => body.length + key.length + 64 })
}
