import type { Clock } from '../../src/kernel/time.ts'

/** A clock that stands still at `instant`, business and real time alike. */
export function fixedClock(instant: string | Date): Clock {
  const time = new Date(instant)
  return { now: () => new Date(time), real: () => new Date(time) }
}

/** A clock a test turns by hand. Real time goes its own way: it moves only by `passReal`. */
export interface TestClock extends Clock {
  /** Turns business time forward by milliseconds. */
  turnForward(milliseconds: number): void
  /** Lets real time pass, and business time with it. */
  passReal(milliseconds: number): void
}

/** Starts at `instant`, or at this very moment: what a database adds of its own then agrees with it. */
export function testClock(instant: string | Date = new Date()): TestClock {
  let real = new Date(instant).getTime()
  let offset = 0
  return {
    now: () => new Date(real + offset),
    real: () => new Date(real),
    turnForward(milliseconds) {
      offset += milliseconds
    },
    passReal(milliseconds) {
      real += milliseconds
    },
  }
}
