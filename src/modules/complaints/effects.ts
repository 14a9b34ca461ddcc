import type { Effect, MoneyMove } from '../../engine/process.ts'
import { formatAmount } from '../../kernel/money.ts'
import { recordViolation } from '../discipline/index.ts'
import { giveBack } from '../orders/index.ts'
import { partOf } from '../payments/index.ts'
import { beyondPrice, noMoneyInIt } from './errors.ts'
import { leftOf, mayBringMoney, payableOf } from './rules.ts'
import { updateGivenBack, updateOffered } from './store.ts'
import type { Complaint } from './subjects.ts'

/** What was decided is kept by the command; here it is said what it may come to. */
export const weigh: Effect<Complaint> = {
  name: 'keep the decision until nobody may appeal',
  money: (complaint) =>
    mayBringMoney(complaint)
      ? toBuyer(complaint, complaint.order ? leftOf(complaint.order) : 0n).map((move) => ({ ...move, atMost: true }))
      : [],
  run() {},
}

/** What was decided is done: the order gives back what it can still give, and the strike is recorded. */
export const carryOut: Effect<Complaint> = {
  name: 'carry out what was decided',
  money: (complaint) => toBuyer(complaint, complaint.refund),
  async run({ tx, services, subject, cause }) {
    const { requestId } = cause
    const given = await giveBackTo({ tx, services, requestId }, subject, subject.refund)
    if (subject.strike) {
      const { id, reference, title, parties } = subject
      await recordViolation(services, tx, {
        memberId: parties.respondent,
        kind: 'complaint',
        cause: { kind: 'complaint', id },
        about: title === null ? reference : `${title} (${reference})`,
        requestId,
      })
    }
    return given
  },
}

/** The buyer has what the seller has offered. */
export const giveOffered: Effect<Complaint> = {
  name: 'give back what was offered',
  money: (complaint) => toBuyer(complaint, complaint.offered ?? 0n),
  run: ({ tx, services, subject, cause }) =>
    giveBackTo({ tx, services, requestId: cause.requestId }, subject, subject.offered ?? 0n),
}

/**
 * The seller says for how much the matter would be settled.
 * @throws Refusal no_money_in_it, amount_malformed, beyond_price
 */
export const noteOffer: Effect<Complaint> = {
  name: 'keep what is offered',
  run({ tx, subject, input }) {
    const { order } = subject
    if (!order || !mayBringMoney(subject)) throw noMoneyInIt('amount')
    const offered = partOf(input, order.currency)
    const left = leftOf(order)
    if (offered > left) throw beyondPrice('amount', formatAmount(left, order.currency), order.currency)
    updateOffered(tx, subject.id, offered)
    return { offered }
  },
}

async function giveBackTo(
  {
    tx,
    services,
    requestId,
  }: Pick<Parameters<typeof carryOut.run>[0], 'tx' | 'services'> & { requestId?: string | undefined },
  { id, dealId, ...complaint }: Complaint,
  amount: bigint,
): Promise<Partial<Complaint>> {
  if (!dealId || amount === 0n || !mayBringMoney(complaint)) return {}
  const givenBack = await giveBack(services, tx, dealId, amount, requestId)
  updateGivenBack(tx, id, givenBack)
  return { givenBack }
}

function toBuyer(complaint: Complaint, wanted: bigint): MoneyMove[] {
  const amount = payableOf(complaint, wanted)
  if (!complaint.order || amount === 0n) return []
  return [{ to: 'buyer', amount, currency: complaint.order.currency, meaning: 'goes back to the card that paid' }]
}
