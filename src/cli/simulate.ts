import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { project, simulations } from './places.ts'
import { runTool } from './tool.ts'

// A world grows dearer to look at as a whole; after so many steps the next one begins, with the next seed.
const stepsOfAWorld = 10_000

export const command = new Command('simulate')
  .description('Let seeded worlds deal, and hold them against the promises after every step')
  .option('--steps <number>', 'how many steps; each 10,000 are a world of their own', wholeNumber, 1_000)
  .option('--seed <number>', 'the first world, the next ones follow; the same seed does the same', wholeNumber, 1)
  .option('--replay <file>', 'take the steps of a failed run once more, from the file it has named')
  .option('--lines', 'show every step', false)
  .addHelpText(
    'after',
    '\nA run that was broken off goes on with the first world it has not finished.\n\nExamples:\n' +
      '  $ npx marketry simulate --steps 5000 --seed 42\n' +
      '  $ npm run simulate -- --steps 1000000 --seed 1\n' +
      '  $ npx marketry simulate --replay .marketry/simulation/failed-42.json',
  )
  .action(simulate)

interface Wish {
  steps: number
  seed: number
  replay?: string
  lines: boolean
}

/** What is kept of a long run: the figures of each world that is finished, by its seed. */
type Finished = Record<string, unknown>

async function simulate({ steps, seed, replay, lines }: Wish): Promise<void> {
  mkdirSync(simulations, { recursive: true })
  const environment: Record<string, string> = lines ? { SIMULATION_LINES: '1' } : {}
  if (replay) {
    process.exitCode = await live({ ...environment, SIMULATION_REPLAY: resolve(replay) })
    return
  }
  const kept = join(simulations, `from-${seed}-of-${steps}.json`)
  const finished: Finished = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {}
  for (let world = 0; world * stepsOfAWorld < steps; world++) {
    const its = String(seed + world)
    if (finished[its]) continue
    const figures = join(simulations, `figures-${its}.json`)
    process.exitCode = await live({
      ...environment,
      SIMULATION_SEED: its,
      SIMULATION_STEPS: String(Math.min(stepsOfAWorld, steps - world * stepsOfAWorld)),
      SIMULATION_FIGURES: figures,
      // The last world answers for what all of them have come to.
      ...((world + 1) * stepsOfAWorld >= steps ? { SIMULATION_BEFORE: kept } : {}),
    })
    if (process.exitCode !== 0) return
    finished[its] = JSON.parse(readFileSync(figures, 'utf8'))
    writeFileSync(kept, JSON.stringify(finished, null, 2))
  }
  process.stdout.write(
    `Every promise held in all ${Object.keys(finished).length} worlds; their figures are in ${kept}\n`,
  )
}

function live(environment: Record<string, string>): Promise<number> {
  return runTool({
    script: join(project, 'node_modules', 'vitest', 'vitest.mjs'),
    args: ['run', 'test/simulation/simulation.test.ts'],
    environment,
  })
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number above zero.')
  return Number(text)
}
