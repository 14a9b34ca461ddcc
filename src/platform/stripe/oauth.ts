import { Stripe } from 'stripe'
import type { Config } from '../../config.ts'
import type { StripeClient } from './client.ts'

/**
 * The address of Stripe's page that asks the owner of an account for leave. The SDK always writes https and its own
 * host there: with the simulator the page is where the simulator's pages are.
 */
export function authorizeUrl(
  stripe: StripeClient,
  { simulated, connectUrl }: Config['stripe'],
  { clientId, state, redirectUri }: { clientId: string; state: string; redirectUri: string },
): string {
  const asked = stripe.oauth.authorizeUrl({
    client_id: clientId,
    response_type: 'code',
    scope: 'read_write',
    state,
    redirect_uri: redirectUri,
  })
  if (!simulated) return asked
  const { search } = new URL(asked)
  return `${connectUrl}/oauth/authorize${search}`
}

/** What Stripe's OAuth says no to, in its words; undefined for everything else, which is in doubt. */
export function refusalOfOAuth(fault: unknown): string | undefined {
  const definite = [
    'StripeInvalidGrantError',
    'StripeInvalidRequestError',
    'StripeAuthenticationError',
    'StripePermissionError',
  ]
  if (!(fault instanceof Stripe.errors.StripeError)) return undefined
  return definite.includes(fault.type) || (fault.statusCode ?? 500) < 429 ? fault.message : undefined
}
