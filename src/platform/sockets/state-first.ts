import type { Frame, SocketLine } from './socket.ts'

/** A line whose reader is to know how things stand before they hear what happens. */
export interface StateFirst {
  /** What is said here waits while the state is being read. */
  line: SocketLine
  /** From now on what is said waits, until the state was. */
  wait(): void
  /** Says the state, and after it what has waited. False when its reader is too slow, as with every frame. */
  state(frame: Frame): boolean
}

// Frames that may wait. A state that is so long in coming is of no use to anybody.
const mostWaiting = 256

/**
 * A state is read from the database while events come by another way: without this the first could overtake it.
 * @param waiting whether a state is due at once, as on joining
 */
export function stateFirst(line: SocketLine, waiting: boolean): StateFirst {
  let held: (Frame | Buffer)[] | undefined = waiting ? [] : undefined
  const send = (frame: Frame | Buffer) => (Buffer.isBuffer(frame) ? line.sayWritten(frame) : line.say(frame))
  const sayInTurn = (frame: Frame | Buffer): boolean => {
    if (!held) return send(frame)
    if (held.length === mostWaiting) return false
    held.push(frame)
    return true
  }
  return {
    line: { ...line, say: sayInTurn, sayWritten: sayInTurn },
    wait() {
      held ??= []
    },
    state(frame) {
      const [first, rest] = [line.say(frame), held ?? []]
      held = undefined
      return first && rest.every(send)
    },
  }
}
