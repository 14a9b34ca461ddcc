import type { RefusalKind } from '../../kernel/errors.ts'
import { notFound, Refusal } from '../../kernel/errors.ts'
import { busy, databaseAway, isConnectionLost } from '../db/errors.ts'

/** RFC 9457: how every error leaves the server. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  errors?: { path: string; message: string }[]
}

const statusOf: Record<RefusalKind, [status: number, title: string]> = {
  malformed: [400, 'The request cannot be read'],
  unauthenticated: [401, 'Please sign in'],
  forbidden: [403, 'This is not yours to do'],
  not_found: [404, 'Not found'],
  conflict: [409, 'Not possible as things stand'],
  too_large: [413, 'Too large'],
  invalid: [422, 'Something in the request is not right'],
  refused: [422, 'A rule of the marketplace says no'],
  too_many: [429, 'Too often'],
  unavailable: [503, 'Not available at the moment'],
}

/** The problem a refusal becomes. `type` points into docs/errors.md, which every deployment serves. */
export function problemOf(refusal: Refusal): Problem {
  const [status, title] = statusOf[refusal.kind]
  return {
    type: `/api/v1/docs/errors/#${refusal.code}`,
    title,
    status,
    detail: refusal.message,
    code: refusal.code,
    ...(refusal.faults.length > 0 ? { errors: refusal.faults } : {}),
  }
}

/** What a client is told of a fault that is ours: that it happened, and the number to quote. Nothing internal. */
export function problemOfUnexpected(requestId: string): Problem {
  return {
    type: '/api/v1/docs/errors/#internal_error',
    title: 'Something broke on our side',
    status: 500,
    detail: `Nothing was changed. If it happens again, tell the operator this number: ${requestId}.`,
    code: 'internal_error',
  }
}

/**
 * The refusal that a library's own error means to a client: a body too large, a broken JSON text, a full pool.
 * Undefined when it is a fault of ours.
 */
export function refusalOf(fault: unknown): Refusal | undefined {
  if (fault instanceof Refusal) return fault
  const { code, statusCode, message, type } = fault as {
    code?: string
    statusCode?: number
    message?: string
    type?: string
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE') {
    return new Refusal('too_large', 'too_large', 'The request is larger than is accepted here.')
  }
  // What cannot be decoded names nothing.
  if (code === 'FST_ERR_BAD_URL') return notFound('address')
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Refusal('malformed', 'unsupported_media_type', 'Send the body as application/json.')
  }
  if (statusCode === 400) return new Refusal('malformed', 'malformed', 'The request could not be read as JSON.')
  if (code === '57014') {
    return new Refusal('unavailable', 'too_slow', 'This took too long and was stopped. Try again.', {
      retryAfterSeconds: 5,
    })
  }
  if (message?.includes('timeout exceeded when trying to connect') || code === '53300') return busy()
  // Asked outside of a transaction: a read.
  if (isConnectionLost(fault)) return databaseAway()
  if (doubtful.test(type ?? '')) {
    return new Refusal(
      'unavailable',
      'stripe_unavailable',
      'Stripe gives no answer at the moment. Try again shortly.',
      {
        retryAfterSeconds: 2,
      },
    )
  }
  return undefined
}

// What the SDK calls the faults after which nobody knows whether Stripe has done what it was asked. Asked again with the
// same key it does it once.
const doubtful = /^Stripe(Connection|API|RateLimit|Idempotency)Error$/
