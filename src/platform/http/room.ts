import { Refusal } from '../../kernel/errors.ts'

/** What one request has of a room. */
export interface RoomShare {
  /** So many more bytes have come. @throws Refusal unavailable when the room is full */
  take(bytes: number): void
}

/**
 * The memory that forms with files have together in this process, each for as long as it is dealt with. What a page hands on
 * to the API is there twice.
 */
export interface Room {
  /** Does the work of a request; all it has taken is free again when that is done. */
  within<Answer>(work: (share: RoomShare) => Promise<Answer>): Promise<Answer>
}

/** Room for three of the largest forms of pages, handed on, in bytes. */
export const mostInRoom = 512 * 1_024 * 1_024

/**
 * Opens a room of so many bytes. Counted is what has come and not what was announced: who sends slowly keeps nobody out.
 * @param most bytes
 */
export function openRoom(most: number): Room {
  let taken = 0
  return {
    async within(work) {
      let own = 0
      const take = (bytes: number) => {
        if (taken + bytes > most) throw full()
        own += bytes
        taken += bytes
      }
      try {
        return await work({ take })
      } finally {
        taken -= own
      }
    },
  }
}

const full = () =>
  new Refusal('unavailable', 'busy', 'We are busy at the moment. Try again shortly.', { retryAfterSeconds: 10 })
