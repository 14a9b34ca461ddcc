import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { showFault } from './say.ts'

/** Each command with what the overview says of it. Its file is loaded only when it is called. */
const commands: Record<string, string> = {
  up: 'start everything (what `npm start` runs)',
  fresh: 'drop the data and start anew',
  dev: 'start everything, and again what a change of the source concerns',
  migrate: 'bring the database up to date, show what waits, begin a migration',
  superuser: 'make a superadmin',
  seed: 'fill the deployment with demo data',
  web: 'run a process that answers requests',
  worker: 'run a process that does jobs',
  ledger: 'verify the books, explain an amount',
  jobs: 'look at queues and schedules, trigger and retry',
  mail: 'see what has not arrived, and send it again',
  stripe: 'fetch events that never reached us from Stripe, replay one, listen',
  auctions: 'replay the log of auctions, and hold it against what is kept',
  simulator: 'steer the bundled Stripe simulator: faults, outages, accounts',
  marketplaces: 'list, make and change marketplaces',
  logs: 'show what the server has written, and follow it',
  shell: 'a console over the running parts',
  doctor: 'check everything, with advice for each fault',
  reset: 'drop the data of this deployment',
  test: 'run the tests (what `npm test` runs)',
  check: 'types, lint, format, generated files in step',
  generate: 'write the files that are made from others',
  schema: 'print the OpenAPI document',
  simulate: 'let a seeded world deal, and hold it against the promises',
  fuzz: 'call every route by chance, and hold the answers against the schema',
  bench: 'measure, each figure beside its limit',
}

async function main(args: string[]): Promise<void> {
  const program = new Command('marketry')
    .description('Runs marketplaces: any number of them, of any kind, from one deployment.')
    .addHelpText('after', '\nExamples:\n  $ npm start\n  $ npx marketry ledger verify\n  $ npx marketry reset --help')
    .showHelpAfterError('(add --help for what can be said here)')
  for (const [name, summary] of Object.entries(commands)) {
    program.addCommand(args[0] === name ? await load(name) : new Command(name).description(summary))
  }
  await program.parseAsync(args, { from: 'user' })
}

async function load(name: string): Promise<Command> {
  const file = new URL(`${name}.ts`, import.meta.url)
  if (!existsSync(file)) return new Command(name).action(() => refuseAbsent(name))
  const { command } = (await import(file.href)) as { command: Command }
  return command
}

function refuseAbsent(name: string): never {
  throw new Error(`This version of Marketry has no command '${name}'.`)
}

try {
  await main(process.argv.slice(2))
} catch (fault) {
  showFault(fault)
  process.exitCode = 1
}
