import { seconds } from '../../kernel/time.ts'

/*
 * A call that nobody answered while its key was alive. It is never repeated; what it was about asks the other side whether
 * it was done, and goes on with what it is told.
 */

/** After so long without an answer what was asked for is looked up; business seconds. By then its key is dead. */
export const doubtWindow = 26 * seconds.hour

// Stripe honours a key for a day; an hour more, since a call may have been under way when it ended.
const deadAfterMs = 25 * 3_600_000

/** Whether a call that has no answer can no more be repeated by its key, and nothing will come of it. Real time. */
export function isBeyondRepeating(call: { state: string; first_tried_at: Date | null }, realNow: Date): boolean {
  if (call.state !== 'intended' || !call.first_tried_at) return false
  return realNow.getTime() - call.first_tried_at.getTime() > deadAfterMs
}
