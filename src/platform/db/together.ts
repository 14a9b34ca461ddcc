/** How things that come at one time are done together. */
export interface Together<Item, Answer> {
  /** Does several in one transaction. @returns an answer for each, in their order */
  work(items: readonly Item[]): Promise<readonly Answer[]>
  /** Transactions under way at once. */
  mostUnderWay: number
  /** Items in one transaction. */
  mostTogether: number
  /**
   * Whether after this fault each is tried by itself: one that cannot be done must not take the others along. Where the
   * fault is the same for all, to try each after the other would let them wait a time-out each.
   */
  triedAlone(fault: unknown): boolean
}

/**
 * Does what comes while the last are being written together, in order of arrival: a transaction for each would cost the
 * database a multiple. Nobody is answered before theirs is committed.
 */
export function openTogether<Item, Answer>(how: Together<Item, Answer>): (item: Item) => Promise<Answer> {
  const waiting: { item: Item; answered: PromiseWithResolvers<Answer> }[] = []
  let underWay = 0

  const work = async (together: typeof waiting): Promise<void> => {
    try {
      const answers = await how.work(together.map(({ item }) => item))
      together.forEach(({ answered }, index) => answered.resolve(answers[index] as Answer))
    } catch (fault) {
      if (together.length > 1 && how.triedAlone(fault)) for (const one of together) await work([one])
      else for (const { answered } of together) answered.reject(fault)
    }
  }
  const send = (): void => {
    if (underWay === how.mostUnderWay || waiting.length === 0) return
    underWay += 1
    void work(waiting.splice(0, how.mostTogether)).finally(() => {
      underWay -= 1
      send()
    })
  }
  return (item) => {
    const answered = Promise.withResolvers<Answer>()
    waiting.push({ item, answered })
    setImmediate(send)
    return answered.promise
  }
}
