import { Command } from 'commander'
import { listUndelivered, sendMailAgain } from './mail-actions.ts'
import { type OpenedJobs, withJobs } from './open-jobs.ts'
import { say } from './say.ts'

export const command = new Command('mail')
  .description('See e-mails that have not certainly arrived, and send them again')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx marketry mail undelivered --marketplace madeinpk\n  $ npx marketry mail send-again --marketplace madeinpk',
  )

command
  .command('undelivered')
  .description('e-mails that wait, were refused, or whose fate is in doubt')
  .requiredOption('--marketplace <slug>', 'the marketplace they are of')
  .action(({ marketplace }: { marketplace: string }) => show((opened) => listUndelivered(opened, marketplace)))

command
  .command('send-again')
  .description('send one again, or every refused one, under the same Message-ID')
  .argument('[id]', 'as `mail undelivered` has it')
  .requiredOption('--marketplace <slug>', 'the marketplace it is of')
  .action((id: string | undefined, { marketplace }: { marketplace: string }) =>
    show((opened) => sendMailAgain(opened, marketplace, id)),
  )

function show(action: (opened: OpenedJobs) => Promise<string>): Promise<void> {
  return withJobs(async (opened) => say(await action(opened)))
}
