import { expect, test } from 'vitest'
import { drawBars, drawLines, drawSpark } from './draw.server.ts'

const write = (value: number) => `Rs ${value}`

test('[CO-12] a line is laid out between nought and the next round figure, and ends where its last value lies', () => {
  const { ticks, lines } = drawLines({
    heading: 'Day',
    labels: ['Mon', 'Tue', 'Wed'],
    series: [{ name: 'Sales', values: [0, 50, 100] }],
    write,
  })
  expect(ticks[0]).toEqual({ y: 100, label: 'Rs 0' })
  expect(ticks.at(-1)).toEqual({ y: 0, label: 'Rs 100' })
  expect(lines[0]?.end).toEqual({ x: 100, y: 0, said: 'Rs 100' })
})

test('[CO-12] what is drawn can be read as a table, gaps too', () => {
  const { table, lines } = drawLines({
    heading: 'Day',
    labels: ['Mon', 'Tue', 'Wed', 'Thu'],
    series: [{ name: 'Sales', values: [1, null, 3, null] }],
    write,
  })
  expect(table).toEqual({
    heads: ['Day', 'Sales'],
    rows: [
      ['Mon', 'Rs 1'],
      ['Tue', '–'],
      ['Wed', 'Rs 3'],
      ['Thu', '–'],
    ],
  })
  // Two pieces with a gap between them, and none beyond the last known value.
  expect(lines[0]?.path.match(/M/g)).toHaveLength(2)
  expect(lines[0]?.end?.x).toBeCloseTo(66.67)
})

test('[CO-12] bars stand on nought, below it too, and nothing is drawn of nothing', () => {
  const { bars } = drawBars({
    heading: 'Month',
    labels: ['a', 'b', 'c'],
    series: [{ name: 'x', values: [10, -10, 0] }],
    write,
  })
  expect(bars).toHaveLength(2)
  expect(bars[0]?.y).toBe(0)
  expect((bars[0]?.y ?? 0) + (bars[0]?.height ?? 0)).toBe(bars[1]?.y)
  expect(drawBars({ heading: 'Month', labels: [], series: [], write }).bars).toEqual([])
})

test('[CO-12] a figure of one value, or of the same value always, lies in the middle', () => {
  expect(drawSpark([7]).end).toBe(50)
  expect(drawSpark([3, 3, 3]).end).toBe(50)
  expect(drawSpark([1, 2]).end).toBe(8)
})
