import { Readable } from 'node:stream'

/** A line to one browser that stays open: Server-Sent Events. */
export interface EventStream {
  /** The body of the answer. */
  readonly body: Readable
  /** Sends events (see writtenEvent); false when the reader is so slow that too much waits for it already. */
  send(written: string): boolean
  /** Ends it in order. */
  end(): void
  /** Calls `then` once it is over, whoever ended it. */
  onOver(then: () => void): void
}

/** An event as it goes over the wire: what is told to many is written once. */
export function writtenEvent({ id, name, data }: { id?: bigint; name: string; data: unknown }): string {
  // JSON has no line breaks of its own, so one line of data holds it.
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

// What waits for one reader. A browser that is alive takes a notice at once; a line that is dead takes none.
const mostWaitingBytes = 64 * 1_024

/** Sent with an event stream: no proxy may keep it, change it, or collect it before passing it on. */
export const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
} as const

/**
 * Opens a stream. A heartbeat each `heartbeat` real milliseconds keeps the connection from being taken for dead, and lets
 * a dead one be noticed; `retry` is how long a browser waits before it comes again.
 */
export function openEventStream({ heartbeat = 15_000, retry = 2_000 } = {}): EventStream {
  const body = new Readable({ read() {} })
  const over: (() => void)[] = []
  const write = (text: string) => {
    if (body.destroyed || body.readableEnded) return false
    body.push(text)
    return body.readableLength <= mostWaitingBytes
  }
  const beat = setInterval(() => {
    if (!write(': still here\n\n')) body.destroy()
  }, heartbeat)
  body.once('close', () => {
    clearInterval(beat)
    for (const then of over) then()
  })
  // A connection that breaks is no fault of ours.
  body.on('error', () => {})
  write(`retry: ${retry}\n\n`)
  return {
    body,
    send: write,
    end: () => {
      if (!body.destroyed) body.push(null)
    },
    onOver: (then) => void over.push(then),
  }
}
