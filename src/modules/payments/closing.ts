import type { Effect } from '../../engine/process.ts'
import { intend } from '../../platform/outside/intend.ts'
import { cancelIntent } from './card-calls.ts'
import type { PaymentAttempt } from './subjects.ts'

/** A payment by a saved card that waits for its holder's yes is given up at Stripe, or it could still go through. */
export const giveUpIntent: Effect<PaymentAttempt> = {
  name: 'give up the payment at Stripe',
  run({ tx, subject, services }) {
    if (subject.means !== 'saved_card' || !subject.paymentIntentId) return
    intend(services, tx, cancelIntent, subject.id, { paymentIntentId: subject.paymentIntentId })
  },
}
