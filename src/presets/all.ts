import type { Preset } from '../kernel/marketplace.ts'
import { designia } from './designia.ts'
import { house } from './house.ts'
import { madeinpk } from './madeinpk.ts'

/** Every preset by its slug. */
export const presets: ReadonlyMap<string, Preset> = new Map(
  [house, madeinpk, designia].map((preset) => [preset.slug, preset]),
)
