import { Refusal } from '../../kernel/errors.ts'

/** More is asked for than the connections, or the memory, can carry: better to say so at once than to let requests pile up. */
export const busy = (retryAfterSeconds = 2) =>
  new Refusal('unavailable', 'busy', 'We are busy at the moment. Try again shortly.', { retryAfterSeconds })

/** The connection was lost before the work was committed: PostgreSQL rolls back what it had. */
export const databaseAway = () =>
  new Refusal(
    'unavailable',
    'database_away',
    'The database did not answer, and nothing was changed. Try again shortly.',
    {
      retryAfterSeconds: 2,
    },
  )

/** Whether a fault is that the database was away. */
export const isDatabaseAway = (fault: unknown) => fault instanceof Refusal && fault.code === databaseAway().code

/** The connection was lost while the commit was on its way: nobody here can know whether it was made. */
export const outcomeUnknown = () =>
  new Refusal(
    'unavailable',
    'outcome_unknown',
    'The connection to the database was lost at the last moment. Look whether the change was made before you repeat it, ' +
      'or repeat it with the same Idempotency-Key.',
    { retryAfterSeconds: 2 },
  )

/** Whether a fault is that nobody can know what was done. */
export const isOutcomeUnknown = (fault: unknown) => fault instanceof Refusal && fault.code === outcomeUnknown().code

/**
 * Whether a fault is the connection's, not the statement's. What PostgreSQL itself says has a severity; that it shuts
 * down or is still starting (classes 57P0x), has no connection left (53300), or gave up a transaction in which nobody spoke
 * (25P03: this process stood still) is the connection's end all the same.
 */
export function isConnectionLost(fault: unknown): boolean {
  if (!(fault instanceof Error) || fault instanceof Refusal) return false
  const { code, severity } = fault as Error & { code?: string; severity?: string }
  if (severity) return code?.startsWith('57P') === true || code === '53300' || code === '25P03'
  return (
    lostCodes.has(code ?? '') ||
    /^(Connection terminated|Client has encountered a connection error|Query read timeout)/.test(fault.message)
  )
}

/** Whether PostgreSQL cannot hold one of the values: data exceptions (class 22), or more than a limit of its own (54). */
export function isUnholdable(fault: unknown): boolean {
  const { code, severity } = (fault ?? {}) as { code?: string; severity?: string }
  return severity !== undefined && /^(22|54)/.test(code ?? '')
}

const lostCodes = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'])
