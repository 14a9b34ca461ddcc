import { start } from 'node:repl'
import { createContext, runInContext } from 'node:vm'
import { Command } from 'commander'
import { compose } from '../compose.ts'
import { sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { StartFailure } from '../platform/postgres/failure.ts'
import { openDeployment } from './deployment.ts'
import { say } from './say.ts'

export const command = new Command('shell')
  .description('A console of JavaScript over the running parts: the database, the services, one marketplace')
  .option('--marketplace <slug>', 'the marketplace that `inside` works in')
  .option('-e, --evaluate <code>', 'evaluate this, print what it comes to, and end')
  .addHelpText(
    'after',
    '\nThere are: sql, db, services, marketplace, and inside(work), which runs work(tx) in a transaction that sees the\n' +
      'rows of the marketplace and no others. It works as the server does: held by row-level security.\n\nExamples:\n' +
      '  $ npx marketry shell --marketplace madeinpk\n' +
      "  $ npx marketry shell --marketplace madeinpk -e 'marketplace.settings.brand.tagline'",
  )
  .action(shell)

async function shell({ marketplace: slug, evaluate }: { marketplace?: string; evaluate?: string }): Promise<void> {
  const deployment = await openDeployment()
  const { services, db, jobs } = await compose({ ...deployment.config, logLevel: 'warn' })
  try {
    // What is changed here may want jobs done: they are sent, and a worker does them.
    await jobs.start()
    const marketplace = slug ? await services.directory.bySlug(slug) : undefined
    if (slug && !marketplace) {
      throw new StartFailure(`There is no marketplace ${slug}.`, 'See which there are: npx marketry marketplaces list')
    }
    const inside = <Answer>(work: (tx: Tx) => Promise<Answer>) => {
      if (!marketplace) throw new Error('Name the marketplace: npx marketry shell --marketplace <slug>')
      return db.inMarketplace(marketplace.id, work)
    }
    const words = { sql, db, services, marketplace, inside }
    if (evaluate === undefined) await converse(words)
    else await print(words, evaluate)
  } finally {
    await jobs.stop()
    await db.close()
    await deployment.close()
  }
}

/** Until Ctrl-D, or `.exit`. */
function converse(words: object): Promise<void> {
  say(`There are: ${Object.keys(words).join(', ')}. Ctrl-D ends it.`)
  const console = start({ prompt: 'marketry> ' })
  Object.assign(console.context, words)
  return new Promise((ended) => console.once('exit', ended))
}

async function print(words: object, code: string): Promise<void> {
  const answer: unknown = await runInContext(`(async () => (${code}))()`, createContext({ ...words }))
  say(JSON.stringify(answer, plain, 2) ?? 'undefined')
}

/** Amounts are bigint, which JSON has no word for. */
const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
