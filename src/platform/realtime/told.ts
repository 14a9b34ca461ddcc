import type { LiveEvent } from './store.ts'

/** A way to write events for watchers: frames of a socket, lines of an event stream. */
export interface Encoding {
  readonly name: string
  encode(event: LiveEvent): Buffer
}

/** An event on its way to watchers. It is written once in each encoding, however many watch. */
export class Told {
  readonly event: LiveEvent
  readonly #written = new Map<Encoding, Buffer>()

  constructor(event: LiveEvent) {
    this.event = event
  }

  as(encoding: Encoding): Buffer {
    const known = this.#written.get(encoding)
    if (known) return known
    const written = encoding.encode(this.event)
    this.#written.set(encoding, written)
    return written
  }
}
