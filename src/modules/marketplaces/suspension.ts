import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { raiseRevision } from '../../platform/db/revision.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { record } from '../activity/index.ts'
import { notSuspended, suspendedAlready } from './errors.ts'
import { markResumed, markSuspended } from './store.ts'

interface By {
  actor: Member
  origin?: Origin
  /** In the superadmin's words; its operators read it in their log. */
  reason: string
}

/**
 * Closes the marketplace the transaction is in, for a while: visitors find it closed, its operators come in as ever, and
 * its members reach what brings their running deals to an end, for timers, money and letters go on. The caller has asked
 * the policy in the house, and lets the directory refresh once it is committed.
 * @throws Refusal `suspended_already`
 */
export async function suspendMarketplace(tx: Tx, { actor, origin, reason }: By): Promise<void> {
  if (!(await markSuspended(tx, reason))) throw suspendedAlready()
  record(tx, { actor, origin, action: 'marketplace.suspended', object: itself(tx), details: { reason } })
  raiseRevision(tx, 'settings')
}

/**
 * Opens it again.
 * @throws Refusal `not_suspended`
 */
export async function resumeMarketplace(tx: Tx, { actor, origin, reason }: By): Promise<void> {
  if (!(await markResumed(tx))) throw notSuspended()
  record(tx, { actor, origin, action: 'marketplace.resumed', object: itself(tx), details: { reason } })
  raiseRevision(tx, 'settings')
}

const itself = ({ marketplaceId }: Tx) => ({ kind: 'marketplace', id: marketplaceId ?? '' })
