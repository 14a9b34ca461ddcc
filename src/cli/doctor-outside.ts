import { existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { mailSettingsOf, storageOf } from '../compose/outside.ts'
import type { Config } from '../config.ts'
import { newId } from '../kernel/ids.ts'
import { openStorage } from '../platform/files/storage.ts'
import { mailFault } from '../platform/mail/reach.ts'
import { redisFault } from '../platform/realtime/redis-reach.ts'
import { openStripe } from '../platform/stripe/client.ts'
import { type Check, fault, warning, wordsOf, well } from './diagnosis.ts'
import { project } from './places.ts'

const room = 1024 ** 3

/** What stands beside the database. `served`: whether `npm start` runs here, and with it its simulator and inbox. */
export function outsideChecks(config: Config, served: boolean): Check[] {
  return [
    { name: 'stripe', look: () => stripe(config, served), advice: 'Look at the settings STRIPE_… in .env.example.' },
    { name: 'redis', look: () => redis(config), advice: 'Look at REDIS_URL in .env.example.' },
    { name: 'mail', look: () => mail(config, served), advice: 'Look at the settings EMAIL_… in .env.example.' },
    { name: 'files', look: () => files(config), advice: storageAdvice(config) },
    { name: 'web app', look: async () => webApp(), advice: 'npm start builds it.' },
    { name: 'disk', look: async () => disk(config), advice: 'See that the folder of MARKETRY_HOME is there.' },
  ]
}

async function stripe(config: Config, served: boolean) {
  const { simulated, host, port } = config.stripe
  const name = simulated ? `The Stripe simulator (port ${port})` : `Stripe (${host})`
  const own = { id: '', interval: '' }
  try {
    const client = openStripe(config.stripe)
    const [account] = await Promise.all([
      client.accounts.retrieveCurrent({}, { timeout: 5_000 }),
      client.balance.retrieve({}, { timeout: 5_000 }),
    ])
    Object.assign(own, { id: account.id, interval: account.settings?.payouts?.schedule.interval ?? 'unknown' })
  } catch (thrown) {
    const says = `${name} does not answer as it should: ${wordsOf(thrown)}`
    if (simulated && !served) return warning(says, 'It runs with npm start, which does not run here now.')
    const advice = simulated
      ? `See ${join(config.home, 'logs', 'stripe-simulator.log')}, and start again.`
      : 'See that STRIPE_SECRET_KEY is right and that this machine reaches api.stripe.com.'
    return fault(says, advice)
  }
  // Whatever its schedule takes out is money of buyers and sellers: Stripe does not know whose it is.
  if (own.interval === 'manual') return well(`${name} answers.`)
  return fault(
    `Stripe pays this account out by itself (schedule: ${own.interval}), the money that is held for buyers and sellers too.`,
    simulated
      ? `Choose manual payouts: POST {"interval": "manual"} to /_simulator/api/accounts/${own.id}/schedule of the simulator.`
      : 'Choose manual payouts in Stripe, under Settings, Payouts; what has gone out must be paid in again: docs/stripe.md.',
  )
}

async function redis({ redis: settings }: Config) {
  if (!settings) return well('Live events and rate limits go by the database; REDIS_URL is not set.')
  const { address, fault: found } = await redisFault(settings)
  if (found === undefined) return well(`Redis answers at ${address}.`)
  return fault(
    `Redis at ${address} cannot be used: ${found}. Meanwhile the database takes its place.`,
    'See that it runs, that this machine reaches it, and that the password in REDIS_URL or REDIS_PASSWORD is right.',
  )
}

async function mail(config: Config, served: boolean) {
  const settings = mailSettingsOf(config)
  if (!settings) return warning('Mail is written to the console and sent to nobody.', 'Set EMAIL_HOST to a server.')
  const name = `The mail server ${settings.host}:${settings.port}`
  const found = await mailFault({ ...settings, timeoutMs: 5_000 })
  if (found === undefined) return well(`${name} answers.`)
  const says = `${name} cannot be used: ${found}`
  if (!config.email.host && !served) return warning(says, 'It runs with npm start, which does not run here now.')
  return fault(says, 'Look at the settings EMAIL_… in .env.example.')
}

async function files(config: Config) {
  const settings = storageOf(config)
  const storage = await openStorage(settings)
  const key = `doctor/${newId()}`
  await storage.put(key, Buffer.from('readable'), 'text/plain')
  const opened = await storage.open(key)
  const read = opened ? await text(opened.stream) : ''
  await storage.removeAll(key)
  const place = settings.kind === 'disk' ? settings.folder : `the bucket ${settings.bucket}`
  return read === 'readable' ? well(`Files are kept in ${place}.`) : fault(`${place} forgets.`, storageAdvice(config))
}

function storageAdvice({ s3, home }: Config): string {
  if (s3) return 'Look at the settings S3_… in .env.example, and at the rights of that key.'
  return `See that this user may write in ${join(home, 'files')}, and that there is space.`
}

function webApp() {
  const built =
    existsSync(join(project, 'web', 'build', 'server')) && existsSync(join(project, 'web', 'build', 'client'))
  return built
    ? well('The web app is built.')
    : fault('The web app is not built: pages are not served.', 'npm start builds it.')
}

function disk({ home }: Config) {
  const { bavail, bsize } = statfsSync(existsSync(home) ? home : project)
  const free = bavail * bsize
  const says = `${(free / room).toFixed(1)} GB are free where the data lies.`
  return free < room ? warning(says, 'Free some space before PostgreSQL and uploads need it.') : well(says)
}
