import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { StripeError } from './errors.ts'
import { platformId } from './events.ts'
import type { World } from './types.ts'

/** The account a request acts for: the platform, or a connected account named by header or by its own token. */
export function accountOf(world: World, headers: IncomingHttpHeaders): string {
  const key = keyOf(headers.authorization)
  if (!key) throw unauthorised(NO_KEY)
  const own = same(key, world.settings.secretKey) ? platformId(world) : world.store.setting(`token.${key}`)
  if (!own) throw unauthorised(`Invalid API Key provided: ${masked(key)}`)
  const named = headers['stripe-account']
  if (typeof named !== 'string' || named === own) return own
  if (own !== platformId(world) || !isConnected(world, named)) throw noAccess(key, named)
  return named
}

/** Whether an account still lets the platform act for it. */
export function isConnected(world: World, id: string): boolean {
  const account = world.store.find(id)
  return account?.object === 'account' && account['_connected'] === true
}

const NO_KEY =
  'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth ' +
  "(e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details."

function keyOf(header: string | undefined): string | undefined {
  const [scheme = '', value = ''] = (header ?? '').split(' ')
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() === 'basic') return Buffer.from(value, 'base64').toString().split(':')[0]
  return undefined
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function masked(key: string): string {
  return key.length < 12 ? '*'.repeat(key.length) : `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}`
}

function unauthorised(message: string): StripeError {
  return new StripeError(401, 'invalid_request_error', message, {}, { begun: false })
}

function noAccess(key: string, account: string): StripeError {
  const message =
    `The provided key '${masked(key)}' does not have access to account '${account}' ` +
    '(or that account does not exist). Application access may have been revoked.'
  return new StripeError(403, 'invalid_request_error', message, { code: 'account_invalid' }, { begun: false })
}
