import type { StripeEventHandlers } from '../payments/index.ts'
import { refreshAccount } from './commands.ts'

/** Stripe tells that an account has changed; what counts is how it stands when asked. */
export const payoutEvents: StripeEventHandlers = {
  'account.updated': async (services, marketplaceId, event) => {
    const { id } = event.data.object as { id: string }
    await refreshAccount(services, marketplaceId, id)
  },
}
