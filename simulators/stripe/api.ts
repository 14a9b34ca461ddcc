import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
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

/** Answers one call of Stripe's API: authentication, idempotency, faults, parameters, the work itself, expansion. */
export async function answerApi(world: World, request: ApiRequest): Promise<ApiAnswer> {
  const id = world.ids('req', 14)
  const headers: Record<string, string> = { 'request-id': id, 'stripe-version': versionOf(request) }
  try {
    const account = accountOf(world, request.headers)
    if (request.headers['stripe-account']) headers['stripe-account'] = String(request.headers['stripe-account'])
    return await answerCaller(world, request, account, id, headers)
  } catch (error) {
    return failure(error, id, headers)
  }
}

async function answerCaller(
  world: World,
  request: ApiRequest,
  account: string,
  id: string,
  headers: Record<string, string>,
): Promise<ApiAnswer> {
  const matched = match(request)
  const params = decodeForm(request.form)
  const key = request.method === 'POST' ? request.headers['idempotency-key'] : undefined
  if (typeof key !== 'string') return perform(world, matched, account, params, id, null, headers)
  headers['idempotency-key'] = key
  const kept = claimKey(world, account, key, request.method, request.path, params)
  if (kept)
    return {
      begun: true,
      status: kept.status,
      body: kept.body,
      headers: { ...headers, 'idempotent-replayed': 'true', 'original-request': kept.request },
    }
  try {
    const answer = await perform(world, matched, account, params, id, key, headers)
    if (answer.begun) keepAnswer(world, account, key, { status: answer.status, body: answer.body, request: id })
    return answer
  } finally {
    releaseKey(world, account, key)
  }
}

async function perform(
  world: World,
  matched: Matched,
  account: string,
  params: Params,
  id: string,
  key: string | null,
  headers: Record<string, string>,
): Promise<ApiAnswer> {
  try {
    // The pause gives way to other requests even without a fault, so that one with the same key finds it in use.
    await pause(world.faults.strikes('latency')?.ms ?? 0)
    if (world.faults.strikes('rate_limit')) throw tooMany()
    if (world.faults.strikes('server_error')) throw outOfOrder()
    const result = work(world, matched, account, params, { id, idempotency_key: key })
    const drop = world.faults.strikes('drop_answer') !== undefined
    return { begun: true, status: 200, headers, body: JSON.stringify(result, null, 2), drop }
  } catch (error) {
    return failure(error, id, headers)
  }
}

/** The work is one transaction; only a declined card leaves something behind when it ends in an error. */
function work(
  world: World,
  { route, path }: Matched,
  account: string,
  given: Params,
  request: World['request'],
): Params {
  const shape = reference.routes[`${route.method} ${route.path}`]
  const { expand = [], ...params } = readParameters(shape?.params ?? {}, given)
  world.store.transaction(() => sweep(world))
  world.request = request
  try {
    const keeps = (error: unknown) => error instanceof StripeError && error.keepsState
    return world.store.transaction(() => present(world, route.answer({ world, account, path, params }), expand), keeps)
  } finally {
    world.request = { id: null, idempotency_key: null }
  }
}

function match(request: ApiRequest): Matched {
  for (const { route, pattern } of MATCHERS) {
    if (route.method !== request.method) continue
    const found = pattern.exec(request.path)
    if (!found) continue
    const path = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])
    return { route, path: Object.fromEntries(path) }
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
    headers: { ...headers, ...retry },
    body: JSON.stringify(known.body(id), null, 2),
    begun: known.begun,
  }
}

function versionOf(request: ApiRequest): string {
  return String(request.headers['stripe-version'] ?? reference.apiVersion)
}

function tooMany(): StripeError {
  const message = 'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.'
  return new StripeError(429, 'invalid_request_error', message, { code: 'rate_limit' }, { begun: false })
}

function outOfOrder(): StripeError {
  const message = 'An unknown error occurred. (The simulator was told to answer so, or met a fault of its own.)'
  return new StripeError(500, 'api_error', message, {}, { begun: false })
}
