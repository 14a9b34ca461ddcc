import { expect, test } from 'vitest'
import { Broken, type Step } from './run.ts'
import { nameOf, shrink } from './shrink.ts'

const stepsOf = (count: number): Step[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, shop: 'madeinpk', deed: 'buy', args: {} }))

/** A world that breaks a promise once all of these have happened in it, and another one without the first. */
const worldBrokenBy =
  (...numbers: readonly number[]) =>
  async (_seed: number, steps: readonly Step[]) => {
    const last = steps.findIndex((_, index) => numbers.every((number) => has(steps.slice(0, index + 1), number)))
    if (last >= 0) throw new Broken(new Error('broken: stock adds up. 5 of 01a1fcd6'), steps.slice(0, last + 1), [])
    if (has(steps, 11) && !has(steps, 12)) throw new Broken(new Error('broken: another'), steps, [])
  }

const has = (steps: readonly Step[], wanted: number) => steps.some(({ number }) => number === wanted)

test('[CO-3] a failing run is made as small as what breaks the same promise', async () => {
  const world = worldBrokenBy(17, 230, 231)
  const broken = await world(1, stepsOf(300)).catch((fault: unknown) => fault)
  if (!(broken instanceof Broken)) throw new Error('it was to be broken')
  const least = await shrink(broken, { seed: 1, milliseconds: 20_000 }, world)
  expect(least.steps.map(({ number }) => number)).toEqual([17, 230, 231])
  expect(least.replays).toBeLessThan(120)
})

test('[CO-3] without patience the run is told as it was', async () => {
  const world = worldBrokenBy(5)
  const broken = await world(1, stepsOf(9)).catch((fault: unknown) => fault)
  if (!(broken instanceof Broken)) throw new Error('it was to be broken')
  expect((await shrink(broken, { seed: 1, milliseconds: -1 }, world)).steps).toHaveLength(5)
})

test('[CO-3] what is broken is known by its sentence, not by ids and figures', () => {
  const names = ['a 01a1fcd6-5079-7801-9930-50fe66b6a7f8 of 12\nmore', 'a 01a1fcd6-50af-77ca-b47f-3b7a0990dfd5 of 7']
  expect(new Set(names.map((name) => nameOf(new Broken(new Error(name), [], [])))).size).toBe(1)
})
