import type { StripeEventHandler, StripeEventHandlers } from '../payments/index.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { takeNoticeOfDispute } from './commands/notice.ts'

/** Whatever is told of a dispute, Stripe is asked how it stands. */
export function disputeEvents(office: NoticeOffice): StripeEventHandlers {
  const look: StripeEventHandler = (services, marketplaceId, event) =>
    takeNoticeOfDispute(services, office, marketplaceId, (event.data.object as { id: string }).id)
  return {
    'charge.dispute.created': look,
    'charge.dispute.updated': look,
    'charge.dispute.closed': look,
    'charge.dispute.funds_withdrawn': look,
    'charge.dispute.funds_reinstated': look,
  }
}
