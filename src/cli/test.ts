import { join } from 'node:path'
import { Command } from 'commander'
import { buildWeb } from './build-web.ts'
import { project } from './places.ts'
import { step } from './say.ts'
import { runTool } from './tool.ts'

export const command = new Command('test')
  .description('Run the tests; what is said here goes to vitest')
  .argument('[arguments...]', 'files or folders to run, and options of vitest')
  .allowUnknownOption()
  .addHelpText('after', '\nExamples:\n  $ npm test\n  $ npm test -- src/ledger\n  $ npm test -- -t "CO-4"')
  .action(test)

async function test(args: string[]): Promise<void> {
  await step(
    (built: boolean) => (built ? 'Web app built' : 'Web app up to date'),
    () => buildWeb(),
  )
  process.exitCode = await runTool({
    script: join(project, 'node_modules', 'vitest', 'vitest.mjs'),
    args: ['run', ...args],
  })
}
