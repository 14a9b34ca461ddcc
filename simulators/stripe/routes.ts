import { accountLinkRoutes } from './resources/account-links.ts'
import { accountRoutes, capabilityRoutes } from './resources/accounts.ts'
import { applicationFeeRoutes } from './resources/application-fees.ts'
import { balanceRoutes } from './resources/balance.ts'
import { chargeRoutes } from './resources/charges.ts'
import { checkoutSessionRoutes } from './resources/checkout-sessions.ts'
import { customerRoutes } from './resources/customers.ts'
import { disputeRoutes } from './resources/disputes.ts'
import { eventRoutes } from './resources/events.ts'
import { externalAccountRoutes } from './resources/external-accounts.ts'
import { fileRoutes } from './resources/files.ts'
import { oauthRoutes } from './resources/oauth.ts'
import { paymentIntentRoutes } from './resources/payment-intents.ts'
import { paymentMethodRoutes } from './resources/payment-methods.ts'
import { payoutRoutes } from './resources/payouts.ts'
import { refundRoutes } from './resources/refunds.ts'
import { transferReversalRoutes } from './resources/transfer-reversals.ts'
import { transferRoutes } from './resources/transfers.ts'
import { setupIntentRoutes } from './resources/setup-intents.ts'
import type { Route } from './types.ts'

/** Every route of Stripe's API that the simulator answers. */
export const routes: Route[] = [
  ...accountRoutes,
  ...capabilityRoutes,
  ...externalAccountRoutes,
  ...accountLinkRoutes,
  ...oauthRoutes,
  ...checkoutSessionRoutes,
  ...paymentIntentRoutes,
  ...setupIntentRoutes,
  ...paymentMethodRoutes,
  ...customerRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...transferRoutes,
  ...transferReversalRoutes,
  ...payoutRoutes,
  ...disputeRoutes,
  ...applicationFeeRoutes,
  ...balanceRoutes,
  ...fileRoutes,
  ...eventRoutes,
]
