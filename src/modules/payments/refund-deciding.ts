import type { Engine, Subject } from '../../engine/process.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { isPartyOfRefund, selectProcessOfRefund } from './destination-store.ts'
import { partyMayNotDecide } from './errors.ts'

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
 * @throws Refusal party_may_not_decide, not_found, not_in_this_state
 */
export async function settleRefund(
  engine: Engine,
  tx: Tx,
  { id, actor, requestId }: Deciding,
  input: Readonly<Record<string, unknown>>,
): Promise<Subject> {
  await refuseParty(tx, id, actor)
  return engine.take(tx, await selectProcessOfRefund(tx, id), id, { transition: 'settle', actor, input, requestId })
}

/** Whoever is a party to the deal does not say what becomes of its refund. @throws Refusal party_may_not_decide */
export async function refuseParty(tx: Tx, refundId: string, { memberId }: Member): Promise<void> {
  if (await isPartyOfRefund(tx, refundId, memberId)) throw partyMayNotDecide()
}
