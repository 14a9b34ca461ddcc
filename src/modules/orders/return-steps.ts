import { z } from 'zod'
import { after, type Transition } from '../../engine/process.ts'
import { refundPayer } from '../payments/index.ts'
import { releaseToSeller } from '../payouts/index.ts'
import { complaintOver } from './complained.ts'
import { countAnswerTime, countSale, noteReturn, noteReturnParcel, returnToStock } from './effects.ts'
import { reason, trackingNumber } from './inputs.ts'
import type { GoodsOrder } from './subjects.ts'

/** How a delivered piece goes back to its seller, and the price to its buyer. */
export const returnSteps: Readonly<Record<string, Transition<GoodsOrder>>> = {
  request_return: {
    from: 'delivered',
    to: 'return_requested',
    by: ['buyer'],
    label: 'Ask to return it',
    meaning: 'The seller is asked to take it back; until they answer, nobody is paid.',
    input: z.strictObject({ reason }),
    effects: [noteReturn],
    notify: [{ to: 'seller', kind: 'return-requested' }],
  },
  accept_return: {
    from: 'return_requested',
    to: 'returning',
    by: ['seller', 'operator'],
    at: after('returnWindow'),
    label: 'Agree to the return',
    meaning: 'The buyer sends it back and gets the whole price when it has arrived.',
    effects: [countAnswerTime],
    notify: [{ to: 'buyer', kind: 'return-accepted' }],
  },
  // Also when a parcel is said to be on its way back: a tracking number is only the buyer's word.
  reject_return: {
    from: ['return_requested', 'sent_back'],
    to: 'completed',
    by: ['operator'],
    label: 'Reject the return',
    meaning: 'The seller is in the right: the price is released to them, less the fee.',
    input: z.strictObject({ reason }),
    waits: complaintOver,
    effects: [releaseToSeller, countSale],
    notify: [
      { to: 'buyer', kind: 'return-rejected' },
      { to: 'seller', kind: 'order-completed' },
    ],
  },
  send_back: {
    from: 'returning',
    to: 'sent_back',
    by: ['buyer'],
    label: 'Sent back',
    meaning: 'The parcel is on its way back to the seller.',
    input: z.strictObject({ tracking_number: trackingNumber }),
    effects: [noteReturnParcel],
    notify: [{ to: 'seller', kind: 'return-sent' }],
  },
  keep: {
    from: 'returning',
    to: 'completed',
    by: ['buyer'],
    at: after('returnWindow'),
    label: 'Keep it after all',
    meaning: 'Nothing was sent back: the price is released to the seller, less the fee.',
    waits: complaintOver,
    effects: [releaseToSeller, countSale],
    notify: [{ to: 'seller', kind: 'order-completed' }],
  },
  confirm_return: {
    from: 'sent_back',
    to: 'refunded',
    by: ['seller', 'operator'],
    at: after('deliveryWindow'),
    label: 'It has come back',
    meaning: 'The buyer gets the whole price back; the pieces are for sale again.',
    effects: [refundPayer, returnToStock],
    notify: [{ to: 'buyer', kind: 'order-refunded' }],
  },
}
