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

// What may wait. A state that is so long in coming is of no use to anybody.
const mostWaiting = 256

/**
 * A state is read from the database while events come by another way: without this the first could overtake it.
 * @param waiting whether a state is due at once, as on joining
 */
export function stateFirst(line: SocketLine, waiting: boolean): StateFirst {
  let held: (() => boolean)[] | undefined = waiting ? [] : undefined
  const inTurn = (say: () => boolean): boolean => {
    if (!held) return say()
    if (held.length === mostWaiting) return false
    held.push(say)
    return true
  }
  return {
    line: {
      ...line,
      say: (frame) => inTurn(() => line.say(frame)),
      sayWritten: (frames) => inTurn(() => line.sayWritten(frames)),
    },
    wait() {
      held ??= []
    },
    state(frame) {
      const [first, rest] = [line.say(frame), held ?? []]
      held = undefined
      return first && rest.every((say) => say())
    },
  }
}
