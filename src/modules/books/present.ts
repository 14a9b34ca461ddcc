import { inReadersWords } from '../../platform/words/words.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { PeriodRow } from '../../ledger/closing-store.ts'
import type { Explanation } from '../../ledger/explain.ts'
import type { OpenedEntry, OpenedPart } from '../../ledger/opened.ts'
import type { PublicMember } from '../accounts/index.ts'

/** An opened entry on the wire. */
export function presentOpened<Entry extends OpenedEntry>({ at, dealId, division, reason, ...entry }: Entry) {
  return {
    ...entry,
    // What somebody typed has no other words, and stays as it is.
    reason: reason && inReadersWords('books', 'shipping', reason),
    at: onTheWire(at),
    deal_id: dealId,
    division: division && { of: division.of, parts: division.parts.map(presentPart) },
  }
}

/** An entry as the house sees it, on the wire. `people` are the members whose accounts it moved. */
export function presentExplained(entry: Explanation, people: ReadonlyMap<string, PublicMember>) {
  const { cause, rules, postings, opened } = entry
  const named = (owner: { kind: string; id: string } | null) =>
    owner && { ...owner, name: (owner.kind === 'member' && people.get(owner.id)?.name) || null }
  return {
    ...presentOpened(opened),
    moves: opened.moves.map((move) => ({ ...move, owner: named(move.owner) })),
    cause,
    rules,
    postings,
  }
}

/** A month that was closed, on the wire. */
export function presentPeriod(row: PeriodRow) {
  return {
    id: row.id,
    month: row.month,
    ends_at: onTheWire(row.ends_at),
    closed_at: onTheWire(row.closed_at),
    closed_by: row.closed_by,
    reopened_at: row.reopened_at && onTheWire(row.reopened_at),
    reopened_reason: row.reopened_reason,
  }
}

function presentPart({ atLeast, atMost, ...part }: OpenedPart) {
  return { ...part, at_least: atLeast, at_most: atMost }
}
