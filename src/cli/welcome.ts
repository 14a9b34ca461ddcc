import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Client } from 'pg'
import type { ConfigWithDatabase } from './deployment.ts'
import { project } from './places.ts'
import { say } from './say.ts'
import { simulatorAddress } from './start-simulator.ts'

type Login = { marketplace: string; who: string; login: string; password: string }

/** Says where everything is: each marketplace, the demo's logins, the mail inbox, the simulator. */
export async function welcome(config: ConfigWithDatabase): Promise<void> {
  const hosts = await marketplaces(config.database.url)
  say('\nMarketplaces')
  for (const { name, host } of hosts) say(`  ${name.padEnd(20)} ${addressOf(config, host)}`)
  if (hosts.length === 0) say('  none yet; make one: npx marketry marketplaces open --help')
  const logins = await demoLogins(config)
  if (logins.length > 0) say('\nDemo logins')
  for (const { marketplace, who, login, password } of logins) {
    say(`  ${marketplace.padEnd(20)} ${who.padEnd(20)} ${login.padEnd(32)} ${password}`)
  }
  say('\nBeside them')
  // The house comes first and has no inbox: what is mailed is read where something is traded.
  const shop = hosts.at(-1)
  if (!config.email.host && shop) say(`  ${'Mail inbox'.padEnd(20)} ${addressOf(config, shop.host)}/inbox`)
  if (config.stripe.simulated) say(`  ${'Stripe simulator'.padEnd(20)} ${simulatorAddress(config)}`)
  say(`  ${'Data'.padEnd(20)} ${config.home}`)
  say('\nCtrl-C ends it; the data stays.')
}

function addressOf(config: ConfigWithDatabase, host: string): string {
  const port = host.endsWith('localhost') && config.port !== 80 ? `:${config.port}` : ''
  return `${config.publicScheme}://${host}${port}`
}

async function marketplaces(appUrl: string): Promise<{ name: string; host: string }[]> {
  const client = new Client({ connectionString: appUrl })
  await client.connect()
  try {
    const found = await client.query<{ name: string; hosts: string[] }>('select name, hosts from all_marketplaces()')
    return found.rows.flatMap(({ name, hosts: [host] }) => (host ? [{ name, host }] : []))
  } finally {
    await client.end()
  }
}

async function demoLogins(config: ConfigWithDatabase): Promise<readonly Login[]> {
  const file = join(project, 'src', 'cli', 'seed.ts')
  if (!config.development || !existsSync(file)) return []
  const seed = (await import(pathToFileURL(file).href)) as { demoLogins?: readonly Login[] }
  return seed.demoLogins ?? []
}
