import { expect, test } from 'vitest'
import { increments } from '../../../presets/auctions.ts'
import { incrementAt, readLadder } from './increments.ts'

test('[PK-16] bids rise by the band the price lies in, at both of its ends', () => {
  const dollars = readLadder(increments.USD, 'USD')
  const steps: [price: bigint, step: bigint][] = [
    [1n, 5n],
    [99n, 5n],
    [100n, 25n],
    [499n, 25n],
    [500n, 50n],
    [2_499n, 50n],
    [2_500n, 100n],
    [9_999n, 100n],
    [10_000n, 250n],
    [24_999n, 250n],
    [25_000n, 500n],
    [50_000n, 1_000n],
    [100_000n, 2_500n],
    [250_000n, 5_000n],
    [499_999n, 5_000n],
    [500_000n, 10_000n],
    [99_999_999n, 10_000n],
  ]
  for (const [price, step] of steps) expect([price, incrementAt(dollars, price)]).toEqual([price, step])
  const rupees = readLadder(increments.PKR, 'PKR')
  expect([49_999n, 50_000n, 500_000n, 10_000_000n].map((price) => incrementAt(rupees, price))).toEqual([
    1_000n,
    2_500n,
    10_000n,
    100_000n,
  ])
})

test('[PK-16] a ladder with a gap, a standstill or no end is no ladder', () => {
  const wrong = [
    [],
    [{ below: '10', step: '1' }],
    [
      { below: '10', step: '1' },
      { below: '10', step: '2' },
      { below: null, step: '3' },
    ],
    [
      { below: null, step: '1' },
      { below: null, step: '2' },
    ],
    [{ below: null, step: '0' }],
    [{ below: null, step: '0.001' }],
  ]
  for (const text of wrong)
    expect(() => readLadder(text, 'USD'), JSON.stringify(text)).toThrow(/no step of bids|do not follow one another/)
})
