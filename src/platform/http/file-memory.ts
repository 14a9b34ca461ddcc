import { busy } from '../db/errors.ts'

/** What one request has of it. */
export interface MemoryShare {
  /** So many more bytes have come. @throws Refusal unavailable busy, when it is full */
  take(bytes: number): void
}

/**
 * The memory that forms with files have together in this process, each for as long as it is dealt with. What a page hands on
 * to the API is there twice.
 */
export interface FileMemory {
  /** Does the work of a request; all it has taken is free again when that is done. */
  within<Answer>(work: (share: MemoryShare) => Promise<Answer>): Promise<Answer>
}

// An upload takes longer than a statement.
const retryAfterSeconds = 10

/** Enough for three of the largest forms of pages, handed on; bytes. */
export const mostFileMemory = 512 * 1_024 * 1_024

/**
 * Opens it. Counted is what has come and not what was announced: who sends slowly keeps nobody out.
 * @param most bytes
 */
export function openFileMemory(most: number): FileMemory {
  let taken = 0
  return {
    async within(work) {
      let own = 0
      const take = (bytes: number) => {
        if (taken + bytes > most) throw busy(retryAfterSeconds)
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
