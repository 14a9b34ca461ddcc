import { plusSeconds, seconds } from '../../kernel/time.ts'
import type { Dispute } from './subjects.ts'

/** How long before its day evidence is sent by itself, seconds: time enough to try again if Stripe cannot be reached. */
export const evidenceLead = seconds.day

/** How long after Stripe refused evidence it is sent again by itself, seconds: a few times in that lead, not without end. */
export const evidencePause = 6 * seconds.hour

/**
 * When the evidence goes by itself: some time before its day. Where Stripe has refused it, that pause later at the soonest,
 * and no more once its day has come: somebody must look at it.
 */
export function evidenceTime({
  state,
  enteredAt,
  dueAt,
  policy,
}: Pick<Dispute, 'state' | 'enteredAt' | 'dueAt' | 'policy'>): Date | null {
  if (!dueAt) return null
  const first = plusSeconds(dueAt, -Number(policy['evidenceLead'] ?? evidenceLead))
  if (state !== 'unanswered') return first
  const again = plusSeconds(enteredAt, Number(policy['evidencePause'] ?? evidencePause))
  if (again <= first) return first
  return again < dueAt ? again : null
}
