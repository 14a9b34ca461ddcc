import type { Told } from './told.ts'

/** Why a watcher is let go: it did not keep up, its session ended, or this process ends. */
export type Farewell = 'slow' | 'session-ended' | 'stopping'

/** Who watches a channel: a socket, an event stream. */
export interface Watcher {
  /** Takes what is new, in the order of its numbers. False when it has not kept up: it is let go. */
  take(told: readonly Told[]): boolean
  /**
   * Is told from which number on it misses nothing: when it comes and has seen none, and when what it missed is `lost`,
   * because it is not kept any more. It must look for itself how things stand.
   */
  standsAt(number: bigint, lost: boolean): boolean
  over(why: Farewell): void
}
