import type { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'

/** A frame: JSON, told apart by its type. */
export interface Frame {
  type: string
}

/** An address at which one may open a socket, declared by a module. Visitors may; what they may do there is its own matter. */
export interface SocketEndpoint {
  module: string
  /** '/ws/auction/:id/': the id is the only thing that varies. '/ws/chat/' has none. */
  path: `/ws/${string}/`
  summary: string
  /** The frames it takes, by their type. What has another shape is refused, and changes nothing. */
  hears: z.ZodType<Frame>
  /** The frames it sends. */
  says: z.ZodType<Frame>
  /**
   * Somebody has come. Answers what is done with each of their frames, and when they leave.
   * @throws Refusal when there is nothing here for them: they are told, and the socket is closed
   */
  open(line: SocketLine): Promise<SocketListener>
}

/** What a socket's module does with who came. */
export interface SocketListener {
  /**
   * A frame in its declared shape, and the marketplace as it is by now. What it throws is told as an error, under the
   * frame's own `ref` where it has one.
   */
  hear(frame: Frame, marketplace: Marketplace): Promise<void>
  left(): void
}

/** One open socket, as a module sees it. */
export interface SocketLine {
  /** As it was when the socket was opened. */
  marketplace: Marketplace
  /** Empty where the address has none. */
  id: string
  /** The last number that was seen before the line broke, where the client says so (`?after=17`). */
  after: bigint | undefined
  /** Who it is: a visitor may say so later, by a frame of the type 'auth'. */
  actor(): Actor
  /** Sends a frame. False when its reader is so slow that too much waits already: it is let go. */
  say(frame: Frame): boolean
  /** The same for frames that are written already, once for many lines: those of one moment leave together. */
  sayWritten(frames: readonly Buffer[]): boolean
  /** Ends it in order; the code is WebSocket's own (1000, 1001, 1008, 1013). */
  end(code: number, reason: string): void
}
