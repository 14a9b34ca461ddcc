import type { ComplaintSettings } from '../kernel/marketplace.ts'
import { seconds } from '../kernel/time.ts'

/** How long everybody has in a complaint: the two sides a few days, those who decide a month. */
export const usualHearing: ComplaintSettings = {
  answerWindow: 3 * seconds.day,
  appealWindow: 3 * seconds.day,
  decisionWindow: 30 * seconds.day,
}
