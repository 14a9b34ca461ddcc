import type { Effect } from '../../engine/process.ts'
import { intend } from '../../platform/outside/intend.ts'
import { cancelIntent, expireCheckout } from './closing-calls.ts'
import type { PaymentAttempt } from './subjects.ts'

/**
 * A payment by a saved card that waits for its holder's yes is given up at Stripe, or it could still go through. A card page
 * whose time is over closes by itself; that it is closed here too is how one learns of what was paid and not told.
 */
export const giveUpIntent: Effect<PaymentAttempt> = {
  name: 'give up the payment at Stripe',
  run({ tx, subject, services, cause }) {
    const { id, means, paymentIntentId, sessionId } = subject
    if (means === 'saved_card' && paymentIntentId) intend(services, tx, cancelIntent, id, { paymentIntentId })
    if (means === 'page' && sessionId && cause.actedAs === 'timer')
      intend(services, tx, expireCheckout, id, { sessionId })
  },
}
