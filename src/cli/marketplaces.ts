import { Command } from 'commander'
import type { AppServices } from '../engine/services.ts'
import type { SystemActor } from '../kernel/actor.ts'
import { changeHosts, ensureHouse, type HostChange, newTenant, openMarketplace } from '../modules/marketplaces/index.ts'
import type * as Commands from '../modules/pages/index.ts'
import type { PresetPages } from '../modules/pages/index.ts'
import { type Database, openDatabase } from '../platform/db/database.ts'
import { StartFailure } from '../platform/postgres/failure.ts'
import { type MarketplaceRow, selectMarketplaces } from '../platform/tenancy/store.ts'
import { presets } from '../presets/all.ts'
import { type ConfigWithDatabase, openDeployment } from './deployment.ts'
import { realClock } from './real-clock.ts'
import { say } from './say.ts'

const byCommand: SystemActor = { kind: 'system', name: 'setup' }

export const command = new Command('marketplaces').description('List, open and change the marketplaces')

command
  .command('list', { isDefault: true })
  .description('every marketplace with its preset and its hosts')
  .action(() => withDatabase(({ db }) => list(db)))

command
  .command('open <preset>')
  .description(`open a marketplace from a preset: ${[...presets.keys()].join(', ')}`)
  .option('--slug <slug>', 'its short name; the preset where left out')
  .option('--name <name>', 'what it is called; as the preset where left out')
  .option('--host <host...>', 'the host names it answers to, the primary first; <slug>.localhost where left out')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx marketry marketplaces open designia' +
      '\n  $ npx marketry marketplaces open designia --slug atelier --name Atelier --host atelier.example',
  )
  .action((preset: string, options: OpenOptions) => withDatabase((opened) => open(opened, preset, options)))

command
  .command('pages [slug]')
  .description(
    'write, as drafts, the pages of its preset that a marketplace never had; all of them where none is named',
  )
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx marketry marketplaces pages\n  $ npx marketry marketplaces pages madeinpk',
  )
  .action((slug: string | undefined) => withDatabase((opened) => givePages(opened, slug)))

command
  .command('hosts <slug>')
  .description('show or change the host names of a marketplace')
  .option('--add <host>', 'answer to one more')
  .option('--remove <host>', 'answer to one no more')
  .option('--primary <host>', 'let links in e-mails lead to this one')
  .addHelpText(
    'after',
    '\nExample:\n  $ npx marketry marketplaces hosts madeinpk --add shop.example --primary shop.example',
  )
  .action((slug: string, change: HostChange) => withDatabase(({ db }) => hosts(db, slug, change)))

interface OpenOptions {
  slug?: string
  name?: string
  host?: string[]
}

async function list(db: Database): Promise<void> {
  const rows = await db.aboveMarketplaces(selectMarketplaces)
  if (rows.length === 0) say('There is none yet. Open one: npx marketry marketplaces open --help')
  for (const { slug, preset, name, hosts: names } of rows) {
    say(`${slug.padEnd(20)} ${preset.padEnd(14)} ${name.padEnd(20)} ${names.join(', ')}`)
  }
}

async function open({ db, config }: Opened, preset: string, { slug = preset, name, host }: OpenOptions): Promise<void> {
  const wish = newTenant.safeParse({
    preset,
    slug,
    name: name ?? presets.get(preset)?.name ?? slug,
    hosts: host ?? [`${slug}.localhost`],
  })
  if (!wish.success) {
    const [issue] = wish.error.issues
    throw new StartFailure(`${issue?.path.join('.')}: ${issue?.message}`, 'See npx marketry marketplaces open --help.')
  }
  // The house comes first: opening a marketplace is put on record there.
  const wishForHouse = preset === 'house'
  const house = await db.aboveMarketplaces((tx) =>
    ensureHouse(tx, wishForHouse ? wish.data.hosts : ['house.localhost']),
  )
  if (!wishForHouse || !house.opened) {
    const id = await db.inMarketplace(house.id, (tx) =>
      openMarketplace(tx, presets, { actor: byCommand, wish: wish.data }),
    )
    await writePages(config, preset, (services, pages, { openPages }) =>
      db.inMarketplace(id, (tx) => openPages(services, tx, pages, wish.data.name)),
    )
  }
  say(`✓ ${wish.data.name} is open at ${wish.data.hosts.join(', ')}`)
  if (!wishForHouse) say(`  Its operator: npx marketry superuser --marketplace ${slug} --email …`)
}

/** Gives marketplaces that are open already what their preset says about itself and they never had. */
async function givePages({ db, config }: Opened, slug: string | undefined): Promise<void> {
  const all = slug === undefined ? await db.aboveMarketplaces(selectMarketplaces) : [await find(db, slug)]
  for (const { id, slug: name, preset, name: called } of all) {
    await writePages(config, preset, async (services, known, { writeMissingPages }) => {
      const written = await db.inMarketplace(id, (tx) => writeMissingPages(services, tx, known, called))
      const places = written.map(({ path, language }) => `/${path} (${language})`)
      if (places.length === 0) say(`✓ ${name} lacks none`)
      else say(`✓ ${name}: ${places.join(', ')}\n  They are drafts: its operator reads and publishes them under Pages.`)
    })
  }
}

/** Does something with the pages of a preset; nothing where it has none. */
async function writePages(
  config: ConfigWithDatabase,
  preset: string,
  work: (services: AppServices, pages: PresetPages, commands: typeof Commands) => Promise<unknown>,
): Promise<void> {
  // The whole program is needed for this alone: who only lists does not wait for it.
  const [{ compose }, { presetPages }, commands] = await Promise.all([
    import('../compose.ts'),
    import('../compose/pages.ts'),
    import('../modules/pages/index.ts'),
  ])
  const pages = presetPages.get(preset)
  if (!pages) return
  const { services, db } = await compose(config)
  try {
    await work(services, pages, commands)
  } finally {
    await db.close()
  }
}

async function hosts(db: Database, slug: string, change: HostChange): Promise<void> {
  const { id, hosts: present } = await find(db, slug)
  const wanted = change.add !== undefined || change.remove !== undefined || change.primary !== undefined
  if (change.add !== undefined && !newTenant.shape.hosts.safeParse([change.add]).success) {
    throw new StartFailure(`'${change.add}' is no host name.`, 'Give it in small letters, without scheme or port.')
  }
  const names = wanted ? await db.inMarketplace(id, (tx) => changeHosts(tx, byCommand, change)) : present
  for (const [place, name] of names.entries()) say(place === 0 ? `${name} (primary)` : name)
}

async function find(db: Database, slug: string): Promise<MarketplaceRow> {
  const row = (await db.aboveMarketplaces(selectMarketplaces)).find((one) => one.slug === slug)
  if (!row) throw new StartFailure(`There is no marketplace '${slug}'.`, 'See npx marketry marketplaces list.')
  return row
}

interface Opened {
  db: Database
  config: ConfigWithDatabase
}

async function withDatabase(work: (opened: Opened) => Promise<void>): Promise<void> {
  const deployment = await openDeployment()
  const clock = realClock
  const { url } = deployment.config.database
  const db = openDatabase({ url, connections: 2, statementTimeout: 10_000, connectionTimeout: 10_000 }, clock)
  try {
    await work({ db, config: deployment.config })
  } finally {
    await db.close()
    await deployment.close()
  }
}
