import type { Effect } from '../../engine/process.ts'
import { formatAmount } from '../../kernel/money.ts'
import { divideBack, refundClawedBack } from '../../ledger/clawback.ts'
import { selectReleased } from '../../ledger/locked-store.ts'
import { post } from '../../ledger/post.ts'
import {
  addGivenBack,
  exceedsPrice,
  insertRefund,
  newRefund,
  type PaidDeal,
  partOf,
  selectPayingAttempt,
} from '../payments/index.ts'
import { beginClawback, newClawback } from './commands/clawbacks.ts'

const meaning = "goes back to the card that paid, out of the seller's share and the marketplace's fee"

/**
 * A part of the price, or all that is left of it, goes back to the payer after the seller was paid: the house gives back its
 * part of the fee, and the rest is taken back from the seller. The payer does not wait for that.
 * @throws Refusal amount_malformed, refund_exceeds_price
 */
export const refundFromSeller: Effect<PaidDeal> = {
  name: 'refund what was paid out already',
  money: ({ amount, givenBack, currency }, input) => [
    input?.['amount'] === undefined
      ? { to: 'buyer', amount: amount - givenBack, currency, meaning, atMost: true }
      : { to: 'buyer', amount: partOf(input, currency), currency, meaning },
  ],
  async run({ tx, subject, input, cause, services }) {
    const { id: dealId, payableId, currency, amount: price, givenBack } = subject
    const left = price - givenBack
    const amount = input['amount'] === undefined ? left : partOf(input, currency)
    if (amount > left || left === 0n) throw exceedsPrice(formatAmount(left, currency), currency)
    const [released, paying] = await Promise.all([
      selectReleased(tx, dealId, currency),
      selectPayingAttempt(tx, payableId),
    ])
    if (!paying) throw new Error(`the deal ${dealId} was released, but no payment brought its money`)
    const { fee, share } = divideBack({ ...released, givenBack: givenBack - (price - released.of) }, amount)
    const facts = { dealId, currency }
    const from = { payableId, attemptId: paying.id, source: 'clawback' } as const
    const refund = newRefund(services.engine, tx.now, { ...facts, ...from, amount })
    insertRefund(tx, refund)
    addGivenBack(tx, payableId, amount)
    const seller = subject.parties['seller'] ?? ''
    const why = { memberId: seller, because: 'refund', becauseId: refund.id } as const
    const clawback = newClawback(services, tx.now, { ...facts, ...why, amount: share })
    const { requestId } = cause
    const occasion = { cause: { kind: cause.process, id: dealId, step: String(cause.step) }, dealId, requestId }
    await post(tx, refundClawedBack(occasion, { refundId: refund.id, clawbackId: clawback.id, currency, fee, share }))
    await services.engine.begin(tx, 'refund', refund, { actor: { kind: 'system', name: 'child' }, requestId })
    if (share > 0n) await beginClawback(services, tx, clawback, requestId)
    return { givenBack: givenBack + amount }
  },
}
