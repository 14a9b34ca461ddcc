import { join } from 'node:path'
import type { Config } from '../config.ts'
import { createConsoleMail, createMail, type Mail, type MailSettings } from '../platform/mail/mail.ts'
import { noTraces, type Traces } from '../platform/telemetry/traces.ts'

/** Traces are read by a collector; the packages for it are loaded only where there is one. */
export async function openTracesOf({ traces }: Config): Promise<Traces> {
  if (!traces) return noTraces
  const { openTraces } = await import('../platform/telemetry/open-telemetry.ts')
  return openTraces(traces)
}

/** Mail as the settings have it. */
export function openMail(config: Config): Mail {
  const settings = mailSettingsOf(config)
  return settings ? createMail(settings) : createConsoleMail((text) => process.stdout.write(text))
}

/** The mail server by the settings; undefined where mail is only written to the console. */
export function mailSettingsOf({ email, development }: Config): MailSettings | undefined {
  if (email.host === 'console') return undefined
  if (email.host) {
    const security = email.port === 465 ? 'tls' : email.tls ? 'starttls' : 'none'
    const { host, port, user, password, from } = email
    return { host, port, security, from, ...(user ? { user } : {}), ...(password ? { password } : {}) }
  }
  if (!development)
    throw new Error('EMAIL_HOST is not set: without it nobody can verify an address or reset a password.')
  return { host: '127.0.0.1', port: email.inboxPort, security: 'none', from: email.from }
}

/** Where files lie by the settings. */
export function storageOf({ s3, home }: Config) {
  if (!s3) return { kind: 'disk', folder: join(home, 'files') } as const
  const { endpoint, ...bucket } = s3
  return { kind: 's3', ...bucket, ...(endpoint ? { endpoint } : {}) } as const
}
