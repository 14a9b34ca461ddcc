export { catchUp, type CaughtUp, replay, takeIn } from './catch-up.ts'
export { createCheckout, createRefund, expireCheckout } from './calls.ts'
export { type PayRequest, settleAttempt, startAttempt } from './commands.ts'
export { closeCheckout, holdInEscrow, refundPayer } from './effects.ts'
export { paymentEvents, type StripeEventHandler, type StripeEventHandlers, takeNoticeOfSession } from './events.ts'
export { unroutableEvents } from './inbox.ts'
export { lookAt } from './looking.ts'
export { expectedEscrow } from './queries.ts'
export {
  insertPayable as openPayable,
  insertStripeObjects,
  selectLatestAttempt,
  selectPayingAttempt,
  selectRefunds,
} from './store.ts'
export type { PaidDeal, PaymentAttempt } from './subjects.ts'
