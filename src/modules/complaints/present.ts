import type { z } from 'zod'
import { moneyOf, targetOf } from '../../engine/decide.ts'
import type { MoneyMove } from '../../engine/process.ts'
import { moveInWords } from '../../engine/speaking.ts'
import type { Actor } from '../../kernel/actor.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { PublicMember } from '../accounts/index.ts'
import { complaint as process } from './process.ts'
import type { ComplaintFacts } from './queries.ts'
import { mayBringMoney, roleIn, spokenStates } from './rules.ts'
import type { complaintShape, complaintSummaryShape } from './schema.ts'
import type { Complaint } from './subjects.ts'

/** A case in a list. */
export function presentSummary(
  complaint: Complaint,
  people: ReadonlyMap<string, PublicMember>,
  viewer: Actor,
): z.input<typeof complaintSummaryShape> {
  const { order, parties, dealId, productId } = complaint
  const state = process.states[complaint.state]
  const sum = (amount: bigint | null) => (order && amount !== null ? formatAmount(amount, order.currency) : null)
  const money = mayBringMoney(complaint)
  return {
    id: complaint.id,
    reference: complaint.reference,
    about: complaint.about,
    about_id: dealId ?? productId ?? parties.respondent,
    title: complaint.title,
    order_reference: order?.reference ?? null,
    kind: complaint.kind,
    state: complaint.state,
    state_label: state?.label ?? complaint.state,
    final: state?.final ?? false,
    role: roleIn(complaint, viewer) ?? 'operator',
    turn: state?.turn ?? null,
    complainant: faceOf(parties.complainant, people),
    respondent: faceOf(parties.respondent, people),
    outcome: complaint.outcome,
    currency: order?.currency ?? null,
    wants_back: sum(complaint.wantsBack),
    offered: sum(complaint.offered),
    given_back: money ? sum(complaint.givenBack) : null,
    created_at: onTheWire(complaint.createdAt),
  }
}

// Answering is done by saying something, and deciding has a form of its own.
const notByThemselves = new Set(['answer', 'decide', 'decide_finally'])

const text = { required: true, min_length: 10, max_length: 5_000 }
const inputs: Readonly<
  Record<string, readonly { name: string; required: boolean; min_length: number; max_length: number }[]>
> = {
  offer: [{ name: 'amount', required: true, min_length: 1, max_length: 20 }],
  appeal: [{ name: 'reason', ...text }],
}

/** What a step asks for; what is taken with an offer stands fast already. */
function inputsOf(name: string, { offered, order }: Complaint) {
  if (name !== 'accept_offer' || offered === null || !order) return [...(inputs[name] ?? [])]
  const value = formatAmount(offered, order.currency)
  return [{ name: 'amount', required: true, min_length: 1, max_length: 20, value }]
}

/** A case with everything its page shows. */
export function presentComplaint(facts: ComplaintFacts, viewer: Actor, now: Date): z.input<typeof complaintShape> {
  const { complaint, lines, decisions, history, steps, remedies } = facts
  const currency = complaint.order?.currency
  const decides = steps.find(({ name }) => name === 'decide' || name === 'decide_finally')
  return {
    ...presentSummary(complaint, facts.people, viewer),
    lines: lines.map(({ id, authorRole, kind, text: said, file, at }) => ({
      id,
      author_role: authorRole,
      kind,
      text: said,
      file: file && { document_id: file.documentId, name: file.name },
      at: onTheWire(at),
    })),
    decisions: decisions.map(({ instance, outcome, refund, strike, reason, at }) => ({
      instance,
      outcome,
      refund: currency ? formatAmount(refund, currency) : null,
      strike,
      reason,
      at: onTheWire(at),
    })),
    may_add: spokenStates.includes(complaint.state),
    at_bank: facts.atBank,
    now: onTheWire(now),
    history: history.map((row) => ({
      label: row.step === 0 ? process.begin.label : (process.transitions[row.transition]?.label ?? row.transition),
      to: row.to_state,
      to_label: process.states[row.to_state]?.label ?? row.to_state,
      at: onTheWire(row.at),
      acted_as: row.acted_as,
    })),
    deadlines: facts.deadlines.flatMap(({ transition, dueAt }) => {
      const step = process.transitions[transition]
      if (!step) return []
      const money = moneyOf(step, complaint).map(presentMove)
      return [{ label: step.label, meaning: step.meaning, due: onTheWire(dueAt), money }]
    }),
    next: steps
      .filter(({ name }) => !notByThemselves.has(name) && (name !== 'offer' || mayBringMoney(complaint)))
      .map(({ name, transition, money }) => ({
        name,
        label: transition.label,
        description: transition.meaning,
        method: 'POST' as const,
        href: `/api/v1/complaints/${complaint.id}/${name.replaceAll('_', '-')}/`,
        input: inputsOf(name, complaint),
        money: money.map(presentMove),
        irreversible: process.states[targetOf(transition, complaint.state)]?.final ?? false,
      })),
    decision: decides
      ? {
          final: decides.name === 'decide_finally',
          remedies: remedies ? { whole: remedies.whole.map(presentMove), part: remedies.part.map(presentMove) } : null,
        }
      : null,
  }
}

function presentMove({ to: party, amount, currency, meaning, atMost }: MoneyMove) {
  return {
    party,
    amount: formatAmount(amount, currency),
    currency,
    ...(atMost && { at_most: true as const }),
    meaning: moveInWords(meaning),
  }
}

function faceOf(id: string, people: ReadonlyMap<string, PublicMember>) {
  const person = people.get(id)
  return person ? { id: person.id, name: person.name } : null
}
