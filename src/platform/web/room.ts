import { Refusal } from '../../kernel/errors.ts'

/** The memory that large forms have together in this process: each has its place in it for as long as it is dealt with. */
export interface Room {
  enter(): Place
}

/** What one form has of it. */
export interface Place {
  /** So many more bytes have come. @throws Refusal unavailable when the room is full */
  take(bytes: number): void
  /** The form has been dealt with: all it had is free again. */
  leave(): void
}

/**
 * Opens a room of so many bytes. Counted is what has come and not what was announced: who sends slowly keeps nobody out.
 * @param most bytes
 */
export function openRoom(most: number): Room {
  let taken = 0
  return {
    enter() {
      let own = 0
      return {
        take(bytes) {
          if (taken + bytes > most) throw full()
          own += bytes
          taken += bytes
        },
        leave() {
          taken -= own
          own = 0
        },
      }
    },
  }
}

const full = () =>
  new Refusal('unavailable', 'busy', 'We are busy at the moment. Try again shortly.', { retryAfterSeconds: 10 })
