import { openSteps } from '../../engine/decide.ts'
import type { Member } from '../../kernel/actor.ts'
import { onTheWire, plusSeconds } from '../../kernel/time.ts'
import type { PublicMember } from '../accounts/index.ts'
import { violation as violationProcess } from './process.ts'
import type { BidderRule, Standing, Violation } from './subjects.ts'

const spent: ReadonlySet<string> = new Set(['excused', 'spent'])

function presentSaid(violation: Violation, now: Date) {
  const { id, kind, about, cause, state, appeal, answer, createdAt, countsUntil } = violation
  return {
    id,
    kind,
    about,
    order_id: cause.kind === 'deal' ? cause.id : null,
    state,
    state_label: violationProcess.states[state]?.label ?? state,
    counts: !spent.has(state) && countsUntil > now,
    recorded_at: onTheWire(createdAt),
    counts_until: onTheWire(countsUntil),
    appeal,
    answer,
  }
}

/** A violation as its member sees it. */
export function presentViolation(violation: Violation, now: Date) {
  const { state, enteredAt, policy } = violation
  const by = (window: string) => onTheWire(plusSeconds(enteredAt, Number(policy[window])))
  return {
    ...presentSaid(violation, now),
    appeal_until: state === 'recorded' ? by('appealWindow') : null,
    answer_until: state === 'appealed' ? by('decisionWindow') : null,
  }
}

/** How a member stands, on the wire. */
export function presentStanding(standing: Standing, violations: readonly Violation[], now: Date) {
  return {
    counted: standing.counted,
    blocks_at: standing.blocksAt,
    blocked_until: standing.blockedUntil && onTheWire(standing.blockedUntil),
    violations: violations.map((one) => presentViolation(one, now)),
  }
}

/** A violation as an operator sees it, with what they may decide. */
export function presentListed(
  violation: Violation,
  { people, viewer, now }: { people: ReadonlyMap<string, PublicMember>; viewer: Member; now: Date },
) {
  const named = (id: string | null) => {
    const member = id === null ? undefined : people.get(id)
    return member ? { id: member.id, name: member.name } : null
  }
  return {
    ...presentSaid(violation, now),
    member: named(violation.memberId),
    recorded_by: named(violation.recordedBy),
    steps: openSteps<Violation>(violationProcess, violation, viewer, now)
      .map(({ name }) => name)
      .filter((name): name is 'uphold' | 'excuse' => name === 'uphold' || name === 'excuse'),
  }
}

// What the form shows a seller who has set nothing.
const usualDays = 180

/** Whose bids a seller does not take, on the wire. */
export function presentRule(rule: BidderRule | null | undefined): {
  refused_from: number | null
  days: BidderRule['days']
} {
  return { refused_from: rule?.refusedFrom ?? null, days: rule?.days ?? usualDays }
}
