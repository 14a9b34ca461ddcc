import { type Context, ROOT_CONTEXT, type Span, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-node'
import { occasion, onOccasion } from './occasion.ts'
import { type Traces, type TraceParent, traceParentOf } from './traces.ts'

/** Where traces go. */
export interface TraceSettings {
  /** The collector's base address, as OTEL_EXPORTER_OTLP_ENDPOINT has it: '/v1/traces' is added. */
  endpoint: string
  /** What this process calls itself. */
  serviceName: string
}

// Milliseconds the collector has for an answer: a slow one costs spans, never requests.
const exportTimeoutMs = 10_000

/**
 * Opens traces that are sent to an OpenTelemetry collector in batches. Loaded only where an endpoint is set. The span
 * under way goes along with the occasion, so nothing global is registered and two servers of one process do not mix.
 */
export function openTraces({ endpoint, serviceName }: TraceSettings): Traces {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: exportTimeoutMs }))],
  })
  const tracer = provider.getTracer('marketry')
  return {
    recording: true,
    async span(name, attributes, work, parent) {
      const span = tracer.startSpan(name, { attributes }, contextOf(parent))
      const busyWith = occasion()
      try {
        return await (busyWith ? onOccasion({ ...busyWith, span }, work) : work())
      } catch (fault) {
        fail(span, fault)
        throw fault
      } finally {
        span.end()
      }
    },
    parent: traceParentOf,
    close: () => provider.shutdown(),
  }
}

function fail(span: Span, fault: unknown): void {
  // The sentence may hold a person's data; the kind of fault does not.
  span.setStatus({ code: SpanStatusCode.ERROR })
  span.setAttribute('error.type', fault instanceof Error ? fault.name : 'unknown')
}

function contextOf(parent: TraceParent): Context {
  const under = occasion()?.span
  if (under) return trace.setSpan(ROOT_CONTEXT, under)
  const told = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(parent ?? '')
  if (!told) return ROOT_CONTEXT
  const [, traceId = '', spanId = '', flags = '00'] = told
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true })
}
