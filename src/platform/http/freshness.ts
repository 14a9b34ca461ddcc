import type pg from 'pg'

/** Asks the database whether a cached answer is still true. */
export interface Freshness {
  /** The topics' revision now: it includes everything that was committed before this was called. */
  revisionOf(marketplaceId: string, topics: readonly string[]): Promise<bigint>
}

// Checks under way at once for one topic. One alone would let each request wait for the end of a check it came too late
// for; more than a few would be asked for nearly nothing.
const mostUnderWay = 2

/** The checks of one marketplace's topics. */
interface Desk {
  /** The check that is still taking requests: it is sent when this turn of the event loop is over. */
  gathering: PromiseWithResolvers<bigint> | undefined
  underWay: number
}

/**
 * Freshness by question, not by message: nothing can be missed. A check serves all requests that arrived before it was
 * sent, and none that came later, so an answer is never older than the moment it was asked for.
 */
export function askForFreshness(pool: pg.Pool): Freshness {
  const desks = new Map<string, Desk>()

  const ask = async (marketplaceId: string, topics: readonly string[]): Promise<bigint> => {
    const { rows } = await pool.query<{ revision: bigint }>({
      name: 'revision_of',
      text: 'select revision_of($1, $2) as revision',
      values: [marketplaceId, topics],
    })
    return rows[0]?.revision ?? 0n
  }

  const send = (desk: Desk, marketplaceId: string, topics: readonly string[]): void => {
    const check = desk.gathering
    if (!check) return
    desk.gathering = undefined
    desk.underWay += 1
    ask(marketplaceId, topics)
      .then(check.resolve, check.reject)
      .finally(() => {
        desk.underWay -= 1
        // What came in meanwhile is read first, and those who were waiting get their answers: the next check serves more.
        setImmediate(send, desk, marketplaceId, topics)
      })
  }

  return {
    revisionOf: (marketplaceId, topics) => {
      const key = `${marketplaceId} ${topics.join(' ')}`
      const desk = desks.get(key) ?? { gathering: undefined, underWay: 0 }
      desks.set(key, desk)
      if (!desk.gathering) {
        desk.gathering = Promise.withResolvers()
        if (desk.underWay < mostUnderWay) setImmediate(send, desk, marketplaceId, topics)
      }
      return desk.gathering.promise
    },
  }
}
