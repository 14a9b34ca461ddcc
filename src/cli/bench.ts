import { join } from 'node:path'
import { Command } from 'commander'
import { buildWeb } from './build-web.ts'
import { project } from './places.ts'
import { step } from './say.ts'
import { runTool } from './tool.ts'

export const command = new Command('bench')
  .description('Measure each promise of speed beside a limit taken in the same run')
  .argument('[arguments...]', 'names of the benchmarks to run; all without any')
  .allowUnknownOption()
  .addHelpText(
    'after',
    '\nNames: reads, orders, login, webhooks, jobs, ledger, scale, streams, bids, watchers, messages, memory, paint. With --brief a\n' +
      'glance: a second each, few rows, and nothing is written down.\n\nExamples:\n  $ npm run bench\n  $ npm run bench -- reads orders\n  $ npm run bench -- scale --brief',
  )
  .action(bench)

async function bench(args: string[]): Promise<void> {
  await step(
    (built: boolean) => (built ? 'Web app built' : 'Web app up to date'),
    () => buildWeb(),
  )
  process.exitCode = await runTool({ script: join(project, 'bench', 'main.ts'), args })
}
