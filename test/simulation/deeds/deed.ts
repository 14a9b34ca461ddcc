import type { Random } from '../random.ts'
import type { Shop, World } from '../world.ts'

/** What a deed needs to know to be done once more: names and plain facts, never ids. */
export type Args = Readonly<Record<string, string | number | boolean>>

/**
 * Something that may happen. It is chosen first, from what the world looks like, and then done: what was chosen can be
 * written down and done again in another world.
 */
export interface Deed {
  name: string
  /** How often, beside the others. */
  weight: number
  /** It sends more than one request at the same moment, and is not killed. */
  atOnce?: true
  /** Chooses who, what and how; undefined when there is nothing to choose. */
  choose(world: World, shop: Shop, random: Random): Args | undefined
  /** Does it. `name` is new in this world, for whatever comes of it. Answers in a few words what came of it. */
  act(world: World, shop: Shop, args: Args, name: string): Promise<string>
}

/** What a deed answers when what it speaks of is not there (in a replay with fewer steps). */
export const nothing = '-'

/** Those of one marketplace. */
export function inShop<Thing extends { shop: string }>(things: ReadonlyMap<string, Thing>, shop: Shop): Thing[] {
  return [...things.values()].filter((thing) => thing.shop === shop.slug)
}
