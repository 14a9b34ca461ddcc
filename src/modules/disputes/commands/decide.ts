import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { fileTypeWrong } from '../../../platform/files/errors.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { intend } from '../../../platform/outside/intend.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import { decidesAsParty } from '../../payments/index.ts'
import { evidenceSent, tooMuchEvidence } from '../errors.ts'
import { uploadEvidence } from '../file-calls.ts'
import { disputesPolicy } from '../policy.ts'
import { factsOf, fileTypes, mayBeAddedTo, mostFiles } from '../rules.ts'
import { insertEvidence, lockDispute, selectEvidence } from '../store.ts'
import type { Dispute } from '../subjects.ts'

/** Who asks, about which dispute. */
interface Asking {
  member: Member
  id: string
  origin: Origin
}

/**
 * Keeps what a party or the operator says for the bank to read. It goes there with all the rest, once.
 * @throws Refusal not_found, evidence_sent, file_unknown, file_type, too_much_evidence
 */
export async function giveEvidence(
  services: AppServices,
  tx: Tx,
  { member, id, origin }: Asking,
  said: { text?: string | undefined; documentId?: string | undefined },
): Promise<Dispute> {
  const dispute = await lockDispute(tx, id)
  if (!dispute) throw notFound('dispute')
  demand(disputesPolicy, member, 'speak', 'Dispute', factsOf(dispute))
  if (!mayBeAddedTo(dispute.state)) throw evidenceSent()
  const authorRole = dispute.parties['seller'] === member.memberId ? 'seller' : 'operator'
  const { text = null, documentId = null } = said
  const evidence = { id: newId(), authorId: member.memberId, authorRole, text, documentId, createdAt: tx.now }
  if (documentId !== null) {
    const owner = { memberId: member.memberId, purpose: 'evidence' }
    await services.documents.attach(tx, [documentId], owner, { kind: 'dispute', id: dispute.id })
  }
  insertEvidence(tx, dispute.id, evidence)
  if (documentId !== null) await sendFile(services, tx, dispute.id, evidence.id)
  record(tx, { actor: member, origin, action: 'dispute.evidence_given', object: { kind: 'dispute', id } })
  return dispute
}

/** Has a file sent on to Stripe after the commit. @throws Refusal too_much_evidence, file_type */
async function sendFile(services: AppServices, tx: Tx, disputeId: string, evidenceId: string): Promise<void> {
  const files = (await selectEvidence(tx, disputeId)).flatMap(({ id, file }) => (file ? [{ id, ...file }] : []))
  if (files.length > mostFiles) throw tooMuchEvidence(mostFiles)
  const added = files.find(({ id }) => id === evidenceId)
  if (!added) throw new Error(`the evidence ${evidenceId} has no file`)
  const { documentId, sha256, name, mediaType } = added
  if (!fileTypes.includes(mediaType)) throw fileTypeWrong(fileTypes)
  const request = { marketplaceId: tx.marketplaceId ?? '', documentId, sha256, name, mediaType }
  intend(services, tx, uploadEvidence, evidenceId, request)
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
