import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { badge } from './badge.ts'
import { buildWeb } from './build-web.ts'
import { project } from './places.ts'
import { say, step } from './say.ts'
import { runTool } from './tool.ts'

export const command = new Command('test')
  .description('Run the tests; what is said here goes to vitest')
  .argument('[arguments...]', 'files or folders to run, and options of vitest')
  .allowUnknownOption()
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm test\n  $ npm test -- src/ledger\n  $ npm test -- -t "CO-4"\n  $ npm run test:coverage -- src/ledger',
  )
  .action(test)

async function test(args: string[]): Promise<void> {
  await step(
    (built: boolean) => (built ? 'Web app built' : 'Web app up to date'),
    () => buildWeb(),
  )
  const measures = args.includes('--coverage')
  process.exitCode = await runTool({
    script: join(project, 'node_modules', 'vitest', 'vitest.mjs'),
    args: ['run', ...args],
    // What comes from the cache of compiled code is counted by whole files.
    ...(measures && { environment: { NODE_DISABLE_COMPILE_CACHE: '1' } }),
  })
  if (measures && process.exitCode === 0) drawBadge()
}

/** Beside the pages of what was covered: its badge, for a README. */
function drawBadge(): void {
  const folder = join(project, 'coverage')
  const { total } = JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8')) as Summary
  writeFileSync(join(folder, 'badge.svg'), badge('coverage', total.lines.pct))
  say(`✓ ${total.lines.pct} % of the lines: ${join(folder, 'index.html')}`)
}

/** As much of the summary as is read here. */
interface Summary {
  total: { lines: { pct: number } }
}
