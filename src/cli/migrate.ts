import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { migrate, migrationFiles, migrationStatus } from '../platform/db/migrate.ts'
import { openDeployment } from './deployment.ts'
import { project } from './places.ts'
import { say, step } from './say.ts'
import { table } from './table.ts'

export const command = new Command('migrate')
  .description('Bring the database up to date, or show what waits')
  .option('--status', 'show every migration and when it was applied; change nothing')
  .option('--json', 'with --status: for programs')
  .addHelpText(
    'after',
    '\nIt works as the owner of the tables: DATABASE_OWNER_URL. Migrations only go forward; an applied file that was\n' +
      'changed since is refused.\n\nExamples:\n  $ npx marketry migrate --status\n  $ npx marketry migrate' +
      '\n  $ npx marketry migrate new gift-cards',
  )
  .action(bringUpToDate)

command
  .command('new')
  .description('begin a further migration, with the next number')
  .argument('<name>', 'what it does, in small letters and hyphens', hyphenated)
  .addHelpText('after', '\nExamples:\n  $ npx marketry migrate new gift-cards')
  .action(begin)

async function bringUpToDate({ status, json }: { status?: boolean; json?: boolean }): Promise<void> {
  const { config, close } = await openDeployment()
  const { ownerUrl } = config.database
  try {
    if (status) {
      await show(ownerUrl, json ?? false)
      return
    }
    const applied = await step(
      (names: string[]) => (names.length > 0 ? `Database migrated: ${names.length} steps` : 'Database up to date'),
      () => migrate(ownerUrl),
    )
    for (const name of applied) say(`  ${name}`)
  } finally {
    await close()
  }
}

async function show(ownerUrl: string, json: boolean): Promise<void> {
  const all = await migrationStatus(ownerUrl)
  if (json) {
    say(JSON.stringify(all, null, 2))
    return
  }
  const rows = all.map(({ name, appliedAt }) => [name, appliedAt ? appliedAt.toISOString() : 'waits'])
  say(table(['Migration', 'Applied (UTC)'], rows))
  const waiting = all.filter(({ appliedAt }) => appliedAt === null).length
  say(waiting === 0 ? '\nThe database is up to date.' : `\n${waiting} wait. Apply them: npx marketry migrate`)
}

async function begin(name: string): Promise<void> {
  const names = (await migrationFiles()).map((file) => file.name)
  const file = join(project, 'db', 'migrations', fileOfNext(names, name))
  writeFileSync(file, `-- What is changed, and why, in a sentence or two.\n`, { flag: 'wx' })
  say(`✓ ${relative(process.cwd(), file)}`)
  say('  Plain SQL, forward only. A table of a marketplace has marketplace_id first in its keys, and `call isolate(…)`')
  say('  behind it. Then: npx marketry migrate, and npx marketry generate for db/schema.sql.')
}

/** The file of a migration that comes after all of these. */
export function fileOfNext(names: readonly string[], name: string): string {
  const number = Math.max(0, ...names.map((file) => Number.parseInt(file, 10))) + 1
  return `${String(number).padStart(4, '0')}-${name}.sql`
}

function hyphenated(text: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) {
    throw new InvalidArgumentError('Small letters, figures and single hyphens, such as gift-cards.')
  }
  return text
}
