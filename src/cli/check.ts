import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { project } from './places.ts'
import { say } from './say.ts'
import { runTool, type Tool } from './tool.ts'

export const command = new Command('check')
  .description('Types, lint, format, and whether each generated file is in step with its source')
  .argument('[names...]', 'the checks to run; all without any')
  .addHelpText('after', '\nExamples:\n  $ npm run check\n  $ npm run check -- types lint')
  .action(check)

type Check = Tool & { name: string }

const ofPackages: Check[] = [
  { name: 'types', script: tool('typescript-native/bin/tsc'), args: ['-p', 'tsconfig.json', '--noEmit'] },
  // The types of each page's address and data are made from the table of routes; the next check needs them.
  { name: 'pages-of-web', script: tool('@react-router/dev/bin.cjs'), args: ['typegen', 'web'] },
  { name: 'types-of-web', script: tool('typescript-native/bin/tsc'), args: ['-p', 'web/tsconfig.json', '--noEmit'] },
  { name: 'lint', script: tool('oxlint/bin/oxlint'), args: ['--quiet'] },
  { name: 'format', script: tool('@biomejs/biome/bin/biome'), args: ['format', '--reporter=summary'] },
]

/** Runs every check, also after one has failed, so that a person sees all there is to mend. */
async function check(names: string[]): Promise<void> {
  const checks = [...ofPackages, ...ownChecks()]
  const unknown = names.filter((name) => !checks.some((each) => each.name === name))
  if (unknown.length > 0) {
    throw new Error(
      `There is no check '${unknown.join("', '")}'. There are: ${checks.map(({ name }) => name).join(', ')}.`,
    )
  }
  const failed: string[] = []
  const chosen = checks.filter(({ name }) => names.length === 0 || names.includes(name))
  for (const each of chosen) {
    const began = performance.now()
    const status = await runTool(each)
    if (status !== 0) failed.push(each.name)
    say(`${status === 0 ? '✓' : '✗'} ${each.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  }
  say(`Checks: ${chosen.length - failed.length} passed, ${failed.length} failed`)
  if (failed.length > 0) process.exitCode = 1
}

/** Each file `check-<name>.ts` beside this one is a check: it ends with status 0 if all is well, and says what is not. */
function ownChecks(): Check[] {
  return readdirSync(import.meta.dirname)
    .flatMap((file) => {
      const name = /^check-([a-z-]+)\.ts$/.exec(file)?.[1]
      return name ? [{ name, script: join(import.meta.dirname, file) }] : []
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function tool(path: string): string {
  return join(project, 'node_modules', path)
}
