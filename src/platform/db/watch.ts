import type { Traces } from '../telemetry/traces.ts'

/** Who watches what the database is asked, and how long it takes. */
export interface Watch {
  /** A statement that took `slowMs` or longer, from being sent to its answer, is told of. */
  slowMs: number
  /** Told of each slow statement: its text with places for values, never the values; milliseconds. */
  slow(statement: string, took: number): void
  /** Told of what was thrown by somebody who was told of a commit. */
  deaf(fault: unknown): void
  traces: Traces
}

/** Watches the statements of one connection's turn. Costs one clock reading a statement. */
export function watched<Answer>(watch: Watch, text: string, ask: () => Promise<Answer>): Promise<Answer> {
  const sent = performance.now()
  const answer = watch.traces.recording
    ? watch.traces.span(`sql ${verbOf(text)}`, { 'db.system.name': 'postgresql', 'db.query.text': text }, ask)
    : ask()
  const look = () => {
    const took = performance.now() - sent
    if (took >= watch.slowMs) watch.slow(text, took)
  }
  // A later statement of an aborted transaction fails too; the transaction throws the first failure by itself.
  answer.then(look, look)
  return answer
}

function verbOf(text: string): string {
  return /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? 'statement'
}
