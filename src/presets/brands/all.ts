import type { BrandKit } from '../../kernel/brand.ts'
import { designiaKit } from './designia.ts'
import { houseKit } from './house.ts'
import { madeinpkKit } from './madeinpk.ts'
import { neuromancersKit } from './neuromancers.ts'
import { percipioKit } from './percipio.ts'
import { writingKit } from './writing.ts'

/** Every brand there is, those of presets that are still to come too. */
export const brandKits: readonly BrandKit[] = [
  madeinpkKit,
  percipioKit,
  neuromancersKit,
  writingKit,
  designiaKit,
  houseKit,
]
