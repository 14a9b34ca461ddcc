/** What a simulator can be told at its start. Everything has a default that works on one machine. */
export type Settings = {
  port: number
  host: string
  /** Folder of the database; without one, nothing is kept. */
  folder: string | undefined
  /** Where webhooks go; without an address, events are recorded and not delivered. */
  webhookUrl: string | undefined
  /** Signs the platform's own events, and those of connected accounts where they have no secret of their own. */
  webhookSecret: string
  /** Signs the events of connected accounts, as Stripe does for an endpoint with `connect`. */
  connectWebhookSecret: string | undefined
  secretKey: string
  publicUrl: string | undefined
  clientId: string
  platformName: string
  /** Stripe's own fee for a card: per cent (`2.9`), and a fixed part in hundredths of the currency's main unit. */
  feePercent: string
  feeFixed: number
  /** What Stripe takes for a dispute, in minor units of the charge's currency. */
  disputeFee: number
  /** How long a charge's money is pending, in seconds of business time. */
  pendingSeconds: number
  /** How long a payout is under way, in seconds of business time. */
  payoutSeconds: number
  /** Whether connected accounts on a daily schedule are paid out without being asked. */
  automaticPayouts: boolean
  /** Makes ids and faults repeatable. */
  seed: string | undefined
  /** Waiting times between the attempts of one delivery, in milliseconds of real time; then it is given up. */
  retryDelaysMs: number[]
  /** How long a webhook's receiver may take, in milliseconds of real time. */
  webhookTimeoutMs: number
}

const DEFAULTS: Settings = {
  port: 8001,
  host: '127.0.0.1',
  folder: undefined,
  webhookUrl: undefined,
  webhookSecret: 'whsec_simulator',
  connectWebhookSecret: undefined,
  secretKey: 'sk_test_simulator',
  publicUrl: undefined,
  clientId: 'ca_simulator',
  platformName: 'The marketplace',
  feePercent: '2.9',
  feeFixed: 30,
  disputeFee: 1500,
  pendingSeconds: 0,
  payoutSeconds: 0,
  automaticPayouts: false,
  seed: undefined,
  retryDelaysMs: [500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 300_000, 900_000, 3_600_000],
  webhookTimeoutMs: 10_000,
}

/** Completes what a caller says with the defaults. */
export function withDefaults(options: Partial<Settings>): Settings {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return { ...DEFAULTS, ...Object.fromEntries(given) }
}

/** Reads `SIMULATOR_…` from the environment. Throws with a sentence about the first value that cannot be used. */
export function settingsFrom(env: Record<string, string | undefined>): Settings {
  const text = (name: string) => env[`SIMULATOR_${name}`]?.trim() || undefined
  const whole = (name: string) => {
    const value = text(name)
    if (value === undefined) return undefined
    if (!/^\d{1,12}$/.test(value)) throw new Error(`SIMULATOR_${name} must be a whole number, not "${value}".`)
    return Number(value)
  }
  return withDefaults({
    port: whole('PORT'),
    host: text('HOST'),
    folder: text('DATA'),
    webhookUrl: address('SIMULATOR_WEBHOOK_URL', text('WEBHOOK_URL')),
    webhookSecret: text('WEBHOOK_SECRET'),
    connectWebhookSecret: text('CONNECT_WEBHOOK_SECRET'),
    secretKey: text('SECRET_KEY'),
    publicUrl: address('SIMULATOR_PUBLIC_URL', text('PUBLIC_URL')),
    clientId: text('CLIENT_ID'),
    platformName: text('PLATFORM_NAME'),
    feePercent: percent(text('FEE_PERCENT')),
    feeFixed: whole('FEE_FIXED'),
    disputeFee: whole('DISPUTE_FEE'),
    pendingSeconds: whole('PENDING_SECONDS'),
    payoutSeconds: whole('PAYOUT_SECONDS'),
    automaticPayouts: text('AUTOMATIC_PAYOUTS') === undefined ? undefined : text('AUTOMATIC_PAYOUTS') === '1',
    seed: text('SEED'),
  })
}

function address(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && !/^https?:\/\//.test(value))
    throw new Error(`${name} must be an http address: "${value}".`)
  return value
}

function percent(value: string | undefined): string | undefined {
  if (value !== undefined && !/^\d{1,2}(\.\d{1,2})?$/.test(value))
    throw new Error(`SIMULATOR_FEE_PERCENT must be a per cent with at most two decimals, not "${value}".`)
  return value
}
