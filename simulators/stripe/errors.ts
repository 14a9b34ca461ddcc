import type { Params } from './types.ts'

/** The fields of Stripe's error object beside type and message. */
export type ErrorDetails = {
  code?: string
  param?: string
  decline_code?: string
  advice_code?: string
  charge?: string
  payment_intent?: Params
  payment_method?: Params
}

/** An answer other than 200, in Stripe's shape. */
export class StripeError extends Error {
  readonly status: number
  readonly type: string
  readonly details: ErrorDetails
  /** Whether the work had begun. Only then is the answer kept under the request's idempotency key. */
  readonly begun: boolean
  /** Whether what was written before the error stays: a declined card leaves its failed charge behind. */
  readonly keepsState: boolean

  constructor(
    status: number,
    type: string,
    message: string,
    details: ErrorDetails = {},
    { begun = true, keepsState = false } = {},
  ) {
    super(message)
    this.status = status
    this.type = type
    this.details = details
    this.begun = begun
    this.keepsState = keepsState
  }

  body(requestId: string): Params {
    const doc_url = this.details.code ? { doc_url: `https://stripe.com/docs/error-codes/${this.details.code}` } : {}
    const error = { ...doc_url, ...this.details, message: this.message, type: this.type, request_log_url: undefined }
    return { error: { ...error, request_id: requestId } }
  }
}

/** A parameter is missing or malformed: found before the work begins, so nothing is kept for its idempotency key. */
export function badParameter(param: string, code: string, message: string): StripeError {
  return new StripeError(400, 'invalid_request_error', message, { code, param }, { begun: false })
}

/** `Missing required param: …`, as Stripe says it. */
export function missing(param: string): StripeError {
  return badParameter(param, 'parameter_missing', `Missing required param: ${param}.`)
}

/** A well-formed request that the state of things does not allow. */
export function refused(code: string | undefined, message: string, param?: string): StripeError {
  return new StripeError(400, 'invalid_request_error', message, { ...(code && { code }), ...(param && { param }) })
}

/** How Stripe names the id that stands in a path. */
const IN_PATH = new Set(['id', 'intent', 'session', 'account'])

/** `No such charge: 'ch_…'`: 404 where the id stands in the path, 400 where it came as a parameter. */
export function noSuch(kind: string, id: string, param = 'id', status = IN_PATH.has(param) ? 404 : 400): StripeError {
  const details = { code: 'resource_missing', param }
  return new StripeError(status, 'invalid_request_error', `No such ${kind}: '${id}'`, details)
}

/** OAuth's errors have a shape of their own: `{ error, error_description }`. */
export class OAuthError extends StripeError {
  override body(): Params {
    return { error: this.type, error_description: this.message }
  }
}
