import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Stripe } from 'stripe'
import type { AppServices } from '../../engine/services.ts'
import { Refusal } from '../../kernel/errors.ts'
import { openIntake } from './intake.ts'

// How far a signature's time may lie from ours, in seconds, either way. Stripe's SDK checks only the past.
const tolerance = 300

/**
 * The one address Stripe calls for all marketplaces, and its alias: verify, store, answer; the work is a job's. It takes
 * the body as bytes, since a signature is over bytes.
 */
export async function serveStripeWebhook(app: FastifyInstance, services: AppServices): Promise<void> {
  const takeIn = openIntake(services)
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 1_024 * 1_024 }, (_request, body, done) =>
      done(null, body),
    )
    for (const prefix of ['/api/v1', '/api']) {
      for (const path of ['/stripe/webhook/', '/payments/stripe_webhook/']) {
        scope.post(prefix + path, async (request, reply) => {
          await takeIn(received(services, request))
          return reply.code(200).send({ received: true })
        })
      }
    }
  })
}

function received(services: AppServices, request: FastifyRequest): Stripe.Event {
  if (!services.config.development && request.protocol !== 'https') {
    throw new Refusal('malformed', 'webhook_insecure', 'Stripe must call this address over https.')
  }
  return verified(services, request)
}

/**
 * Stripe calls one address as several endpoints, each with a secret of its own: one for the platform's events, one for
 * those of connected accounts, and for a day both the old and the new secret of one whose secret is rolled.
 */
function verified(services: AppServices, request: FastifyRequest): Stripe.Event {
  const signature = request.headers['stripe-signature']
  const now = Math.floor(services.clock.real().getTime() / 1_000)
  try {
    if (typeof signature !== 'string' || !Buffer.isBuffer(request.body)) throw new Error('unsigned')
    const signedAt = Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1])
    if (!(signedAt <= now + tolerance)) throw new Error('signed in the future')
    // As text: of bytes the SDK would take a mark at their head away before it looks at the signature.
    return signedByOneOf(services, request.body.toString('utf8'), signature, now * 1_000)
  } catch (fault) {
    services.log.warn({ reason: (fault as Error).message }, 'a Stripe event was refused')
    throw new Refusal('malformed', 'webhook_signature', 'The signature of this event is not right.')
  }
}

/** @throws what the SDK says of the last secret tried, when the text is signed by none of ours */
function signedByOneOf({ stripe, config }: AppServices, body: string, signature: string, nowMs: number): Stripe.Event {
  let refused: unknown
  for (const secret of config.stripe.webhookSecrets) {
    try {
      return stripe.webhooks.constructEvent(body, signature, secret, tolerance, undefined, nowMs)
    } catch (fault) {
      refused = fault
    }
  }
  throw refused
}
