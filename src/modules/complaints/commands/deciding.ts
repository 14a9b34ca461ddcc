import { formatAmount } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { record } from '../../activity/index.ts'
import { decidesAsParty, isAnotherOperator, partOf } from '../../payments/index.ts'
import { beyondPrice, decidedBefore, noMoneyInIt, rejectedWithEffect } from '../errors.ts'
import { insertDecision, selectDecisions } from '../lines-store.ts'
import { complaint as process } from '../process.ts'
import { decidersBefore, leftOf, mayBringMoney, sidesOf } from '../rules.ts'
import { updateOutcome } from '../store.ts'
import { type Complaint, type Outcome, unsatisfied } from '../subjects.ts'
import { type Asking, type Bench, lockedFor } from './saying.ts'

/** What the operator decides. */
export interface Verdict {
  outcome: Outcome
  reason: string
  /** What of the order's price goes back to the buyer. */
  refund: 'none' | 'part' | 'whole'
  /** Of a part: a decimal of the order's currency. */
  amount: string | undefined
  /** Whether it counts against the one it is of. */
  strike: boolean
}

/**
 * The operator decides, the first time or after an appeal. The first decision takes effect when nobody may appeal any
 * more, the second at once. Who is a side of the case, or decided it the first time, leaves it to somebody else while
 * there is somebody: see docs/decisions/the-only-operator.md.
 * @throws Refusal not_found, forbidden, party_may_not_decide, decided_before, not_in_this_state, rejected_with_effect,
 *   no_money_in_it, beyond_price, amount_malformed, charge_disputed
 */
export async function decideComplaint(
  bench: Pick<Bench, 'services'>,
  tx: Tx,
  asking: Asking,
  verdict: Verdict,
): Promise<Complaint> {
  const complaint = await lockedFor(bench, tx, asking, 'decide')
  const { member, id, origin } = asking
  const asParty = await decidesAsParty(tx, member, sidesOf(complaint))
  const again = complaint.state === 'appealed'
  if (again) await leaveToAnother(tx, complaint, member.memberId)
  const { outcome, reason, strike } = verdict
  if (outcome === 'rejected' && (strike || verdict.refund !== 'none')) throw rejectedWithEffect()
  const refund = refundOf(complaint, verdict)
  const instance = again ? 2 : 1
  const decided = {
    ...complaint,
    outcome,
    refund,
    strike,
    parties: { ...complaint.parties, ...unsatisfied(outcome, complaint.parties) },
  }
  const step = { transition: again ? 'decide_finally' : 'decide', actor: member, requestId: origin.requestId }
  updateOutcome(tx, id, { outcome, refund, strike })
  const after = await bench.services.engine.takeLocked(tx, process.name, decided, step)
  insertDecision(tx, id, { instance, deciderId: member.memberId, outcome, refund, strike, reason, at: tx.now })
  record(tx, {
    actor: member,
    origin,
    action: again ? 'complaint.decided_finally' : 'complaint.decided',
    object: { kind: 'complaint', id },
    details: {
      outcome,
      strike,
      ...(complaint.order && { refund: formatAmount(refund, complaint.order.currency) }),
      ...(asParty && { as_party: true }),
    },
  })
  return after
}

async function leaveToAnother(tx: Tx, complaint: Complaint, memberId: string): Promise<void> {
  const before = decidersBefore(await selectDecisions(tx, complaint.id))
  if (!before.includes(memberId)) return
  if (await isAnotherOperator(tx, [...sidesOf(complaint), ...before])) throw decidedBefore()
}

/** Minor units. @throws Refusal no_money_in_it, beyond_price, amount_malformed */
function refundOf(complaint: Complaint, { refund, amount }: Pick<Verdict, 'refund' | 'amount'>): bigint {
  if (refund === 'none') return 0n
  const { order } = complaint
  if (!order || !mayBringMoney(complaint)) throw noMoneyInIt('refund')
  const left = leftOf(order)
  if (refund === 'whole') return left
  const part = partOf({ amount }, order.currency)
  if (part > left) throw beyondPrice('amount', formatAmount(left, order.currency), order.currency)
  return part
}
