import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { live, replay, type Step } from './run.ts'
import { explain, leftOut, patience, stepsOfATest } from './telling.ts'

const wishes = process.env
const again = wishes['SIMULATION_REPLAY']
  ? (JSON.parse(readFileSync(wishes['SIMULATION_REPLAY'], 'utf8')) as { seed: number; steps: Step[] })
  : undefined
const seed = again?.seed ?? Number(wishes['SIMULATION_SEED'] ?? 1)
const steps = again?.steps.length ?? Number(wishes['SIMULATION_STEPS'] ?? stepsOfATest)

test('[CO-3] [CO-4] [CO-5] [PK-5] whatever people do, and whatever Stripe and the server suffer, every promise holds', {
  timeout: 120_000 + steps * 1_000 + patience,
}, async () => {
  const began = performance.now()
  const run = await (again ? replay(seed, again.steps) : live({ seed, steps })).catch((fault: unknown) =>
    explain(seed, fault),
  )
  const figures = { seed, steps, seconds: Math.round((performance.now() - began) / 1_000), ...run.tally }
  console.info(`every promise held: ${JSON.stringify(figures)}`)
  if (wishes['SIMULATION_LINES']) console.info(run.lines.join('\n'), Object.fromEntries(run.taken))
  if (wishes['SIMULATION_FIGURES']) {
    const taken = Object.fromEntries(run.taken)
    writeFileSync(wishes['SIMULATION_FIGURES'], JSON.stringify({ ...figures, taken }))
  }
  const missing = leftOut({ steps, taken: run.taken }, wishes['SIMULATION_BEFORE'])
  expect(missing, 'steps of an order that these worlds never take').toEqual([])
})
