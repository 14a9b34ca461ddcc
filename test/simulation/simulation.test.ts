import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goodsOrder } from '../../src/modules/orders/process.ts'
import { Broken, live, type Run } from './run.ts'
import { shrink } from './shrink.ts'

const seed = Number(process.env['SIMULATION_SEED'] ?? 1)
const steps = Number(process.env['SIMULATION_STEPS'] ?? 10_000)
// A failing run is made smaller for so long, milliseconds.
const patience = Number(process.env['SIMULATION_PATIENCE'] ?? 120_000)

test('[CO-3] [CO-4] [CO-5] [PK-5] whatever people do, and whatever Stripe and the server suffer, every promise holds', {
  timeout: 60_000 + steps * 500 + patience,
}, async () => {
  const began = performance.now()
  const { lines, tally, taken } = await live({ seed, steps }).catch(explain)
  const took = Math.round((performance.now() - began) / 1_000)
  console.info(`seed ${seed}: ${steps} steps in ${took} s, every promise held; ${JSON.stringify(tally)}`)
  if (process.env['SIMULATION_LINES']) console.info(lines.join('\n'), Object.fromEntries(taken))
  expect(lines).toHaveLength(steps)
  expect(neverTaken(taken), 'steps of an order that this world never takes').toEqual(
    steps < 10_000 ? expect.anything() : [],
  )
})

function neverTaken(taken: Run['taken']): string[] {
  return Object.keys(goodsOrder.transitions).filter((transition) => !taken.has(`${goodsOrder.name} ${transition}`))
}

/** Says what broke, in as few steps as can be found, and where they lie to be taken again. */
async function explain(fault: unknown): Promise<never> {
  if (!(fault instanceof Broken)) throw fault
  const least = await shrink(fault, { seed, milliseconds: patience })
  const file = join(tmpdir(), `marketry-simulation-${seed}.json`)
  writeFileSync(file, JSON.stringify({ seed, steps: least.steps }, null, 2))
  throw new Error(
    `seed ${seed}, step ${fault.lines.length}: ${fault.message}\n` +
      `${least.steps.length} steps are enough (of ${fault.steps.length}, found by ${least.replays} replays):\n` +
      `${least.lines.join('\n')}\nOnce more: npx marketry simulate --replay ${file}`,
    { cause: fault.cause },
  )
}
