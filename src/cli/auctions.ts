import { Command } from 'commander'
import { compose } from '../compose.ts'
import { openDeployment } from './deployment.ts'
import { replayAuctions } from './auctions-actions.ts'
import { say } from './say.ts'

export const command = new Command('auctions')
  .description('Replay the log of auctions')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx marketry auctions replay\n  $ npx marketry auctions replay --marketplace madeinpk' +
      '\n  $ npx marketry auctions replay 0198a1b2-0000-7000-8000-000000000000',
  )

command
  .command('replay')
  .description('work out how auctions stand from their logs alone, beside what is kept; status 1 when they differ')
  .argument('[id]', 'of one auction; else all of them')
  .option('--marketplace <slug>', 'only those of this one')
  .action(async (id: string | undefined, { marketplace }: { marketplace?: string }) => {
    const deployment = await openDeployment()
    const parts = await compose(deployment.config)
    try {
      const { lines, agrees } = await replayAuctions(parts.services, { id, marketplace })
      for (const line of lines) say(line)
      if (!agrees) process.exitCode = 1
    } finally {
      await parts.db.close()
      await deployment.close()
    }
  })
