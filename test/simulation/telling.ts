import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { simulations } from '../../src/cli/places.ts'
import { goodsOrder } from '../../src/modules/orders/process.ts'
import { Broken, type Run } from './run.ts'
import { shrink } from './shrink.ts'

/** How many steps a world lives in the tests, unless told otherwise; there are two of them. The long runs are `npm run simulate`. */
export const stepsOfATest = 5_000

/** A failing run is made smaller for so long, milliseconds. */
export const patience = Number(process.env['SIMULATION_PATIENCE'] ?? 120_000)

/** Where a won dispute leads back to is one step for each state it may have come from: one of them will do. */
function neverTaken(taken: Run['taken']): string[] {
  const kinds = new Map<string, boolean>()
  for (const transition of Object.keys(goodsOrder.transitions)) {
    const kind = transition.replace(/^(go_on|yield)_.*/, '$1')
    kinds.set(kind, kinds.get(kind) === true || taken.has(`${goodsOrder.name} ${transition}`))
  }
  return [...kinds].flatMap(([kind, wasTaken]) => (wasTaken ? [] : [kind]))
}

// So many steps come to everything an order can do; of worlds of 10,000 one in thirty leaves something out.
const stepsToAll = 50_000

/**
 * Steps of an order that the last world of a long run and the worlds before it, whose figures are in `before`, have never
 * taken; none while they have lived too short for all to come about.
 */
export function leftOut(last: { steps: number; taken: Run['taken'] }, before: string | undefined): string[] {
  const earlier: { steps: number; taken: Record<string, number> }[] =
    before && existsSync(before) ? Object.values(JSON.parse(readFileSync(before, 'utf8'))) : []
  const steps = earlier.reduce((sum, world) => sum + world.steps, last.steps)
  const taken = new Map([...earlier.flatMap((world) => Object.entries(world.taken)), ...last.taken])
  return steps < stepsToAll ? [] : neverTaken(taken)
}

/** Says what broke, in as few steps as can be found, and where they lie to be taken again. */
export async function explain(seed: number, fault: unknown): Promise<never> {
  if (!(fault instanceof Broken)) throw fault
  const least = await shrink(fault, { seed, milliseconds: patience })
  mkdirSync(simulations, { recursive: true })
  const file = join(simulations, `failed-${seed}.json`)
  writeFileSync(file, JSON.stringify({ seed, steps: least.steps }, null, 2))
  throw new Error(
    `seed ${seed}, step ${fault.lines.length}: ${fault.message}\n` +
      `${least.steps.length} steps are enough (of ${fault.steps.length}, found by ${least.replays} replays):\n` +
      `${least.lines.slice(-60).join('\n')}\nOnce more: npx marketry simulate --replay ${file}`,
    { cause: fault.cause },
  )
}
