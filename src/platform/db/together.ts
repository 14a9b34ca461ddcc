/** How things that come at one time are done together. */
export interface Together<Item, Answer> {
  /** Does several in one transaction. @returns an answer for each, in their order */
  work(items: readonly Item[]): Promise<readonly Answer[]>
  /** Transactions under way at once. */
  mostUnderWay: number
  /** Items in one transaction. */
  mostTogether: number
  /**
   * What an item waits in line for, where it does: of one lane no two transactions are under way at once, since the second
   * would only hold a connection while it waits for the first.
   */
  laneOf?(item: Item): string
  /**
   * Whether after this fault each is tried by itself: one that cannot be done must not take the others along. Where the
   * fault is the same for all, to try each after the other would let them wait a time-out each.
   */
  triedAlone(fault: unknown): boolean
}

interface Waiting<Item, Answer> {
  item: Item
  lane: string | undefined
  answered: PromiseWithResolvers<Answer>
}

/**
 * Does what comes while the last are being written together, in order of arrival: a transaction for each would cost the
 * database a multiple. Nobody is answered before theirs is committed.
 */
export function openTogether<Item, Answer>(how: Together<Item, Answer>): (item: Item) => Promise<Answer> {
  let waiting: Waiting<Item, Answer>[] = []
  const busy = new Set<string>()
  let underWay = 0

  const work = async (together: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await how.work(together.map(({ item }) => item))
      together.forEach(({ answered }, index) => answered.resolve(answers[index] as Answer))
    } catch (fault) {
      if (together.length > 1 && how.triedAlone(fault)) for (const one of together) await work([one])
      else for (const { answered } of together) answered.reject(fault)
    }
  }
  /** Takes the first whose lane is free, up to so many. */
  const take = (): Waiting<Item, Answer>[] => {
    const taken: Waiting<Item, Answer>[] = []
    waiting = waiting.filter((one) => {
      const waits = taken.length === how.mostTogether || (one.lane !== undefined && busy.has(one.lane))
      if (!waits) taken.push(one)
      return waits
    })
    return taken
  }
  const send = (): void => {
    if (underWay === how.mostUnderWay || waiting.length === 0) return
    const together = take()
    if (together.length === 0) return
    const lanes = together.flatMap(({ lane }) => lane ?? [])
    for (const lane of lanes) busy.add(lane)
    underWay += 1
    void work(together).finally(() => {
      for (const lane of lanes) busy.delete(lane)
      underWay -= 1
      send()
    })
  }
  return (item) => {
    const answered = Promise.withResolvers<Answer>()
    const lane = how.laneOf?.(item)
    waiting.push({ item, lane, answered })
    // Of a busy lane it is taken when that is free: until then there is nothing to look for.
    if (lane === undefined || !busy.has(lane)) setImmediate(send)
    return answered.promise
  }
}
