import type { AppServices } from '../engine/services.ts'
import { closeDispute, submitEvidence, uploadEvidence } from '../modules/disputes/index.ts'
import {
  cancelIntent,
  chargeSavedCard,
  createCheckout,
  createCustomer,
  deleteCustomer,
  createDestinationRefund,
  createRefund,
  findRefund,
  expireCheckout,
  lookAtCheckout,
  lookAtIntent,
} from '../modules/payments/index.ts'
import {
  createAccount,
  createTransfer,
  findReversal,
  findTransfer,
  lookAtTransfer,
  reverseTransfer,
} from '../modules/payouts/index.ts'
import type { OutsideCall } from '../platform/outside/definition.ts'

/** Everything this program asks of the outside within its deals. */
export const outsideCalls: readonly OutsideCall<AppServices>[] = [
  createCheckout,
  expireCheckout,
  createRefund,
  findRefund,
  createCustomer,
  deleteCustomer,
  chargeSavedCard,
  cancelIntent,
  lookAtCheckout,
  lookAtIntent,
  createDestinationRefund,
  createAccount,
  createTransfer,
  findReversal,
  findTransfer,
  lookAtTransfer,
  reverseTransfer,
  uploadEvidence,
  submitEvidence,
  closeDispute,
]
