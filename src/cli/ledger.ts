import { Command, InvalidArgumentError } from 'commander'
import { compose } from '../compose.ts'
import { Refusal } from '../kernel/errors.ts'
import { expectedEscrow } from '../modules/payments/index.ts'
import { openDeployment } from './deployment.ts'
import { type Answer, explain, type OpenedBooks, showBalances, showEntries, verifyBooks } from './ledger-actions.ts'
import { closeMonths, reconcile, reopenBooks } from './ledger-reconcile.ts'
import { say } from './say.ts'

interface Shared {
  marketplace?: string
  json?: boolean
}

export const command = new Command('ledger')
  .description('Verify the books, explain an amount')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx marketry ledger verify\n  $ npx marketry ledger balances --marketplace madeinpk' +
      '\n  $ npx marketry ledger explain 100.00 PKR\n  $ npx marketry ledger reconcile',
  )

part('verify', 'prove every entry, balance and escrow, and compare with Stripe; status 1 when something is wrong')
  .option('--offline', 'do not ask Stripe')
  .option('--since-last', 'only what came since the books were last proved and added up')
  .action(({ offline, sinceLast, ...shared }: Shared & { offline?: boolean; sinceLast?: boolean }) =>
    show(shared, (books) => verifyBooks(books, { withStripe: !offline, sinceLast: sinceLast ?? false })),
  )

part('reconcile', 'fetch what Stripe has booked and list in what the books differ; status 1 when they do')
  .option('--grace <minutes>', 'what is younger may still be under way', minutes, 15)
  .action(({ grace, ...shared }: Shared & { grace: number }) =>
    show(shared, (books) => reconcile(books, { graceSeconds: grace * 60 })),
  )

part('close', 'close a month and all before it, when the books are right: nothing dated in it is posted any more')
  .argument('<month>', 'like 2026-03')
  .action((month: string, shared: Shared) => show(shared, (books) => closeMonths(books, month)))

part('reopen', 'open the last closed month again')
  .argument('<month>', 'like 2026-03')
  .requiredOption('--reason <words>', 'why; kept on record')
  .action((month: string, { reason, ...shared }: Shared & { reason: string }) =>
    show(shared, (books) => reopenBooks(books, month, reason)),
  )

part('balances', 'what each marketplace has, owes and earned').action((shared: Shared) => show(shared, showBalances))

part('entries', 'the newest entries, or all of one deal, in words')
  .option('--deal <id>', 'the entries of this deal')
  .option('--limit <count>', 'how many, at most 100', limit, 20)
  .action((asked: Shared & { deal?: string; limit: number }) => show(asked, (books) => showEntries(books, asked)))

part('explain', 'where a figure comes from: cause, rule, rate, rounding, postings')
  .argument('<figure>', 'the id of an entry, or an amount')
  .argument('[currency]', 'of the amount')
  .action((figure: string, currency: string | undefined, shared: Shared) =>
    show(shared, (books) => explain(books, figure, currency)),
  )

function part(name: string, summary: string): Command {
  return command
    .command(name)
    .description(summary)
    .option('--marketplace <slug>', 'only this marketplace')
    .option('--json', 'for programs')
}

async function show({ marketplace, json }: Shared, action: (books: OpenedBooks) => Promise<Answer>): Promise<void> {
  const deployment = await openDeployment()
  const { services, db } = await compose(deployment.config)
  try {
    const all = await services.directory.all()
    const asked = marketplace ? all.filter(({ slug }) => slug === marketplace) : all
    if (marketplace && asked.length === 0) {
      throw new Refusal('not_found', 'not_found', `There is no marketplace '${marketplace}'.`)
    }
    const { stripe, engine, clock } = services
    const answer = await action({ db, stripe, clock, asked, expectedEscrow: (tx) => expectedEscrow(tx, engine) })
    say(json ? JSON.stringify(answer.facts, null, 2) : answer.text)
    if (!answer.well) process.exitCode = 1
  } finally {
    await db.close()
    await deployment.close()
  }
}

function minutes(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0 || number > 1_440) {
    throw new InvalidArgumentError('It must be a whole number of minutes, a day at most.')
  }
  return number
}

function limit(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 100) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 100.')
  }
  return number
}
