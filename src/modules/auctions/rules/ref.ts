import { createHash } from 'node:crypto'

/** So many characters the name of a bid has at most: see auction_log. */
export const longestRef = 100

/** A bid that was not named goes by the key of its request; a key too long for the log by its digest, the same each time. */
export function refOfKey(key: string | undefined): string | undefined {
  if (key === undefined || key.length <= longestRef) return key
  return createHash('sha256').update(key).digest('base64url')
}
