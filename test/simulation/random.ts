/** Chance that can be had again: the same seed throws the same dice. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  /** Whether it happens, with this probability. */
  chance(probability: number): boolean
  /** One of them; undefined of none. */
  pick<Item>(items: readonly Item[]): Item | undefined
  /** One of them, the heavier the likelier. */
  weigh<Item extends { weight: number }>(items: readonly Item[]): Item
}

/** Opens a sequence (mulberry32) for a seed. */
export function openRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    return scrambled(state) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)],
    weigh(items) {
      let left = next() * items.reduce((sum, { weight }) => sum + weight, 0)
      const found = items.find(({ weight }) => (left -= weight) < 0) ?? items.at(-1)
      if (!found) throw new Error('nothing to choose from')
      return found
    },
  }
}

/** The dice of one step: those of the other steps are the same whether it is taken or left out. */
export function diceOf(seed: number, step: number): Random {
  return openRandom(scrambled((scrambled(seed) + Math.imul(step, 0x9e3779b1)) >>> 0))
}

function scrambled(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return (mixed ^ (mixed >>> 14)) >>> 0
}
