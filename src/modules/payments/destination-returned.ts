import type { Effect } from '../../engine/process.ts'
import { Refusal } from '../../kernel/errors.ts'
import { refundInFlight } from '../../ledger/accounts.ts'
import { balanceOf } from '../../ledger/balances.ts'
import { refundSettledByHand } from '../../ledger/by-hand.ts'
import { refundReturned } from '../../ledger/goods.ts'
import { post } from '../../ledger/post.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { DestinationRefund } from './subjects.ts'

/*
 * A refund out of a seller's account that the payer's bank sends back. Stripe does not undo what it took from the seller:
 * the money is in our balance, and stays on its way to the payer. It is sent again out of that, or given back by hand.
 */

/** Whether the seller has given it already, and only the way to the payer is open. The refund must be locked. */
export async function isTakenFromSeller(tx: Tx, { id, currency }: DestinationRefund): Promise<boolean> {
  return (await balanceOf(tx, refundInFlight(id, currency))) > 0n
}

export const takeReturnedToHouse: Effect<DestinationRefund> = {
  name: 'book that the refund came back to the house',
  async run({ tx, subject, cause }) {
    const { id, dealId, amount, currency } = subject
    const occasion = { cause: { kind: 'destination-refund', id, step: `returned ${cause.step}` }, dealId }
    await post(tx, refundReturned(occasion, { refundId: id, currency, amount }))
  },
}

/** The operator has given the money back outside Stripe. @throws Refusal not_in_this_state while the seller still has it */
export const settleReturnedByHand: Effect<DestinationRefund> = {
  name: 'book that it was given back by hand',
  money: ({ amount, currency }) => [{ to: 'buyer', amount, currency, meaning: 'was given to them outside Stripe' }],
  async run({ tx, subject, input, cause }) {
    if (!(await isTakenFromSeller(tx, subject))) throw stillTheSellers()
    const { id, dealId, amount, currency } = subject
    const occasion = { cause: { kind: 'destination-refund', id, step: 'settled by hand' }, dealId }
    const said = { requestId: cause.requestId, memo: String(input['note']) }
    await post(tx, refundSettledByHand({ ...occasion, ...said }, { refundId: id, currency, amount }))
  },
}

const stillTheSellers = () =>
  new Refusal(
    'conflict',
    'not_in_this_state',
    "Stripe has not taken this money from the seller's account: try the refund again first.",
  )
