export { catchUp, type CaughtUp, replay } from './catch-up.ts'
export { createCheckout, createRefund } from './calls.ts'
export { hasSavedCard } from './cards.ts'
export { chargeSavedCard, createCustomer, deleteCustomer } from './card-calls.ts'
export { cancelIntent, expireCheckout, lookAtCheckout, lookAtIntent } from './closing-calls.ts'
export { type PayRequest, startAttempt, startCardAttempt } from './commands.ts'
export { closeCheckout, holdInEscrow, newRefund, refundPart, refundPayer } from './effects.ts'
export { endingWords } from './disputed-store.ts'
export { chargeDisputed, exceedsPrice } from './errors.ts'
export {
  paymentEvents,
  type StripeEventHandler,
  type StripeEventHandlers,
  takeNoticeOfIntent,
  takeNoticeOfSession,
} from './events.ts'
export { undeliveredEvents, unroutableEvents, unsettledEvents } from './inbox.ts'
export { decidesAsParty, isAnotherOperator } from './refund-deciding.ts'
export { lookAt } from './looking.ts'
export { waitsFor } from './waiting.ts'
export { createDestinationRefund, destinationRefund, passToDestination, refundFromDestination } from './destination.ts'
export { updateDestination as chargeToDestination } from './destination-store.ts'
export { attemptNoticeData, paymentNotices } from './notices.ts'
export { repriceDeal } from './repricing.ts'
export { settleAttempt } from './settling.ts'
export { holdInWallet, lockSpendable, spendableOf } from './wallet-holds.ts'
export { deleteHold as releaseHold, sumHolds, updateHold } from './wallet-store.ts'
export { payFromWallet } from './wallet.ts'
export { expectedEscrow } from './queries.ts'
export { partOf } from './rules.ts'
export { addOvertaken, insertRefund, lockFailedRefunds, selectRefunds } from './refund-store.ts'
export {
  addGivenBack,
  insertPayable as openPayable,
  insertStripeObjects,
  selectAttemptByCharge,
  selectLatestAttempt,
  selectPayingAttempt,
} from './store.ts'
export type { Destination, PaidDeal, PaymentAttempt, Refund } from './subjects.ts'
export { findRefund } from './refund-doubt.ts'
