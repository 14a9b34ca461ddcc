import { Command } from 'commander'
import { migrate, migrationStatus } from '../platform/db/migrate.ts'
import { openDeployment } from './deployment.ts'
import { say, step } from './say.ts'
import { table } from './table.ts'

export const command = new Command('migrate')
  .description('Bring the database up to date, or show what waits')
  .option('--status', 'show every migration and when it was applied; change nothing')
  .option('--json', 'with --status: for programs')
  .addHelpText(
    'after',
    '\nIt works as the owner of the tables: DATABASE_OWNER_URL. Migrations only go forward; an applied file that was\n' +
      'changed since is refused.\n\nExamples:\n  $ npx marketry migrate --status\n  $ npx marketry migrate',
  )
  .action(bringUpToDate)

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
