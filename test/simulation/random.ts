/** Chance that can be had again: the same seed throws the same dice. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  /** Whether it happens, with this probability. */
  chance(probability: number): boolean
  /** One of them; undefined of none. */
  pick<Item>(items: readonly Item[]): Item | undefined
}

/** Opens a sequence (mulberry32) for a seed. */
export function openRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, chance: (probability) => next() < probability, pick: (items) => items[below(items.length)] }
}
