import type { Engine, Subject } from '../../engine/process.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { membersWithRole } from '../accounts/index.ts'
import { selectPartiesOfRefund, selectProcessOfRefund } from './destination-store.ts'
import { isPaymentDisputed, selectTakenTwice } from './disputed-store.ts'
import { chargeDisputed, partyMayNotDecide, takenByTheBank } from './errors.ts'

/** Who decides about which refund. */
interface Deciding {
  actor: Member
  id: string
  requestId: string
}

/** The operator has Stripe asked once more. @throws Refusal not_found, not_in_this_state */
export async function retryRefund(engine: Engine, tx: Tx, { id, actor, requestId }: Deciding): Promise<Subject> {
  return engine.take(tx, await selectProcessOfRefund(tx, id), id, { transition: 'retry', actor, requestId })
}

/**
 * The operator has given the money back by hand, and says how.
 * @throws Refusal party_may_not_decide, charge_disputed, taken_by_the_bank, not_found, not_in_this_state
 */
export async function settleRefund(
  engine: Engine,
  tx: Tx,
  { id, actor, requestId }: Deciding,
  input: Readonly<Record<string, unknown>>,
): Promise<Subject & { asParty: boolean }> {
  const asParty = await decidesAsParty(tx, actor, await selectPartiesOfRefund(tx, id))
  await refuseWhileTheBankAsks(tx, id)
  const step = { transition: 'settle', actor, input, requestId }
  return { ...(await engine.take(tx, await selectProcessOfRefund(tx, id), id, step)), asParty }
}

/**
 * What Stripe refuses to give back while a bank asks for it is given in no other way either: the bank may find for the
 * payer, who would have it twice. So they would where it has found for them, and taken what the refund was to give.
 * @throws Refusal charge_disputed, taken_by_the_bank
 */
export async function refuseWhileTheBankAsks(tx: Tx, refundId: string): Promise<void> {
  if (await isPaymentDisputed(tx, refundId)) throw chargeDisputed()
  if ((await selectTakenTwice(tx, { id: refundId })).length > 0) throw takenByTheBank()
}

/**
 * Whoever is a party to a deal does not decide about its money, as long as there is an operator who is none. Where there
 * is nobody else, they may: nothing would ever be settled otherwise. The log says that they did; see
 * docs/decisions/the-only-operator.md.
 * @returns whether it is decided by a party
 * @throws Refusal party_may_not_decide
 */
export async function decidesAsParty(tx: Tx, { memberId }: Member, parties: readonly string[]): Promise<boolean> {
  if (!parties.includes(memberId)) return false
  if (await isAnotherOperator(tx, parties)) throw partyMayNotDecide()
  return true
}

/** Whether there is an operator who is none of these parties, to decide in their place. */
export async function isAnotherOperator(tx: Tx, parties: readonly string[]): Promise<boolean> {
  const operators = await membersWithRole(tx, 'operator')
  return operators.some((operator) => !parties.includes(operator))
}
