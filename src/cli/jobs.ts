import { Command, InvalidArgumentError, Option } from 'commander'
import type { JobList } from '../platform/jobs/view.ts'
import {
  callWorkers,
  listKinds,
  listSchedules,
  purge,
  showJob,
  showJobs,
  steerJob,
  switchSchedule,
  triggerJob,
} from './jobs-actions.ts'
import { type OpenedJobs, withJobs } from './open-jobs.ts'
import { say } from './say.ts'

const lists = ['waiting', 'active', 'scheduled', 'failed', 'success']

export const command = new Command('jobs')
  .description('Look at queues and schedules, trigger and retry')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx marketry jobs list\n  $ npx marketry jobs status --list failed' +
      '\n  $ npx marketry jobs trigger check_payment_deadlines --marketplace madeinpk\n  $ npx marketry jobs schedules',
  )

command
  .command('list')
  .description('every kind of job, with how many are in each state')
  .action(() => show(listKinds))

command
  .command('status')
  .description('the newest jobs, or everything known of one')
  .argument('[id]', 'the id of a job')
  .addOption(new Option('--list <which>', 'only these').choices(lists))
  .option('--job <name>', 'only this kind')
  .option('--limit <count>', 'how many, at most 100', wholeNumber, 20)
  .action((id: string | undefined, { list, job, limit }: { list?: JobList; job?: string; limit: number }) =>
    show((opened) =>
      id ? showJob(opened, id) : showJobs(opened, { limit, ...(list && { list }), ...(job && { queue: job }) }),
    ),
  )

command
  .command('trigger')
  .description('send a job by hand')
  .argument('<name>', 'as `jobs list` has it')
  .option('--marketplace <slug>', 'the marketplace it is for')
  .option('--data <json>', 'what it carries: ids, in a flat JSON object')
  .action((name: string, asked: { data?: string; marketplace?: string }) =>
    show((opened) => triggerJob(opened, name, asked)),
  )

for (const [act, summary] of [
  ['retry', 'try a failed job once more'],
  ['cancel', 'call off a job that has not ended'],
] as const) {
  command
    .command(act)
    .description(summary)
    .argument('<id>', 'the id of the job')
    .action((id: string) => show((opened) => steerJob(opened, act, id)))
}

command
  .command('purge')
  .description('remove jobs that have ended')
  .addOption(new Option('--list <which>', 'which to remove').choices(['success', 'failed']).default('success'))
  .option('--job <name>', 'only this kind')
  .option('--older-than <days>', 'only what ended longer ago', wholeNumber, 7)
  .action(({ list, job, olderThan }: { list: 'success' | 'failed'; job?: string; olderThan: number }) =>
    show((opened) =>
      purge(opened, {
        list,
        ...(job && { queue: job }),
        endedBefore: new Date(Date.now() - olderThan * 86_400_000),
      }),
    ),
  )

command
  .command('workers')
  .description('call every worker process, and see which answers')
  .action(() => show(callWorkers))

command
  .command('schedules')
  .description('what is sent by itself, and when')
  .option('--on <name>', 'switch one on')
  .option('--off <name>', 'switch one off')
  .action(({ on, off }: { on?: string; off?: string }) =>
    show(async (opened) => {
      if (on) say(await switchSchedule(opened, on, true))
      if (off) say(await switchSchedule(opened, off, false))
      return listSchedules(opened)
    }),
  )

function show(action: (opened: OpenedJobs) => Promise<string>): Promise<void> {
  return withJobs(async (opened) => say(await action(opened)))
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('It must be a whole number.')
  return number
}
