import type { Refusal } from '../../kernel/errors.ts'
import type { Preset } from '../../kernel/marketplace.ts'
import { bareHost, hostTwice, secondHouse, unknownPreset } from './errors.ts'
import type { NewTenant } from './schema.ts'

/** The preset of the deployment's own place, of which there is one. */
export const housePreset = 'house'

/** Whether it is the deployment's own place. */
export const isHouse = ({ preset }: { preset: string }): boolean => preset === housePreset

/** Why a marketplace cannot be opened as wished, before the database is asked; undefined when it can. */
export function objectionTo(
  wish: NewTenant,
  presets: ReadonlyMap<string, Preset>,
  isBareHost: (host: string) => boolean,
): Refusal | undefined {
  if (!presets.has(wish.preset)) return unknownPreset([...presets.keys()].filter((slug) => slug !== housePreset))
  if (wish.preset === housePreset) return secondHouse()
  const bare = wish.hosts.findIndex(isBareHost)
  if (bare !== -1) return bareHost(bare)
  const twice = wish.hosts.findIndex((host, place) => wish.hosts.indexOf(host) !== place)
  return twice === -1 ? undefined : hostTwice(twice)
}

/** The presets from which a marketplace can be opened: all but that of the house, of which there is one. */
export function forOpening(presets: ReadonlyMap<string, Preset>): Preset[] {
  return [...presets].filter(([name]) => name !== housePreset).map(([, preset]) => preset)
}
