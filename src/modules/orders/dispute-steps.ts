import type { Transition } from '../../engine/process.ts'
import { coverFromEscrow } from '../disputes/index.ts'
import { refundPayer } from '../payments/index.ts'
import { releaseToSeller } from '../payouts/index.ts'
import { complaintOver } from './complained.ts'
import { countSale, noteDispute, returnToStock } from './effects.ts'
import { stoodElsewhere } from './errors.ts'
import type { GoodsOrder } from './subjects.ts'

/** Where the price is held: parts of it may go back, and a bank may still freeze it. */
export const held = ['paid', 'shipped', 'delivery_failed', 'delivered', 'return_requested', 'returning', 'sent_back']

/** Where the parcel went out and nothing is known against the seller: they are paid when the bank finds for them. */
const sent = ['shipped', 'delivered', 'return_requested']

/** A dispute that is over lets the order go on from where it stood, with its deadlines begun anew. */
const goOn = Object.fromEntries(
  held.map((state): [string, Transition<GoodsOrder>] => [
    `go_on_${state}`,
    {
      from: 'disputed',
      to: state,
      by: ['child'],
      label: `Go on as ${state.replaceAll('_', ' ')}`,
      meaning: 'The bank asks no more: the order goes on from where it stood.',
      guard: ({ disputedFrom }) => (disputedFrom === state ? undefined : stoodElsewhere()),
      notify: [
        { to: 'seller', kind: 'dispute-over' },
        { to: 'buyer', kind: 'dispute-over' },
      ],
    },
  ]),
)

/** What a dispute at the buyer's bank does to an order that holds its price; see modules/disputes. */
export const disputeSteps: Readonly<Record<string, Transition<GoodsOrder>>> = {
  dispute: {
    from: held,
    to: 'disputed',
    by: ['child'],
    label: 'Be disputed',
    meaning: "The buyer's bank asks for the money back: until it has decided, nobody is paid.",
    effects: [noteDispute],
  },
  ...goOn,
  win_dispute: {
    from: 'disputed',
    to: 'completed',
    by: ['child'],
    label: 'Win the dispute',
    meaning: 'The bank has found for the seller, who is paid.',
    // The bank has not heard the complaint: the order goes on from where it stood, and the case is decided here.
    waits: complaintOver,
    guard: ({ disputedFrom }) => (sent.includes(disputedFrom ?? '') ? undefined : stoodElsewhere()),
    effects: [releaseToSeller, countSale],
    notify: [{ to: 'seller', kind: 'order-completed' }],
  },
  lose_unsent: {
    from: 'disputed',
    to: 'charged_back',
    by: ['child'],
    label: 'Lose the dispute before it was sent',
    meaning: 'The buyer has the money from the bank; whatever is left of the price goes back too, and nothing is sent.',
    guard: ({ disputedFrom }) => (disputedFrom === 'paid' ? undefined : stoodElsewhere()),
    effects: [coverFromEscrow, refundPayer, returnToStock],
  },
  lose_dispute: {
    from: 'disputed',
    to: 'charged_back',
    by: ['child'],
    label: 'Lose the dispute',
    meaning: 'The buyer has the money from the bank; whatever is left of the price is released to the seller.',
    guard: ({ disputedFrom }) => (disputedFrom === 'paid' ? stoodElsewhere() : undefined),
    effects: [coverFromEscrow, releaseToSeller],
  },
}

/**
 * The bank takes a part of the price, and the buyer complains of the order besides: what is left stays held until that is
 * decided, and the order goes on from where it stood.
 */
export const yieldSteps: Readonly<Record<string, Transition<GoodsOrder>>> = Object.fromEntries(
  held
    .filter((state) => state !== 'paid')
    .map((state): [string, Transition<GoodsOrder>] => [
      `yield_${state}`,
      {
        from: 'disputed',
        to: state,
        by: ['child'],
        label: `Lose a part, and go on as ${state.replaceAll('_', ' ')}`,
        meaning: 'The buyer has a part from the bank; the rest stays held until their complaint is decided.',
        guard: ({ disputedFrom, openComplaint }) =>
          disputedFrom === state && openComplaint !== null ? undefined : stoodElsewhere(),
        effects: [coverFromEscrow],
      },
    ]),
)
