import { same, type Transition } from '../../engine/process.ts'
import { refuseWhileDisputed } from '../disputes/index.ts'
import { refundPart, refundPayer } from '../payments/index.ts'
import { refundFromSeller } from '../payouts/index.ts'
import { held } from './dispute-steps.ts'
import { returnToStock } from './effects.ts'
import { nothingLeft } from './errors.ts'
import type { GoodsOrder } from './subjects.ts'

const told = [
  { to: 'buyer', kind: 'order-refunded' },
  { to: 'seller', kind: 'order-refunded' },
]

const toldOfPart = [
  { to: 'buyer', kind: 'part-refunded' },
  { to: 'seller', kind: 'part-refunded' },
]

/**
 * What a complaint brings to its order when it is decided, or settled between the two: see remedies.ts, which chooses. How
 * much goes back is given along by the complaint.
 */
export const remedySteps: Readonly<Record<string, Transition<GoodsOrder>>> = {
  remedy_unsent: {
    from: 'paid',
    to: 'cancelled',
    by: ['child'],
    label: 'Be called off by a complaint',
    meaning: 'The buyer gets the whole price back; the pieces are for sale again.',
    effects: [refundPayer, returnToStock],
    notify: [
      { to: 'buyer', kind: 'order-cancelled' },
      { to: 'seller', kind: 'order-cancelled' },
    ],
  },
  remedy_whole: {
    from: held.filter((state) => state !== 'paid'),
    to: 'refunded',
    by: ['child'],
    label: 'Be refunded by a complaint',
    meaning: 'The buyer gets the whole price back and keeps what was sent.',
    effects: [refundPayer],
    notify: told,
  },
  remedy_part: {
    from: held,
    to: same,
    by: ['child'],
    label: 'Give a part back by a complaint',
    meaning: 'The buyer gets a part back; the order goes on, and what remains is divided at its end.',
    effects: [refundPart],
    notify: toldOfPart,
  },
  remedy_paid_out: {
    from: 'completed',
    to: same,
    by: ['child'],
    label: 'Give money back by a complaint',
    meaning: 'The buyer gets money back that the seller has had already. It is taken back from the seller.',
    guard: ({ amount: price, givenBack }) => (givenBack < price ? undefined : nothingLeft()),
    effects: [refuseWhileDisputed, refundFromSeller],
    notify: toldOfPart,
  },
}
