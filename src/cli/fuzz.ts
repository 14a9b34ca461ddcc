import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { project } from './places.ts'
import { runTool } from './tool.ts'

export const command = new Command('fuzz')
  .description('Call every route by chance, right and broken, and hold the answers against the schema')
  .option('--calls <number>', 'how many calls', wholeNumber, 10_000)
  .option('--seed <number>', 'the same seed makes the same calls', wholeNumber, 1)
  .addHelpText('after', '\nExamples:\n  $ npx marketry fuzz\n  $ npm run fuzz -- --calls 100000 --seed 7')
  .action(async ({ calls, seed }: { calls: number; seed: number }) => {
    process.exitCode = await runTool({
      script: join(project, 'node_modules', 'vitest', 'vitest.mjs'),
      args: ['run', 'test/fuzz'],
      environment: { FUZZ_CALLS: String(calls), FUZZ_SEED: String(seed) },
    })
  })

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number above zero.')
  return Number(text)
}
