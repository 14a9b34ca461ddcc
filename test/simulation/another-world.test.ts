import { expect, test } from 'vitest'
import { live } from './run.ts'
import { explain, patience, stepsOfATest } from './telling.ts'

// The other half of what the tests have time for, beside the first on another core.
const seed = 2

test('[CO-3] [CO-4] [CO-5] [PK-5] in another world too every promise holds', {
  timeout: 120_000 + stepsOfATest * 1_000 + patience,
}, async () => {
  const { lines, tally } = await live({ seed, steps: stepsOfATest }).catch((fault: unknown) => explain(seed, fault))
  console.info(`every promise held: ${JSON.stringify({ seed, steps: stepsOfATest, ...tally })}`)
  expect(lines).toHaveLength(stepsOfATest)
})
