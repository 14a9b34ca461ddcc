import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'
import pretty from 'pino-pretty'
import { maskFields, maskText } from './mask.ts'
import { occasion } from './occasion.ts'

/** The program's log. Each line names the request, job and marketplace it was written for, where there is one. */
export type Log = Logger

/** How the log is written. */
export interface LogSettings {
  level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  /** For a person's eyes (development) instead of JSON lines. */
  readable: boolean
  /** A file that gets the same lines as JSON, besides. */
  file?: string
}

const neverInChildren = [
  'authorization',
  'cookie',
  'headers.authorization',
  'headers.cookie',
  'password',
  'secret',
  'token',
  'accessToken',
  'refreshToken',
  'email',
  'username',
  'phone',
  'address',
  'ip',
  'userAgent',
]

/**
 * Opens the log: JSON lines to stdout, or readable ones. Secrets and personal data are masked by field name and, in
 * running text, by form, before anything leaves the process (CO-21).
 * @param destination where the lines go instead of stdout; for tests
 */
export function createLog(settings: LogSettings, destination?: DestinationStream): Log {
  const options = {
    level: settings.level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    mixin: namesOfOccasion,
    // What a line or a child logger names itself is nearer the truth than what surrounds it.
    mixinMergeStrategy: (line: object, around: object) => ({ ...around, ...line }),
    formatters: {
      level: (label: string) => ({ level: label }),
      log: maskFields,
    },
    // What a child logger is given passes no formatter; ids belong there, and these never get out.
    redact: { paths: neverInChildren, censor: '[secret]' },
    serializers: { err: describeError, error: describeError },
    hooks: { streamWrite: maskText },
  }
  if (destination) return pino(options, destination)
  const stdout = settings.readable ? pretty(readableLines) : pino.destination({ fd: 1, sync: false })
  if (!settings.file) return pino(options, stdout)
  // Written at once: whoever follows the file sees what has happened, and a killed process leaves its last words.
  const kept = pino.destination({ dest: settings.file, mkdir: true, mode: 0o600, sync: true })
  const everything = { level: 'trace' } as const
  return pino(
    options,
    pino.multistream([
      { ...everything, stream: stdout },
      { ...everything, stream: kept },
    ]),
  )
}

/** How lines are shown to a person. */
export const readableLines = {
  ignore: 'pid,hostname',
  translateTime: 'SYS:HH:MM:ss',
  singleLine: true,
  sync: true,
} as const

function namesOfOccasion(): object {
  const around = occasion()
  if (!around) return {}
  const { request, job, marketplace } = around
  return { request, ...(job && { job }), ...(marketplace && { marketplace }) }
}

/** What is kept of an error: never the values that a database error or an HTTP client carries along. */
function describeError(fault: unknown): unknown {
  if (!(fault instanceof Error)) return { message: String(fault) }
  const code =
    'code' in fault && (typeof fault.code === 'string' || typeof fault.code === 'number') ? fault.code : undefined
  return {
    type: fault.name,
    message: fault.message,
    ...(code !== undefined && { code }),
    stack: fault.stack,
    ...(fault.cause !== undefined && { cause: describeError(fault.cause) }),
  }
}
