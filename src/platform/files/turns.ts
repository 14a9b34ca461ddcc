import { Refusal } from '../../kernel/errors.ts'

/** Runs work when it is its turn. */
export type TakeTurn = <Answer>(work: () => Promise<Answer>) => Promise<Answer>

/**
 * Lets only a few decode pictures at once: one takes some 160 MB for a moment, and a processor.
 * @param atOnce how many run together
 * @param waiting how many more may wait; who comes after them is refused at once
 */
export function createTurns(atOnce: number, waiting: number): TakeTurn {
  let running = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) {
        throw new Refusal('unavailable', 'pictures_busy', 'Many pictures are being sent in just now. Try again soon.', {
          retryAfterSeconds: 5,
        })
      }
      // Whoever leaves hands the turn on, so `running` stays as it is.
      await new Promise<void>((resolve) => queue.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running--
    }
  }
}
