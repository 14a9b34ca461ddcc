import { actions, type Action } from './actions.ts'
import { always, atRest, type Invariant } from './invariants.ts'
import { quiet, settle } from './quiet.ts'
import { openRandom, type Random } from './random.ts'
import { openWorld, type World } from './world.ts'

/** What a run has done: each step in a line, and how often each outcome came. */
export interface Run {
  lines: string[]
  orders: number
}

// All invariants over everything are looked at each so many steps; between them, what costs little.
const stepsBetweenProofs = 25
const linesShown = 25

/**
 * Lets the world of a seed live for so many steps and holds it against the invariants.
 * @throws Error with seed, step, what was broken and the last actions
 */
export async function simulate({ seed, steps }: { seed: number; steps: number }): Promise<Run> {
  const random = openRandom(seed)
  const world = await openWorld(random)
  const lines: string[] = []
  try {
    for (let step = 1; step <= steps; step++) {
      const action = choose(random)
      const shop = world.shops[random.below(world.shops.length)]
      if (!shop) throw new Error('a world without a shop')
      lines.push(`${step} ${shop.slug}: ${action.name}`)
      const outcome = await action.act(world, shop)
      lines[lines.length - 1] += ` -> ${outcome}`
      await quiet(world)
      await hold(world, always)
      if (step % stepsBetweenProofs === 0 || step === steps) {
        await settle(world)
        await hold(world, [...always, ...atRest])
      }
    }
    return { lines, orders: world.shops.reduce((sum, { orders }) => sum + orders.length, 0) }
  } catch (fault) {
    const told = fault instanceof Error ? fault.message : String(fault)
    const last = lines.slice(-linesShown).join('\n')
    throw new Error(`seed ${seed}, step ${lines.length}: ${told}\nthe last actions:\n${last}`, { cause: fault })
  } finally {
    await world.close()
  }
}

function choose(random: Random): Action {
  const all = actions.reduce((sum, { weight }) => sum + weight, 0)
  let left = (random.below(1_000_000) / 1_000_000) * all
  for (const action of actions) {
    left -= action.weight
    if (left < 0) return action
  }
  throw new Error('the weights do not add up')
}

async function hold(world: World, invariants: readonly Invariant[]): Promise<void> {
  await Promise.all(
    invariants.map(async ({ sentence, broken }) => {
      const found = await broken(world)
      if (found.length > 0) throw new Error(`broken: ${sentence}\n${JSON.stringify(found.slice(0, 3), plain)}`)
    }),
  )
}

const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
