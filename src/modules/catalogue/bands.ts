/** How many prices lie from `min` up to but not including `max`, minor units; null is open. */
export interface Band {
  min: bigint | null
  max: bigint | null
  count: number
}

/** Round prices (1, 2, 5, 10, 20, 50 … minor units): the finest bands that are counted. */
export const roundPrices: readonly bigint[] = Array.from({ length: 11 }, (_, power) => 10n ** BigInt(power)).flatMap(
  (one) => [one, 2n * one, 5n * one],
)

const mostBands = 6

/**
 * Makes at most six bands with round edges out of counts by the finest ones, by joining the two neighbours that hold the
 * fewest together, again and again. `counts` is by how many round prices a price has reached, as `width_bucket` says it.
 */
export function bandsOf(counts: ReadonlyMap<number, number>): Band[] {
  const bands = [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([reached, count]) => ({ from: reached, to: reached, count }))
  while (bands.length > mostBands) {
    let least = 0
    for (let index = 1; index < bands.length - 1; index++) {
      if (joined(bands, index) < joined(bands, least)) least = index
    }
    const [left, right] = bands.splice(least, 2) as [(typeof bands)[number], (typeof bands)[number]]
    bands.splice(least, 0, { from: left.from, to: right.to, count: left.count + right.count })
  }
  return bands.map(({ from, count }, index) => ({
    min: index === 0 ? null : (roundPrices[from - 1] ?? null),
    max: index === bands.length - 1 ? null : (roundPrices[(bands[index + 1] as { from: number }).from - 1] ?? null),
    count,
  }))
}

function joined(bands: readonly { count: number }[], index: number): number {
  return (bands[index]?.count ?? 0) + (bands[index + 1]?.count ?? 0)
}
