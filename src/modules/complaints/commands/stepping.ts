import type { Tx } from '../../../platform/db/transaction.ts'
import { record } from '../../activity/index.ts'
import { partOf } from '../../payments/index.ts'
import { offerChanged } from '../errors.ts'
import { complaint as process } from '../process.ts'
import type { Complaint } from '../subjects.ts'
import { addLine, type Asking, type Bench, lockedFor } from './saying.ts'

/** The steps that the two sides take. */
export type StepOfSide = 'offer' | 'accept_offer' | 'withdraw' | 'accept' | 'appeal'

/**
 * A side takes a step of its case: offers money, withdraws, accepts the decision, or appeals, saying why.
 * @throws Refusal not_found, not_your_step, not_in_this_state, no_money_in_it, beyond_price, amount_malformed,
 *   both_may_appeal, charge_disputed
 */
export async function stepInComplaint(
  bench: Bench,
  tx: Tx,
  asking: Asking,
  transition: Exclude<StepOfSide, 'accept_offer'>,
  given: { amount?: string; reason?: string } = {},
): Promise<Complaint> {
  return step(bench, tx, asking, await lockedFor(bench, tx, asking, 'read'), transition, given)
}

/**
 * The buyer takes the offer they have seen: the matter is settled with that, and with no other that came meanwhile.
 * @param seen a decimal of the order's currency
 * @throws Refusal not_found, not_your_step, not_in_this_state, nothing_offered, offer_changed, amount_malformed,
 *   charge_disputed
 */
export async function takeOffer(bench: Bench, tx: Tx, asking: Asking, seen: string): Promise<Complaint> {
  const complaint = await lockedFor(bench, tx, asking, 'read')
  const { order, offered } = complaint
  if (order && offered !== null && partOf({ amount: seen }, order.currency) !== offered) throw offerChanged()
  return step(bench, tx, asking, complaint, 'accept_offer')
}

async function step(
  bench: Bench,
  tx: Tx,
  { member, id, origin }: Asking,
  complaint: Complaint,
  transition: StepOfSide,
  given: { amount?: string; reason?: string } = {},
): Promise<Complaint> {
  const { amount, reason } = given
  const input = amount === undefined ? {} : { amount }
  const after = await bench.services.engine.takeLocked(tx, process.name, complaint, {
    transition,
    actor: member,
    input,
    requestId: origin.requestId,
  })
  if (reason !== undefined) {
    const role = member.memberId === complaint.parties.complainant ? 'complainant' : 'respondent'
    await addLine(bench.services, tx, complaint, { member, role, kind: 'appeal', text: reason })
  }
  const details = amount === undefined ? {} : { amount }
  record(tx, { actor: member, origin, action: `complaint.${transition}`, object: { kind: 'complaint', id }, details })
  return after
}
