import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import { decidesAsParty } from '../../payments/index.ts'
import { evidenceSent } from '../errors.ts'
import { disputesPolicy } from '../policy.ts'
import { factsOf, mayBeAddedTo } from '../rules.ts'
import { insertEvidence, lockDispute } from '../store.ts'
import type { Dispute } from '../subjects.ts'

/** Who asks, about which dispute. */
interface Asking {
  member: Member
  id: string
  origin: Origin
}

/**
 * Keeps what a party or the operator says for the bank to read. It goes there with all the rest, once.
 * @throws Refusal not_found, evidence_sent
 */
export async function giveEvidence(tx: Tx, { member, id, origin }: Asking, text: string): Promise<Dispute> {
  const dispute = await lockDispute(tx, id)
  if (!dispute) throw notFound('dispute')
  demand(disputesPolicy, member, 'speak', 'Dispute', factsOf(dispute))
  if (!mayBeAddedTo(dispute.state)) throw evidenceSent()
  const authorRole = dispute.parties['seller'] === member.memberId ? 'seller' : 'operator'
  insertEvidence(tx, dispute.id, { id: newId(), authorId: member.memberId, authorRole, text, createdAt: tx.now })
  record(tx, { actor: member, origin, action: 'dispute.evidence_given', object: { kind: 'dispute', id } })
  return dispute
}

/**
 * The operator has the evidence sent, or gives in. One who is a party to the deal may do neither, unless nobody else could.
 * @throws Refusal not_found, party_may_not_decide, not_your_step, not_in_this_state
 */
export async function decideDispute(
  services: AppServices,
  tx: Tx,
  { member, id, origin }: Asking,
  transition: 'submit' | 'accept',
): Promise<Dispute> {
  const dispute = await lockDispute(tx, id)
  if (!dispute) throw notFound('dispute')
  demand(disputesPolicy, member, 'read', 'Dispute', factsOf(dispute))
  const parties = Object.values(dispute.parties).filter((party): party is string => party !== null)
  const asParty = await decidesAsParty(tx, member, parties)
  const { requestId } = origin
  const after = await services.engine.takeLocked(tx, 'dispute', dispute, { transition, actor: member, requestId })
  const details = asParty ? { as_party: true } : {}
  record(tx, { actor: member, origin, action: `dispute.${transition}`, object: { kind: 'dispute', id }, details })
  return after
}
