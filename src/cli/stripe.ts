import { setTimeout as pause } from 'node:timers/promises'
import { Command, InvalidArgumentError } from 'commander'
import { compose, type Parts } from '../compose.ts'
import { type CaughtUp, catchUp, replay } from '../modules/payments/index.ts'
import { openDeployment } from './deployment.ts'
import { say } from './say.ts'

export const command = new Command('stripe')
  .description("Fetch Stripe's events that never reached us, replay one, listen without a webhook")
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx marketry stripe catch-up\n  $ npx marketry stripe replay evt_1234\n  $ npx marketry stripe listen --every 5',
  )

command
  .command('catch-up')
  .description('read the list of events of the platform and of every connected account, and take in what is missing')
  .action(() => withParts(async (parts) => tell(await walk(parts))))

command
  .command('replay')
  .description('take one event in again, whatever became of it before')
  .argument('<id>', 'evt_…')
  .option('--account <id>', 'the connected account it is of')
  .action((id: string, { account }: { account?: string }) =>
    withParts(async ({ services }) => {
      const { type } = await replay(services, id, account)
      say(`${id} (${type}) is taken in; a worker deals with it.`)
    }),
  )

command
  .command('listen')
  .description("read the lists again and again: Stripe's events reach a machine that Stripe cannot call")
  .option('--every <seconds>', 'how often', seconds, 3)
  .action(({ every }: { every: number }) =>
    withParts(async (parts) => {
      const asked = new AbortController()
      process.once('SIGINT', () => asked.abort())
      process.once('SIGTERM', () => asked.abort())
      say('Listening; Ctrl-C ends it.')
      while (!asked.signal.aborted) {
        const found = await walk(parts)
        if (found.missed.length > 0) tell(found)
        await pause(every * 1_000, undefined, { signal: asked.signal }).catch(() => {})
      }
    }),
  )

function walk({ services, stripeEvents }: Parts): Promise<CaughtUp> {
  return catchUp(services, stripeEvents)
}

function tell({ accounts, seen, missed, failed }: CaughtUp): void {
  for (const id of missed) say(`taken in: ${id}`)
  for (const { account, reason } of failed) say(`${account} could not be read: ${reason}`)
  const lists = accounts === 1 ? 'one list' : `${accounts} lists`
  say(`${seen} events looked at in ${lists}, ${missed.length === 0 ? 'none was' : `${missed.length} were`} missing.`)
}

async function withParts(work: (parts: Parts) => Promise<void>): Promise<void> {
  const deployment = await openDeployment()
  const parts = await compose(deployment.config)
  try {
    await parts.jobs.start()
    await work(parts)
  } finally {
    await parts.jobs.stop()
    await parts.db.close()
    await deployment.close()
  }
}

function seconds(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 3_600) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 3600.')
  }
  return number
}
