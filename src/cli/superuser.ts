import { randomBytes } from 'node:crypto'
import { Command } from 'commander'
import { ensureMember, readNewcomer, rolesOfSuperuser } from '../modules/accounts/index.ts'
import { openDatabase } from '../platform/db/database.ts'
import { StartFailure } from '../platform/postgres/failure.ts'
import { openDirectory } from '../platform/tenancy/directory.ts'
import { presets } from '../presets/all.ts'
import { openDeployment } from './deployment.ts'
import { realClock } from './real-clock.ts'
import { say } from './say.ts'

export const command = new Command('superuser')
  .description('Make a superadmin, who runs the deployment, or the operator of one marketplace')
  .requiredOption('--email <address>', 'their e-mail address')
  .option('--marketplace <slug>', 'the marketplace to run; the house runs the deployment', 'house')
  .option(
    '--password <text>',
    'their password; set anew if they are there already, which also switches their second step off; without it one is made up',
  )
  .option('--username <name>', 'their username')
  .option('--name <name>', 'what they are called')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx marketry superuser --email you@example.com' +
      '\n  $ npx marketry superuser --marketplace madeinpk --email you@example.com',
  )
  .action(superuser)

interface Options {
  email: string
  marketplace: string
  password?: string
  username?: string
  name?: string
}

async function superuser({ marketplace: slug, ...asked }: Options): Promise<void> {
  const password = asked.password ?? randomBytes(12).toString('base64url')
  const newcomer = readNewcomer({ ...asked, password })
  if ('fault' in newcomer) throw new StartFailure(newcomer.fault, 'See npx marketry superuser --help.')
  const deployment = await openDeployment()
  const clock = realClock
  const { config } = deployment
  const db = openDatabase(
    { url: config.database.url, connections: 2, statementTimeout: 10_000, connectionTimeout: 10_000 },
    clock,
  )
  try {
    const directory = openDirectory(db, presets, () => clock.real().getTime())
    const marketplace = await directory.bySlug(slug)
    if (!marketplace)
      throw new StartFailure(`There is no marketplace '${slug}'.`, 'See npx marketry marketplaces list.')
    const roles = rolesOfSuperuser(marketplace)
    const wanted = { ...newcomer, roles, setPassword: asked.password !== undefined }
    const { made } = await ensureMember({ config, db, clock }, marketplace, wanted)
    say(`✓ ${newcomer.email} is ${roles.join(' and ')} of ${marketplace.name}${made ? '' : ' (was a member already)'}`)
    if (made && asked.password === undefined) say(`  Password: ${password}`)
  } finally {
    await db.close()
    await deployment.close()
  }
}
