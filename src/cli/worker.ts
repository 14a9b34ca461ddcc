import { Command } from 'commander'
import { serveRole } from './serve.ts'

export const command = new Command('worker')
  .description('Run a process that does jobs and keeps deadlines, and answers no requests')
  .addHelpText(
    'after',
    '\nAny number of them may run on one database. The database must be migrated. SIGTERM ends it when the jobs under way\n' +
      'are done; what is not done by then is taken up by another worker.' +
      '\n\nExamples:\n  $ npx marketry worker',
  )
  .action(() => serveRole('worker', () => 'Doing jobs and keeping deadlines'))
