import type { Process } from '../../engine/process.ts'
import { moveInWords } from '../../engine/speaking.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { DisputeFacts } from './queries.ts'
import type { Dispute } from './subjects.ts'

/** A dispute in a list. */
export function presentSummary(process: Process, dispute: Dispute & { reference: string }) {
  const state = process.states[dispute.state]
  return {
    id: dispute.id,
    order_id: dispute.dealId,
    reference: dispute.reference,
    state: dispute.state,
    state_label: state?.label ?? dispute.state,
    final: state?.final ?? false,
    amount: formatAmount(dispute.amount, dispute.currency),
    currency: dispute.currency,
    reason: dispute.reason,
    inquiry: dispute.inquiry,
    due: dispute.dueAt ? onTheWire(dispute.dueAt) : null,
    created_at: onTheWire(dispute.createdAt),
  }
}

/** A dispute with everything its page shows. */
export function presentDispute(process: Process, facts: DisputeFacts) {
  const { dispute, evidence, history, steps } = facts
  return {
    ...presentSummary(process, dispute),
    evidence: evidence.map(({ id, authorRole, text, file, createdAt }) => ({
      id,
      author_role: authorRole,
      text,
      file: file && {
        document_id: file.documentId,
        name: file.name,
        sent: file.stripeId !== null,
        error: file.error,
      },
      created_at: onTheWire(createdAt),
    })),
    may_add_evidence: facts.mayAdd,
    history: history.map((row) => ({
      label: row.step === 0 ? process.begin.label : (process.transitions[row.transition]?.label ?? row.transition),
      to: row.to_state,
      to_label: process.states[row.to_state]?.label ?? row.to_state,
      at: onTheWire(row.at),
      acted_as: row.acted_as,
    })),
    next: steps.map(({ name, transition, money }) => ({
      name,
      label: transition.label,
      description: transition.meaning,
      method: 'POST' as const,
      href: `/api/v1/disputes/${dispute.id}/${name}/`,
      money: money.map(({ to: party, amount, currency, meaning }) => ({
        party,
        amount: formatAmount(amount, currency),
        currency,
        meaning: moveInWords(meaning),
      })),
      // Stripe takes either of the two once.
      irreversible: true,
    })),
    deadline: facts.sentBySelf ? onTheWire(facts.sentBySelf) : null,
  }
}
