import { Command } from 'commander'
import type { Config } from '../config.ts'
import { Refusal } from '../kernel/errors.ts'
import { readSettings } from './deployment.ts'
import { say } from './say.ts'
import { onlyOf, readFault, SimulatorControl } from './simulator-control.ts'
import { table } from './table.ts'

export const command = new Command('simulator')
  .description('Steer the bundled Stripe simulator: faults, outages, accounts, events')
  .addHelpText(
    'after',
    "\nExamples:\n  $ npx marketry simulator faults --set lose=0.2 --events 'charge.*,checkout.*'" +
      "\n  $ npx marketry simulator faults --set server_error=3x --calls 'POST /v1/transfers'" +
      '\n  $ npx marketry simulator down',
  )

command
  .command('faults')
  .description('show the faults that are on, switch some on (--set) or off (--off, --clear)')
  .option('--set <fault...>', 'name, and how often: lose=0.2, server_error=3x, latency=300ms, delay=0.5,2000ms')
  .option('--off <fault...>', 'switch these off')
  .option('--clear', 'switch all off')
  .option('--events <types>', "for which events the webhooks' faults are, comma-separated; * stands for anything")
  .option('--calls <paths>', "for which calls the API's faults are: 'POST /v1/transfers', comma-separated")
  .action(async (wish: FaultOptions) => {
    const control = open()
    if (wish.clear) await control.ask('DELETE', 'faults')
    for (const name of wish.off ?? []) await control.ask('DELETE', `faults/${name}`)
    for (const fault of (wish.set ?? []).map(readFault)) {
      const { name, ...how } = fault
      await control.ask('POST', `faults/${name}`, { ...how, only: onlyOf(fault, wish) ?? null })
    }
    await showFaults(control)
  })

interface FaultOptions {
  set?: string[]
  off?: string[]
  clear?: boolean
  events?: string
  calls?: string
}

command
  .command('down')
  .description('break the connection of every call and deliver nothing, as if Stripe were away')
  .action(async () => {
    await open().ask('POST', 'faults/outage', {})
    say('The simulator is away. `marketry simulator up` brings it back.')
  })

command
  .command('up')
  .description('end the outage; what waited to be delivered is delivered')
  .action(async () => {
    const control = open()
    await control.ask('DELETE', 'faults/outage')
    await control.ask('POST', 'deliver-now')
    say('The simulator answers again.')
  })

command
  .command('accounts')
  .description(
    'list the connected accounts, or let Stripe do something to one: restrict, enable, reject, disconnect, pay-out',
  )
  .argument('[id]', 'acct_…')
  .argument('[deed]', 'what to do')
  .action(async (id: string | undefined, deed: string | undefined) => {
    const control = open()
    if (id && deed) await control.ask('POST', `accounts/${id}/${deed}`, {})
    await showAccounts(control)
  })

command
  .command('events')
  .description('list the latest events with what became of each delivery')
  .option('--limit <count>', 'how many', '20')
  .action(async ({ limit }: { limit: string }) => showEvents(open(), limit))

command
  .command('resend')
  .description('deliver an event once more')
  .argument('<id>', 'evt_…')
  .action(async (id: string) => {
    await open().ask('POST', `events/${id}/resend`)
    say(`${id} was delivered once more.`)
  })

/** The simulator of this deployment. @throws Refusal where Stripe itself is used */
function open(): SimulatorControl {
  const config: Config = readSettings()
  if (!config.stripe.simulated) {
    throw new Refusal('invalid', 'simulator', 'STRIPE_SECRET_KEY is set: this deployment talks to Stripe itself.')
  }
  const { protocol, host, port } = config.stripe
  return new SimulatorControl(`${protocol}://${host}:${port}`)
}

async function showFaults(control: SimulatorControl): Promise<void> {
  const { faults } = (await control.ask('GET', 'faults')) as { faults: Record<string, ActiveFault> }
  const rows = Object.entries(faults).map(([name, { count, probability, ms, only }]) => [
    name,
    count === null ? 'until switched off' : `${count} more`,
    String(probability),
    `${ms} ms`,
    only ?? 'all',
  ])
  say(rows.length > 0 ? table(['Fault', 'How often', 'Rate', 'Time', 'For'], rows) : 'No fault is on.')
}

interface ActiveFault {
  count: number | null
  probability: number
  ms: number
  only: string | null
}

async function showAccounts(control: SimulatorControl): Promise<void> {
  const { accounts, platform } = (await control.ask('GET', 'state')) as { accounts: Account[]; platform: string }
  const rows = accounts
    .filter(({ id }) => id !== platform)
    .map((account) => [
      account.id,
      account.type,
      account.email ?? '',
      account.connected ? (account.payouts_enabled ? 'enabled' : 'restricted') : 'disconnected',
      Object.entries(account.balances)
        .map(([currency, { available }]) => `${available} ${currency.toUpperCase()}`)
        .join(', '),
    ])
  say(`${table(['Account', 'Type', 'E-mail', 'State', 'Available (minor units)'], rows)}\n`)
}

interface Account {
  id: string
  type: string
  email: string | null
  connected: boolean
  payouts_enabled: boolean
  balances: Record<string, { available: number }>
}

async function showEvents(control: SimulatorControl, limit: string): Promise<void> {
  const { data } = (await control.ask('GET', `events?limit=${encodeURIComponent(limit)}`)) as { data: EventLine[] }
  const rows = data.map((event) => [
    event.id,
    event.type,
    event.account ?? 'platform',
    event.object ?? '',
    event.deliveries.map(({ state, attempts }) => `${state} (${attempts})`).join(', '),
  ])
  say(table(['Event', 'Type', 'Account', 'Object', 'Deliveries'], rows))
}

interface EventLine {
  id: string
  type: string
  account: string | null
  object: string | null
  deliveries: { state: string; attempts: number }[]
}
