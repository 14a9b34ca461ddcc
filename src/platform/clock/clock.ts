import { Refusal } from '../../kernel/errors.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Log } from '../telemetry/log.ts'
import { tellFollowers } from './followers.ts'
import { openOffset } from './offset.ts'

/** How the clock is made. */
export interface ClockSettings {
  /** The app role's address: the offset of business time lies in the database. */
  url: string
  /** Only in development may business time be turned. */
  development: boolean
  /** Base addresses of what follows business time: the Stripe simulator, while it is in use. */
  followers: readonly string[]
}

/** The business clock of this process, which goes as the database's offset says. */
export interface BusinessClock extends Clock {
  /** Reads the offset. Must be called before the first use; until then business time is real time. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Milliseconds by which business time is ahead of real time. */
  offset(): number
  /**
   * Turns business time forward for every process. Answers the new business time, when the followers have been told.
   * @throws Refusal outside development, and for a span that is no whole number of milliseconds above zero
   */
  turnForward(milliseconds: number): Promise<Date>
  /** Calls `then` whenever business time was turned, by whichever process. */
  onTurn(then: () => void): void
}

// Longer turns are a slip of the hand: business time never goes back.
const longestTurn = 5 * 366 * 86_400_000

/** Makes the clock. */
export function createClock(settings: ClockSettings, log: Log): BusinessClock {
  const listeners: (() => void)[] = []
  const source = openOffset(settings.url, { log, follow: settings.development, changed })
  const now = () => new Date(Date.now() + source.offset())

  async function changed(turned: boolean): Promise<void> {
    if (turned) for (const listener of listeners) listener()
    await tellFollowers(settings.followers, source.offset(), log)
  }

  return {
    now,
    real: () => new Date(),
    start: source.start,
    stop: source.stop,
    offset: source.offset,
    async turnForward(milliseconds) {
      if (!settings.development) {
        throw new Refusal('forbidden', 'clock_is_real', 'The clock can be turned forward in development only.')
      }
      if (!Number.isSafeInteger(milliseconds) || milliseconds <= 0 || milliseconds > longestTurn) {
        throw new Refusal(
          'invalid',
          'turn_out_of_bounds',
          'The clock is turned by a whole number of milliseconds above zero, and at most five years at once.',
        )
      }
      await source.turn(milliseconds)
      return now()
    },
    onTurn: (then) => void listeners.push(then),
  }
}
