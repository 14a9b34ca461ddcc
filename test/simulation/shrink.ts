import { Broken, replay, type Step } from './run.ts'

/** The least that was found to break the same promise. */
export interface Shrunk {
  steps: readonly Step[]
  /** What the last replay that broke it did, in lines. */
  lines: readonly string[]
  replays: number
}

/**
 * Makes a failing run smaller: leaves out ever smaller pieces, and keeps what still breaks the same promise (delta
 * debugging). A step that speaks of what no longer comes about does nothing.
 * @param given.milliseconds after which no further replay is begun
 */
export async function shrink(
  broken: Broken,
  given: { seed: number; milliseconds: number; tell?: (word: string) => void },
  again: (seed: number, steps: readonly Step[]) => Promise<unknown> = replay,
): Promise<Shrunk> {
  const until = performance.now() + given.milliseconds
  const breaks = async (steps: readonly Step[]): Promise<Broken | undefined> => {
    try {
      await again(given.seed, steps)
      return undefined
    } catch (fault) {
      if (!(fault instanceof Broken)) throw fault
      return nameOf(fault) === nameOf(broken) ? fault : undefined
    }
  }
  let least: Shrunk = { steps: broken.steps, lines: broken.lines, replays: 0 }
  for (let piece = Math.ceil(least.steps.length / 2); piece >= 1; piece = piece === 1 ? 0 : Math.ceil(piece / 2)) {
    for (let from = 0; from < least.steps.length; ) {
      if (performance.now() > until) return least
      const steps = least.steps.toSpliced(from, piece)
      const found = await breaks(steps)
      least = { ...least, replays: least.replays + 1 }
      if (found) {
        // What came after the fault does not matter any more.
        least = { ...least, steps: found.steps, lines: found.lines }
        given.tell?.(`${least.steps.length} steps`)
      } else {
        from += piece
      }
    }
  }
  return least
}

/** What is broken, without ids and figures: by it a smaller run is known to break the same. */
export function nameOf({ message }: Broken): string {
  const [line = ''] = message.split('\n')
  return line.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#')
}
