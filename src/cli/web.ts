import { Command } from 'commander'
import { reachable } from './start-simulator.ts'
import { serveRole } from './serve.ts'

export const command = new Command('web')
  .description('Run a process that answers requests, and does no jobs')
  .addHelpText(
    'after',
    '\nAny number of them may run on one database; each needs a PORT of its own. The database must be migrated. SIGTERM\n' +
      'ends it when the requests under way are answered.' +
      '\n\nExamples:\n  $ npx marketry web\n  $ PORT=8002 npx marketry web',
  )
  .action(() => serveRole('web', ({ host, port }) => `Answering requests on http://${reachable(host)}:${port}`))
