import type { Preset } from '../kernel/marketplace.ts'
import { designia } from './designia.ts'
import { house } from './house.ts'
import { madeinpk } from './madeinpk.ts'

/** Every preset by its slug. */
export const presets: ReadonlyMap<string, Preset> = new Map(
  [house, madeinpk, designia].map((preset) => [preset.slug, preset]),
)

/** The presets as a deployment has them: with its own fee, where it sets one. The house sells nothing and takes nothing. */
export function presetsOf({ feeBasisPoints }: { feeBasisPoints?: number | undefined }): ReadonlyMap<string, Preset> {
  if (feeBasisPoints === undefined) return presets
  return new Map([...presets].map(([slug, preset]) => [slug, preset === house ? house : { ...preset, feeBasisPoints }]))
}
