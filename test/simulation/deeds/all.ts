import { auctioning } from './auctioning.ts'
import { complaining } from './complaining.ts'
import type { Deed } from './deed.ts'
import { savedCards } from './cards.ts'
import { machinery } from './machinery.ts'
import { messaging } from './messaging.ts'
import { money } from './money.ts'
import { operating } from './operating.ts'
import { ordering } from './ordering.ts'
import { rating } from './rating.ts'
import { registering } from './registering.ts'
import { selling } from './selling.ts'
import { shipping } from './shipping.ts'
import { together } from './together.ts'

/** Everything that happens in the world. Refusals are fine: people try what is not possible. */
export const deeds: readonly Deed[] = [
  ...registering,
  ...selling,
  ...auctioning,
  ...ordering,
  ...shipping,
  ...savedCards,
  ...complaining,
  ...messaging,
  ...rating,
  ...money,
  ...operating,
  ...together,
  ...machinery,
]
