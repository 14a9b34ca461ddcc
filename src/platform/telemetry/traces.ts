import type { Attributes } from '@opentelemetry/api'
import { occasion } from './occasion.ts'

/** Where a span continues from: the W3C header of whoever asked, or what was kept with a job. */
export type TraceParent = string | undefined

/** Records what took how long inside what. Names and attributes hold declared names and ids, never a person's data. */
export interface Traces {
  /** Whether anything is recorded: where not, `span` only runs its work. */
  readonly recording: boolean
  /** Runs `work` as a span below the one under way, or below `parent`. What it throws marks the span as failed. */
  span<Answer>(name: string, attributes: Attributes, work: () => Promise<Answer>, parent?: TraceParent): Promise<Answer>
  /** The span under way as a W3C `traceparent`, to be sent along or kept with a job. */
  parent(): TraceParent
  /** Sends what is still kept back. */
  close(): Promise<void>
}

/** Traces that nobody reads. */
export const noTraces: Traces = {
  recording: false,
  span: (_name, _attributes, work) => work(),
  parent: () => undefined,
  close: async () => {},
}

/** The span under way as a W3C header: version, trace, span, flags. */
export function traceParentOf(): TraceParent {
  const context = occasion()?.span?.spanContext()
  if (!context) return undefined
  return `00-${context.traceId}-${context.spanId}-${context.traceFlags.toString(16).padStart(2, '0')}`
}
