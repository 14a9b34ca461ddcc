import type { StripeEventHandler, StripeEventHandlers } from '../payments/index.ts'
import { takeNoticeOfDispute } from './commands/notice.ts'

const look: StripeEventHandler = (services, marketplaceId, event) =>
  takeNoticeOfDispute(services, marketplaceId, (event.data.object as { id: string }).id)

/** Whatever is told of a dispute, Stripe is asked how it stands. */
export const disputeEvents: StripeEventHandlers = {
  'charge.dispute.created': look,
  'charge.dispute.updated': look,
  'charge.dispute.closed': look,
  'charge.dispute.funds_withdrawn': look,
  'charge.dispute.funds_reinstated': look,
}
