import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goodsOrder } from '../../src/modules/orders/process.ts'
import { Broken, live, replay, type Run, type Step } from './run.ts'
import { shrink } from './shrink.ts'

const wishes = process.env
const again = wishes['SIMULATION_REPLAY']
  ? (JSON.parse(readFileSync(wishes['SIMULATION_REPLAY'], 'utf8')) as { seed: number; steps: Step[] })
  : undefined
const seed = again?.seed ?? Number(wishes['SIMULATION_SEED'] ?? 1)
// As many as all the tests together have time for; the long runs are `npm run simulate`.
const steps = again?.steps.length ?? Number(wishes['SIMULATION_STEPS'] ?? 2_000)
// A failing run is made smaller for so long, milliseconds.
const patience = Number(wishes['SIMULATION_PATIENCE'] ?? 120_000)

test('[CO-3] [CO-4] [CO-5] [PK-5] whatever people do, and whatever Stripe and the server suffer, every promise holds', {
  timeout: 120_000 + steps * 1_000 + patience,
}, async () => {
  const began = performance.now()
  const run = await (again ? replay(seed, again.steps) : live({ seed, steps })).catch(explain)
  const figures = { seed, steps, seconds: Math.round((performance.now() - began) / 1_000), ...run.tally }
  console.info(`every promise held: ${JSON.stringify(figures)}`)
  if (wishes['SIMULATION_LINES']) console.info(run.lines.join('\n'), Object.fromEntries(run.taken))
  if (wishes['SIMULATION_FIGURES']) {
    const taken = Object.fromEntries(run.taken)
    writeFileSync(wishes['SIMULATION_FIGURES'], JSON.stringify({ ...figures, taken }))
  }
  // In a short life not everything comes about.
  const missing = steps < 10_000 ? [] : neverTaken(run.taken)
  expect(missing, 'steps of an order that this world never takes').toEqual([])
})

/** Where a won dispute leads back to is one step for each state it may have come from: one of them will do. */
function neverTaken(taken: Run['taken']): string[] {
  const kinds = new Map<string, boolean>()
  for (const transition of Object.keys(goodsOrder.transitions)) {
    const kind = transition.replace(/^go_on_.*/, 'go_on')
    kinds.set(kind, kinds.get(kind) === true || taken.has(`${goodsOrder.name} ${transition}`))
  }
  return [...kinds].flatMap(([kind, wasTaken]) => (wasTaken ? [] : [kind]))
}

/** Says what broke, in as few steps as can be found, and where they lie to be taken again. */
async function explain(fault: unknown): Promise<never> {
  if (!(fault instanceof Broken)) throw fault
  const least = await shrink(fault, { seed, milliseconds: patience })
  const file = join(wishes['SIMULATION_FOLDER'] ?? tmpdir(), `failed-${seed}.json`)
  writeFileSync(file, JSON.stringify({ seed, steps: least.steps }, null, 2))
  throw new Error(
    `seed ${seed}, step ${fault.lines.length}: ${fault.message}\n` +
      `${least.steps.length} steps are enough (of ${fault.steps.length}, found by ${least.replays} replays):\n` +
      `${least.lines.slice(-60).join('\n')}\nOnce more: npx marketry simulate --replay ${file}`,
    { cause: fault.cause },
  )
}
