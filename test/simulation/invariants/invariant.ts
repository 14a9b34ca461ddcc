import type { Touched } from '../touches.ts'
import type { World } from '../world.ts'

/** A promise about rows. Its SQL is its own, not the program's: the program must not prove itself. */
export interface Invariant {
  name: string
  sentence: string
  /**
   * Answers the rows that break it. Its words for the rows in question: `$1` deals, `$2` accounts, `$3` entries,
   * `$4` products, `$5` the marketplaces, `$6` conversations, `$7` complaints, all as arrays of ids.
   */
  sql: string
}

/** A promise of another kind, e.g. about what lies at Stripe. Answers what breaks it. */
export interface Promised {
  name: string
  sentence: string
  broken(world: World, touched: Touched): Promise<unknown[]>
}
