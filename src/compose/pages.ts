import type { PresetPages } from '../modules/pages/index.ts'
import { designiaPages } from '../presets/pages/designia.ts'
import { madeinpkPages } from '../presets/pages/madeinpk.ts'

/** What marketplaces say about themselves on their first day, by the preset they are made from. */
export const presetPages: ReadonlyMap<string, PresetPages> = new Map<string, PresetPages>([
  ['madeinpk', madeinpkPages],
  ['designia', designiaPages],
])
