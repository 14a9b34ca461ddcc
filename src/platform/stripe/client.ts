import { setTimeout as pause } from 'node:timers/promises'
import { Stripe } from 'stripe'
import type { Config } from '../../config.ts'
import type { OutsideRefusal } from '../outside/definition.ts'

/** Stripe's own SDK, pointed at Stripe or at the bundled simulator: nothing above this line knows which. */
export type StripeClient = Stripe

// Asked to wait longer than this, in seconds, a call fails, and the job that repeats it waits for its turn.
const longestWait = 8

/** Asked too much, Stripe says when to come again: the same request, with the same key, waits that long and goes once more. */
const patientFetch: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init)
  const seconds = Number(answer.headers.get('retry-after'))
  if (answer.status !== 429 || !(seconds > 0 && seconds <= longestWait)) return answer
  await answer.body?.cancel()
  await pause(seconds * 1_000, undefined, init?.signal ? { signal: init.signal } : {})
  return fetch(input, init)
}

/** Opens the SDK by the settings. Repetition is ours (outside calls keep their key), so the SDK does not repeat. */
export function openStripe(settings: Config['stripe']): StripeClient {
  return new Stripe(settings.secretKey, {
    host: settings.host,
    port: settings.port,
    protocol: settings.protocol,
    maxNetworkRetries: 0,
    httpClient: Stripe.createFetchHttpClient(patientFetch),
    timeout: 15_000,
    telemetry: false,
    appInfo: { name: 'Marketry' },
  })
}

// Refusals of the request itself: asking again with the same key would get the same answer, for Stripe keeps it. That a
// balance does not suffice is among them: once there is money, one must ask anew.
const definite = new Set(['StripeInvalidRequestError', 'StripeCardError', 'StripePermissionError'])

/** What Stripe's error means for an outside call: a definite no, or (undefined) a doubt to be asked again. */
export function refusalOfStripe(fault: unknown): OutsideRefusal | undefined {
  if (!(fault instanceof Stripe.errors.StripeError)) return undefined
  if (!definite.has(fault.type)) return undefined
  const leftBehind = fault.payment_intent?.id
  return { code: fault.code ?? fault.type, message: fault.message, ...(leftBehind ? { leftBehind } : {}) }
}

/**
 * Whether Stripe has answered that something broke on its side: it keeps that answer under the call's key for a day. For
 * `isKept` of calls that may be asked anew.
 */
export function isKeptByStripe(fault: unknown): boolean {
  return fault instanceof Stripe.errors.StripeError && (fault.statusCode ?? 0) >= 500
}

/** Whether Stripe says that we may not act for an account (any more), or that there is none. */
export function isAccountGone(fault: unknown): boolean {
  if (!(fault instanceof Stripe.errors.StripeError)) return false
  return fault.code === 'account_invalid' || fault.code === 'resource_missing'
}

/** Whether Stripe has been asked too much: by us, or about one account. */
export function isAskedTooMuch(fault: unknown): boolean {
  return fault instanceof Stripe.errors.StripeRateLimitError
}

/** Stripe's name of a currency: ours in lower case. */
export function stripeCurrency(currency: string): string {
  return currency.toLowerCase()
}
