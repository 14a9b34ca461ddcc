import { Command, InvalidArgumentError } from 'commander'
import { compose } from '../compose.ts'
import { Refusal } from '../kernel/errors.ts'
import { expectedEscrow } from '../modules/payments/index.ts'
import { openDeployment } from './deployment.ts'
import { type Answer, explain, type OpenedBooks, showBalances, showEntries, verifyBooks } from './ledger-actions.ts'
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
      '\n  $ npx marketry ledger explain 100.00 PKR',
  )

part('verify', 'prove every entry, balance and escrow, and compare with Stripe; status 1 when something is wrong')
  .option('--offline', 'do not ask Stripe')
  .action(({ offline, ...shared }: Shared & { offline?: boolean }) =>
    show(shared, (books) => verifyBooks(books, { withStripe: !offline })),
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
    const { stripe, engine } = services
    const answer = await action({ db, stripe, all, asked, expectedEscrow: (tx) => expectedEscrow(tx, engine) })
    say(json ? JSON.stringify(answer.facts, null, 2) : answer.text)
    if (!answer.well) process.exitCode = 1
  } finally {
    await db.close()
    await deployment.close()
  }
}

function limit(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 100) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 100.')
  }
  return number
}
