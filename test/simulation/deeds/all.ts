import type { Deed } from './deed.ts'
import { savedCards } from './cards.ts'
import { machinery } from './machinery.ts'
import { money } from './money.ts'
import { operating } from './operating.ts'
import { ordering } from './ordering.ts'
import { registering } from './registering.ts'
import { selling } from './selling.ts'
import { together } from './together.ts'

/** Everything that happens in the world. Refusals are fine: people try what is not possible. */
export const deeds: readonly Deed[] = [
  ...registering,
  ...selling,
  ...ordering,
  ...savedCards,
  ...money,
  ...operating,
  ...together,
  ...machinery,
]
