import { expect, test } from 'vitest'
import { live, replay } from './run.ts'

const lived = { seed: 77, steps: 150 }

test('[CO-3] the same seed lives the same life, and its steps taken again lead to the same', {
  timeout: 240_000,
}, async () => {
  const first = await live(lived)
  expect(first.lines).toHaveLength(lived.steps)
  expect((await live(lived)).lines).toEqual(first.lines)
  expect((await replay(lived.seed, first.steps)).lines).toEqual(first.lines)
})
