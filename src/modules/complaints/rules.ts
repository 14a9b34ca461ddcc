import { type Actor, holds } from '../../kernel/actor.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import { type Complaint, type Decision, type OrderOfComplaint, type Role, undecidedStates } from './subjects.ts'

/** In these both sides may still say something that whoever decides will read. */
export const spokenStates: readonly string[] = ['opened', 'under_review', 'appealed']

/**
 * By when those who run the marketplace must have decided; then the case ends as it stands. Undefined where it is not
 * their turn, and in a case of the time before there was an end to it.
 */
export function decisionDue({
  state,
  enteredAt,
  policy,
}: Pick<Complaint, 'state' | 'enteredAt' | 'policy'>): Date | undefined {
  const window = policy['decisionWindow']
  if (!undecidedStates.includes(state) || typeof window !== 'number') return undefined
  return plusSeconds(enteredAt, window)
}

/** No reminder comes earlier before the end than this, seconds. */
export const longestReminder = 5 * seconds.day

/**
 * How long before it ends as it stands those who must decide are reminded, seconds: five days, and never more than a
 * third of the time they have.
 */
export function reminderBefore(decisionWindow: number): number {
  return Math.min(longestReminder, Math.floor(decisionWindow / 3))
}

/** Whether it is time to remind those who must decide of a case that ends otherwise; not when it is over already. */
export function isNearlyOver(complaint: Pick<Complaint, 'state' | 'enteredAt' | 'policy'>, now: Date): boolean {
  const due = decisionDue(complaint)
  if (!due || due <= now) return false
  return plusSeconds(due, -reminderBefore(Number(complaint.policy['decisionWindow']))) <= now
}

/**
 * Whom to remind: those who may decide, and so none of the two sides and nobody who has decided it before, as long as
 * there is somebody else.
 */
export function whoMustDecide(
  complaint: Pick<Complaint, 'parties' | 'state'>,
  operators: readonly string[],
  decisions: readonly Pick<Decision, 'deciderId'>[],
): readonly string[] {
  const bound = [...sidesOf(complaint), ...(complaint.state === 'appealed' ? decidersBefore(decisions) : [])]
  const free = operators.filter((id) => !bound.includes(id))
  return free.length > 0 ? free : operators
}

/** Money goes back where the buyer of an order complains of its seller: nobody else has paid anything. */
export function mayBringMoney({ order, parties }: Pick<Complaint, 'order' | 'parties'>): boolean {
  return order !== null && order.buyerId === parties.complainant
}

/** What of the price can still go back, minor units. */
export function leftOf({ amount, givenBack }: Pick<OrderOfComplaint, 'amount' | 'givenBack'>): bigint {
  return amount > givenBack ? amount - givenBack : 0n
}

/** So much of what was decided or offered is still there to go back, minor units. */
export function payableOf(complaint: Pick<Complaint, 'order' | 'parties'>, wanted: bigint): bigint {
  if (!complaint.order || !mayBringMoney(complaint)) return 0n
  const left = leftOf(complaint.order)
  return wanted < left ? wanted : left
}

/** What somebody is in a case; undefined for whoever has nothing to do with it. */
export function roleIn({ parties }: Pick<Complaint, 'parties'>, actor: Actor): Role | undefined {
  if (actor.kind !== 'member') return undefined
  if (parties.complainant === actor.memberId) return 'complainant'
  if (parties.respondent === actor.memberId) return 'respondent'
  return holds(actor, 'operator') ? 'operator' : undefined
}

/** Whose case it is: of two sides, and of nobody twice. */
export function sidesOf({ parties }: Pick<Complaint, 'parties'>): string[] {
  return [parties.complainant, parties.respondent]
}

/** Whom the final decision should not be left to besides the two sides: who has decided the first time. */
export function decidersBefore(decisions: readonly Pick<Decision, 'deciderId'>[]): string[] {
  return decisions.map(({ deciderId }) => deciderId)
}

/** What the policy is asked about. */
export function factsOf({ parties }: Pick<Complaint, 'parties'>) {
  return { complainantId: parties.complainant, respondentId: parties.respondent }
}
