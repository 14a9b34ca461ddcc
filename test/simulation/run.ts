import { type Args, type Deed, nothing } from './deeds/deed.ts'
import { deeds } from './deeds/all.ts'
import { hold } from './invariants/hold.ts'
import type { Cut } from './power.ts'
import { diceOf, type Random } from './random.ts'
import { rest } from './rest.ts'
import { openWorld, type Shop, type Tally, type World } from './world.ts'

/** One step as it was chosen: enough to do it again in another world. */
export interface Step {
  number: number
  shop: string
  deed: string
  args: Args
  cut?: Cut
}

/** What a run has come to. */
export interface Run {
  steps: readonly Step[]
  /** Each step in a line, with what came of it. */
  lines: readonly string[]
  tally: Tally & { members: number; orders: number; days: number }
  /** How often each transition of each process was taken: 'goods-order ship'. */
  taken: ReadonlyMap<string, number>
}

/** A promise was broken, or the program failed: with all that had been done until then. */
export class Broken extends Error {
  override readonly name = 'Broken'
  readonly steps: readonly Step[]
  readonly lines: readonly string[]

  constructor(cause: unknown, steps: readonly Step[], lines: readonly string[]) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.steps = steps
    this.lines = lines
  }
}

/** After so many steps everything is let come to rest, and all invariants are looked at over all there is. */
export const stepsBetweenProofs = 500

const chanceOfKill = 0.12
const mostStatements = 60

/** Lets the world of a seed live for so many steps. @throws Broken */
export function live(given: { seed: number; steps: number }): Promise<Run> {
  return inWorld(given.seed, async (world, take) => {
    for (let number = 1; number <= given.steps; number++) {
      await take(choose(world, number, diceOf(given.seed, number)))
      if (number % stepsBetweenProofs === 0) await take(restAt(number))
    }
  })
}

/** Lets an open world live for so many steps and come to rest. */
export async function liveIn(world: World, given: { seed: number; steps: number }): Promise<void> {
  for (let number = 1; number <= given.steps; number++)
    await perform(world, choose(world, number, diceOf(given.seed, number)), [])
  await prove(world)
}

/** Takes the steps of an earlier run, or some of them, in a new world. @throws Broken */
export function replay(seed: number, steps: readonly Step[]): Promise<Run> {
  return inWorld(seed, async (_world, take) => {
    for (const step of steps) await take(step)
  })
}

const rests = 'everything comes to rest'
const restAt = (number: number): Step => ({ number, shop: '', deed: rests, args: {} })

async function inWorld(
  seed: number,
  living: (world: World, take: (step: Step) => Promise<void>) => Promise<void>,
): Promise<Run> {
  const world = await openWorld(seed)
  const steps: Step[] = []
  const lines: string[] = []
  const take = (step: Step) => {
    steps.push(step)
    return step.deed === rests ? prove(world) : perform(world, step, lines)
  }
  try {
    await living(world, take)
    if (steps.at(-1)?.deed !== rests) await take(restAt(steps.at(-1)?.number ?? 0))
    return { steps, lines, tally: figuresOf(world), taken: await stepsTaken(world) }
  } catch (fault) {
    throw new Broken(fault, steps, lines)
  } finally {
    await world.close()
  }
}

function choose(world: World, number: number, random: Random): Step {
  for (;;) {
    const shop = random.pick(world.shops) as Shop
    const deed = random.weigh(deeds)
    const args = deed.choose(world, shop, random)
    if (!args) continue
    const step = { number, shop: shop.slug, deed: deed.name, args }
    if (deed.atOnce || !random.chance(chanceOfKill)) return step
    // Few statements are likelier than many: most of what is done takes few.
    const statement = 1 + random.below(1 + random.below(mostStatements))
    return { ...step, cut: { statement, when: random.chance(0.5) ? 'before' : 'after' } }
  }
}

const byName = new Map<string, Deed>(deeds.map((deed) => [deed.name, deed]))

async function perform(world: World, step: Step, lines: string[]): Promise<void> {
  const shop = world.shops.find(({ slug }) => slug === step.shop)
  const deed = byName.get(step.deed)
  if (!shop || !deed) throw new Error(`no such step: ${JSON.stringify(step)}`)
  const cut = step.cut ? ` (to be killed ${step.cut.when} statement ${step.cut.statement})` : ''
  const line = lines.push(`${step.number} ${step.shop}: ${step.deed} ${JSON.stringify(step.args)}${cut}`) - 1
  const kills = world.tally.kills
  world.workshop.isIdle = false
  if (step.cut) world.power.failAt(step.cut)
  let outcome = nothing
  try {
    outcome = await deed.act(world, shop, step.args, `n${step.number}`)
  } catch (fault) {
    if (world.power.isOn) throw fault
  }
  await world.restart()
  lines[line] += ` -> ${outcome}${world.tally.kills > kills ? ', killed' : ''}`
  await hold(world, 'touched')
}

async function prove(world: World): Promise<void> {
  await rest(world)
  await hold(world, 'touched')
  await hold(world, 'all')
}

function figuresOf({ tally, buyers, sellers, orders, parts }: World): Run['tally'] {
  const days = Math.round(parts.clock.offset() / 86_400_000)
  return { ...tally, members: buyers.size + sellers.size, orders: orders.size, days }
}

async function stepsTaken({ rows }: World): Promise<Map<string, number>> {
  const found = await rows.query<{ step: string; times: number }>(
    `select process || ' ' || transition as step, count(*)::integer as times from history group by 1 order by 1`,
  )
  return new Map(found.map(({ step, times }) => [step, times]))
}
