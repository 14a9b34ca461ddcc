import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const yes = new Set(['1', 'true', 'yes', 'on'])
const switchSetting = (fallback: boolean) =>
  z
    .string()
    .optional()
    .transform((text) => (text === undefined || text === '' ? fallback : yes.has(text.toLowerCase())))
const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback)
const text = z.string().min(1).optional()
const listed = (list: string) =>
  list
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)

/** Every setting by the name it has in the environment. `.env.example` lists them all, with a sentence each. */
const settings = z.object({
  PORT: port(8000),
  HOST: z.string().default('127.0.0.1'),
  ENVIRONMENT: z.enum(['development', 'production', 'test']).default('development'),
  DEBUG: switchSetting(false),
  MARKETRY_HOME: z.string().default('.marketry'),
  SECRET_KEY: z.string().min(32, 'must have 32 characters or more').optional(),
  ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((list) => listed(list.toLowerCase())),
  TRUSTED_PROXIES: z.string().default(''),
  PUBLIC_SCHEME: z.enum(['http', 'https']).default('http'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  POSTGRES_DB_NAME: text,
  POSTGRES_USER_NAME: text,
  POSTGRES_PASSWORD: text,
  POSTGRES_HOST: z.string().default('127.0.0.1'),
  POSTGRES_PORT: port(5432),
  DATABASE_TIMEOUT_MS: z.coerce.number().int().min(100).default(15_000),
  DATABASE_WAIT_MS: z.coerce.number().int().min(100).default(5_000),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(32),
  REDIS_URL: z
    .string()
    .regex(/^(rediss?|redis-sentinel):\/\/\S+$/, 'must begin with redis://, rediss:// or redis-sentinel://')
    .optional(),
  REDIS_PASSWORD: text,
  RATE_LIMIT_ADDRESS: z.coerce.number().int().min(0).optional(),
  RATE_LIMIT_MEMBER: z.coerce.number().int().min(0).optional(),
  RATE_LIMIT_MESSAGES: z.coerce.number().int().min(0).optional(),
  RATE_LIMIT_SOCKETS: z.coerce.number().int().min(0).optional(),
  STRIPE_SECRET_KEY: text,
  STRIPE_PUBLISHABLE_KEY: text,
  STRIPE_CLIENT_ID: text,
  STRIPE_WEBHOOK_SECRET: z.string().default('').transform(listed),
  STRIPE_API_HOST: z.string().default('api.stripe.com'),
  STRIPE_API_PORT: port(443),
  STRIPE_API_PROTOCOL: z.enum(['http', 'https']).default('https'),
  STRIPE_SIMULATOR_PORT: port(8001),
  STRIPE_APPLICATION_FEE: z
    .string()
    .regex(/^0(\.\d{1,4}0*)?$/, 'must be a part of the price with four digits at most after its point: 0.15 for 15 %')
    .refine((part) => Number(part) <= 0.5, 'must be 0.5 at most')
    .optional(),
  EMAIL_HOST: text,
  EMAIL_PORT: port(587),
  EMAIL_HOST_USER: text,
  EMAIL_HOST_PASSWORD: text,
  EMAIL_USE_TLS: switchSetting(true),
  EMAIL_INBOX_PORT: port(8025),
  DEFAULT_FROM_EMAIL: z.string().default('no-reply@marketry.localhost'),
  S3_ENDPOINT: text,
  S3_REGION: text,
  S3_BUCKET: text,
  S3_ACCESS_KEY_ID: text,
  S3_SECRET_ACCESS_KEY: text,
  WHEREBY_API_KEY: z.string().regex(/^\S+$/, 'must have no blanks in it').optional(),
  SLOW_QUERY_MS: z.coerce.number().int().min(0).default(500),
  METRICS_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_SERVICE_NAME: z.string().default('marketry'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  LOG_FOLDER: text,
})

// The names the five earlier systems used for the same settings.
const otherNames: Record<string, string> = {
  DJANGO_SECRET_KEY: 'SECRET_KEY',
  DJANGO_ALLOWED_HOSTS: 'ALLOWED_HOSTS',
  STRIPE_API_SECRET_KEY: 'STRIPE_SECRET_KEY',
  STRIPE_API_PUBLISHABLE_KEY: 'STRIPE_PUBLISHABLE_KEY',
  STRIPE_API_CLIENT_ID: 'STRIPE_CLIENT_ID',
}

/** The settings, parsed. Secrets are among them: never print this whole. */
export type Config = ReturnType<typeof assemble>

/** A setting that cannot be used, in sentences for the person who set it. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault'
}

/**
 * Reads the settings from `environment` (and from the files that NAME_FILE names), checks each, and refuses with one
 * sentence a fault.
 * @throws ConfigFault
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = settings.safeParse(withFilesAndOtherNames(environment))
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}.`)
    throw new ConfigFault(`These settings cannot be used:\n${faults.join('\n')}\nSee .env.example for what each means.`)
  }
  return assemble(parsed.data)
}

function withFilesAndOtherNames(environment: NodeJS.ProcessEnv): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [given, value] of Object.entries(environment)) {
    if (value === undefined || value === '') continue
    const fromFile = given.endsWith('_FILE')
    const plain = fromFile ? given.slice(0, -'_FILE'.length) : given
    const name = otherNames[plain] ?? plain
    if (!(name in settings.shape)) continue
    if (fromFile) found[name] = readFileSync(value, 'utf8').trim()
    else if (!(name in found) || name === given) found[name] = value
  }
  return found
}

function assemble(given: z.output<typeof settings>) {
  const production = given.ENVIRONMENT === 'production'
  if (production && !given.SECRET_KEY) {
    throw new ConfigFault('SECRET_KEY is not set. In production it must be: 32 random characters or more.')
  }
  const databaseUrl = given.DATABASE_URL ?? urlOfParts(given)
  if (production && !databaseUrl) {
    throw new ConfigFault(
      'DATABASE_URL is not set. In production Marketry uses a PostgreSQL of yours: see db/roles.sql.',
    )
  }
  return {
    port: given.PORT,
    host: given.HOST,
    environment: given.ENVIRONMENT,
    development: !production,
    debug: given.DEBUG,
    home: resolve(given.MARKETRY_HOME),
    // Known to everybody who reads this file: good for development, where nothing is worth stealing, and only there.
    secretKey: given.SECRET_KEY ?? 'marketry-development-only-secret-key',
    allowedHosts: given.ALLOWED_HOSTS,
    trustedProxies: given.TRUSTED_PROXIES,
    publicScheme: given.PUBLIC_SCHEME,
    logLevel: given.LOG_LEVEL,
    logFolder: given.LOG_FOLDER ? resolve(given.LOG_FOLDER) : logFolderOfDevelopment(given),
    metricsToken: given.METRICS_TOKEN,
    traces: given.OTEL_EXPORTER_OTLP_ENDPOINT
      ? { endpoint: given.OTEL_EXPORTER_OTLP_ENDPOINT, serviceName: given.OTEL_SERVICE_NAME }
      : undefined,
    database: {
      url: databaseUrl,
      ownerUrl: given.DATABASE_OWNER_URL,
      connections: given.DATABASE_CONNECTIONS,
      timeoutMs: given.DATABASE_TIMEOUT_MS,
      waitMs: Math.min(given.DATABASE_WAIT_MS, given.DATABASE_TIMEOUT_MS),
      slowMs: given.SLOW_QUERY_MS,
    },
    redis: given.REDIS_URL ? { url: given.REDIS_URL, password: given.REDIS_PASSWORD } : undefined,
    rates: rateSettings(given),
    stripe: stripeSettings(given),
    feeBasisPoints:
      given.STRIPE_APPLICATION_FEE === undefined
        ? undefined
        : Math.round(Number(given.STRIPE_APPLICATION_FEE) * 10_000),
    email: {
      host: given.EMAIL_HOST,
      port: given.EMAIL_PORT,
      user: given.EMAIL_HOST_USER,
      password: given.EMAIL_HOST_PASSWORD,
      tls: given.EMAIL_USE_TLS,
      inboxPort: given.EMAIL_INBOX_PORT,
      from: given.DEFAULT_FROM_EMAIL,
    },
    s3: given.S3_BUCKET
      ? {
          endpoint: given.S3_ENDPOINT,
          region: given.S3_REGION ?? 'us-east-1',
          bucket: given.S3_BUCKET,
          accessKeyId: given.S3_ACCESS_KEY_ID ?? '',
          secretAccessKey: given.S3_SECRET_ACCESS_KEY ?? '',
        }
      : undefined,
    wherebyApiKey: given.WHEREBY_API_KEY,
  }
}

/** The address of the database from its parts, as an earlier system had them: a name at least, on this machine unless said. */
function urlOfParts(given: z.output<typeof settings>): string | undefined {
  const { POSTGRES_DB_NAME: name, POSTGRES_USER_NAME: user, POSTGRES_PASSWORD: password } = given
  if (!name) return undefined
  const url = new URL(`postgresql://${given.POSTGRES_HOST}:${given.POSTGRES_PORT}/${encodeURIComponent(name)}`)
  // As characters of an address: a password may have any.
  url.username = encodeURIComponent(user ?? 'marketry_app')
  url.password = encodeURIComponent(password ?? '')
  return url.href
}

/** Elsewhere whoever runs the processes keeps what they say: a service manager, a container. */
function logFolderOfDevelopment(given: z.output<typeof settings>): string | undefined {
  return given.ENVIRONMENT === 'development' ? resolve(given.MARKETRY_HOME, 'logs') : undefined
}

/**
 * Requests, and messages of one member, a minute, and the sockets that one network holds; 0 is without bound. In tests one
 * address is everybody: there they are bounded only where asked for.
 */
function rateSettings(given: z.output<typeof settings>) {
  const bounded = given.ENVIRONMENT !== 'test'
  const routes = bounded || given.RATE_LIMIT_ADDRESS !== undefined
  return {
    address: given.RATE_LIMIT_ADDRESS ?? (bounded ? 3_000 : 0),
    member: given.RATE_LIMIT_MEMBER ?? (bounded ? 1_200 : 0),
    messages: given.RATE_LIMIT_MESSAGES ?? (routes ? 40 : 0),
    sockets: given.RATE_LIMIT_SOCKETS ?? (bounded ? 500 : 0),
    routes,
  }
}

/** Without a key of the deployment's own, the same SDK talks to the bundled simulator. */
function stripeSettings(given: z.output<typeof settings>) {
  if (given.STRIPE_SECRET_KEY) {
    if (given.STRIPE_WEBHOOK_SECRET.length === 0) {
      throw new ConfigFault('STRIPE_SECRET_KEY is set but STRIPE_WEBHOOK_SECRET is not: unsigned events are refused.')
    }
    return {
      simulated: false,
      secretKey: given.STRIPE_SECRET_KEY,
      publishableKey: given.STRIPE_PUBLISHABLE_KEY,
      clientId: given.STRIPE_CLIENT_ID,
      webhookSecrets: given.STRIPE_WEBHOOK_SECRET,
      host: given.STRIPE_API_HOST,
      port: given.STRIPE_API_PORT,
      protocol: given.STRIPE_API_PROTOCOL,
      connectUrl: 'https://connect.stripe.com',
    }
  }
  return {
    simulated: true,
    secretKey: 'sk_test_simulator',
    publishableKey: 'pk_test_simulator',
    clientId: 'ca_simulator',
    // As at Stripe: one of the endpoint of the platform's own events, one of the endpoint of connected accounts.
    webhookSecrets: ['whsec_simulator', 'whsec_simulator_connect'],
    host: '127.0.0.1',
    port: given.STRIPE_SIMULATOR_PORT,
    protocol: 'http' as const,
    // Where a browser finds the simulator's pages: a host of its own, since cookies go by host and not by port.
    connectUrl: `http://stripe.localhost:${given.STRIPE_SIMULATOR_PORT}`,
  }
}
