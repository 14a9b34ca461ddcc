import type { IncomingHttpHeaders } from 'node:http'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { accountOf } from './authentication.ts'
import { StripeError } from './errors.ts'
import { present } from './expand.ts'
import { decodeForm } from './form.ts'
import { claimKey, keepAnswer, releaseKey } from './idempotency.ts'
import { readParameters } from './parameters.ts'
import { reference } from './reference/shapes.ts'
import { routes } from './routes.ts'
import { sweep } from './sweep.ts'
import type { Params, Route, World } from './types.ts'

/** A request to the API as it came in. `form` is the query of a GET, the body of a POST. */
export type ApiRequest = { method: string; path: string; form: string; headers: IncomingHttpHeaders }

/** What to send back; `drop` breaks the connection instead, `begun` says whether the work had begun. */
export type ApiAnswer = {
  status: number
  headers: Record<string, string>
  body: string
  drop?: boolean
  begun: boolean
}

type Matched = { route: Route; path: Record<string, string> }

const MATCHERS = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`),
}))

/** One call on its way through. Without a `key` nothing is kept for a repetition. */
type Attempt = Matched & {
  world: World
  request: ApiRequest
  id: string
  account: string
  given: Params
  key: string | undefined
  headers: Record<string, string>
}

/** Answers one call of Stripe's API: authentication, idempotency, faults, parameters, the work itself, expansion. */
export async function answerApi(world: World, request: ApiRequest): Promise<ApiAnswer> {
  const id = world.ids('req', 14)
  const headers: Record<string, string> = { 'request-id': id, 'stripe-version': versionOf(request) }
  try {
    const account = accountOf(world, request.headers)
    if (request.headers['stripe-account']) headers['stripe-account'] = String(request.headers['stripe-account'])
    const key = request.method === 'POST' ? request.headers['idempotency-key']?.toString() : undefined
    if (key !== undefined) headers['idempotency-key'] = key
    const attempt = { ...match(request), world, request, id, account, given: decodeForm(request.form), key, headers }
    return key === undefined ? await perform(attempt) : await performOnce(attempt, key)
  } catch (error) {
    return failure(error, id, headers)
  }
}

async function performOnce(attempt: Attempt, key: string): Promise<ApiAnswer> {
  const { world, request, account, given, headers } = attempt
  const kept = claimKey(world, account, key, request.method, request.path, given)
  if (kept) {
    const replay = { ...headers, 'idempotent-replayed': 'true', 'original-request': kept.request }
    return { status: kept.status, body: kept.body, headers: replay, begun: true }
  }
  try {
    return await perform(attempt)
  } finally {
    releaseKey(world, account, key)
  }
}

async function perform(attempt: Attempt): Promise<ApiAnswer> {
  const { world, request, route, given, id, headers } = attempt
  const call = `${request.method} ${request.path}`
  try {
    if (world.faults.strikes('outage', call)) return { status: 503, headers, body: '', drop: true, begun: false }
    // The pause gives way to other requests even without a fault, so that one with the same key finds it in use.
    await pause(world.faults.strikes('latency', call)?.ms)
    if (world.faults.strikes('rate_limit', call)) throw tooMany()
    if (world.faults.strikes('server_error', call)) throw outOfOrder()
    const shape = reference.routes[`${route.method} ${route.path}`]
    const { expand = [], ...params } = readParameters(shape?.params ?? {}, given)
    world.store.transaction(() => sweep(world))
    const answer = work(attempt, params, expand)
    if (world.faults.strikes('server_error_kept', call)) throw outOfOrder({ begun: true })
    return { ...answer, drop: world.faults.strikes('drop_answer', call) !== undefined }
  } catch (error) {
    const answer = failure(error, id, headers)
    if (answer.begun) remember(attempt, answer)
    return answer
  }
}

function pause(ms: number | undefined): Promise<unknown> {
  return ms === undefined ? setImmediate() : setTimeout(ms)
}

/**
 * The work and the answer kept under its key are one transaction: a simulator killed at any moment has done both or
 * neither. Only a declined card leaves something behind although it ends in an error, and its error is kept as well.
 */
function work(attempt: Attempt, params: Params, expand: string[]): ApiAnswer {
  const { world, route, path, account, id, key, headers } = attempt
  world.request = { id, idempotency_key: key ?? null }
  try {
    return world.store.transaction(() => {
      try {
        const result = present(world, route.answer({ world, account, path, params }), expand)
        return remember(attempt, { status: 200, headers, body: JSON.stringify(result, null, 2), begun: true })
      } catch (error) {
        if (leavesSomething(error)) remember(attempt, failure(error, id, headers))
        throw error
      }
    }, leavesSomething)
  } finally {
    world.request = { id: null, idempotency_key: null }
  }
}

function leavesSomething(error: unknown): boolean {
  return error instanceof StripeError && error.keepsState
}

function remember({ world, account, key, id }: Attempt, answer: ApiAnswer): ApiAnswer {
  if (key !== undefined) keepAnswer(world, account, key, { status: answer.status, body: answer.body, request: id })
  return answer
}

function match(request: ApiRequest): Matched {
  for (const { route, pattern } of MATCHERS) {
    if (route.method !== request.method) continue
    const found = pattern.exec(request.path)
    if (!found) continue
    return { route, path: { ...found.groups } }
  }
  const message = `Unrecognized request URL (${request.method}: ${request.path}). The simulator knows no such route of Stripe's.`
  throw new StripeError(404, 'invalid_request_error', message, {}, { begun: false })
}

function failure(error: unknown, id: string, headers: Record<string, string>): ApiAnswer {
  const known = error instanceof StripeError ? error : outOfOrder()
  if (known !== error) console.error(error)
  const retry = { 'stripe-should-retry': String(known.status === 429 || known.status >= 500 || known.status === 409) }
  return {
    status: known.status,
    headers: { ...headers, ...retry, ...(known.status === 429 && { 'retry-after': String(RETRY_AFTER) }) },
    body: JSON.stringify(known.body(id), null, 2),
    begun: known.begun,
  }
}

/** Seconds after which a call that was one too many may come again. */
const RETRY_AFTER = 2

function versionOf(request: ApiRequest): string {
  return String(request.headers['stripe-version'] ?? reference.apiVersion)
}

function tooMany(): StripeError {
  const message = 'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.'
  return new StripeError(429, 'invalid_request_error', message, { code: 'rate_limit' }, { begun: false })
}

function outOfOrder({ begun } = { begun: false }): StripeError {
  const message = 'An unknown error occurred. (The simulator was told to answer so, or met a fault of its own.)'
  return new StripeError(500, 'api_error', message, {}, { begun })
}
