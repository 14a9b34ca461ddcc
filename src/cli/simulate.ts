import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { project } from './places.ts'
import { runTool } from './tool.ts'

export const command = new Command('simulate')
  .description('Let a seeded world deal, and hold it against the promises after every step')
  .option('--steps <number>', 'how many steps', wholeNumber, 1_000)
  .option('--seed <number>', 'which world; the same seed does the same', wholeNumber, 1)
  .addHelpText('after', '\nExamples:\n  $ npx marketry simulate --steps 5000 --seed 42')
  .action(simulate)

async function simulate({ steps, seed }: { steps: number; seed: number }): Promise<void> {
  process.exitCode = await runTool({
    script: join(project, 'node_modules', 'vitest', 'vitest.mjs'),
    args: ['run', 'test/simulation/simulation.test.ts'],
    environment: { SIMULATION_STEPS: String(steps), SIMULATION_SEED: String(seed) },
  })
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number above zero.')
  return Number(text)
}
