import { Command } from 'commander'
import { dropData } from './reset.ts'
import { serveHere, up } from './up.ts'

export const command = new Command('fresh')
  .description("Drop this deployment's data and start anew: migrations, demo, logins, server")
  .option('--yes', 'do not ask')
  .addHelpText(
    'after',
    '\nIt is `reset` and `up` in one.\n\nExamples:\n  $ npx marketry fresh\n  $ npx marketry fresh --yes',
  )
  .action(async (options: { yes?: boolean }) => {
    if (await dropData(options)) await up(serveHere)
  })
