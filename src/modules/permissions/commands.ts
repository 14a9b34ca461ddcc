import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { grant, revoke } from '../../platform/permissions/grants.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { type ObjectGrant, selectGrant } from '../../platform/permissions/store.ts'
import { membersByIds } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import * as errors from './errors.ts'
import { permissionsPolicy } from './policy.ts'
import type { Nouns } from './queries.ts'

interface Doer {
  actor: Member
  origin: Origin
}

/** What is to be granted. */
export interface WantedGrant {
  memberId: string
  noun: string
  objectId: string
  action: string
  until: Date | null
}

/**
 * Lets another member do one thing to one object: by whoever the policy lets `share` it.
 * @throws Refusal unknown_noun, not_grantable, not_found, forbidden, ends_before_it_begins, grant_to_oneself
 */
export async function giveGrant(
  tx: Tx,
  nouns: Nouns,
  { actor, origin }: Doer,
  wanted: WantedGrant,
): Promise<ObjectGrant> {
  const noun = nouns().get(wanted.noun)
  if (!noun) throw errors.unknownNoun()
  const [facts, people] = await Promise.all([noun.facts(tx, wanted.objectId), membersByIds(tx, [wanted.memberId])])
  if (!facts) throw errors.noSuchThing(noun.name)
  demand(noun.policy, actor, 'share', noun.name, facts)
  if (!noun.grantable?.includes(wanted.action)) throw errors.notGrantable()
  if (!people.has(wanted.memberId)) throw errors.noSuchMember()
  if (wanted.memberId === actor.memberId) throw errors.toOneself()
  if (wanted.until && wanted.until <= tx.now) throw errors.endsBefore()
  const given = await grant(tx, { ...wanted, grantedBy: actor.memberId })
  tell(tx, { actor, origin }, 'grant.given', given)
  return given
}

/** Takes a grant back, at once: by who gave it, who has it, or the operator. @throws Refusal not_found */
export async function takeBackGrant(tx: Tx, { actor, origin }: Doer, id: string): Promise<void> {
  const given = await selectGrant(tx, id)
  if (!given) throw errors.noSuchGrant()
  const { memberId, grantedBy } = given
  demand(permissionsPolicy, actor, 'revoke', 'Grant', { memberId, grantedBy })
  revoke(tx, id)
  tell(tx, { actor, origin }, 'grant.taken_back', given)
}

function tell(tx: Tx, by: Doer, action: string, { noun, objectId, memberId, action: what, until }: ObjectGrant): void {
  const details = { member_id: memberId, action: what, until: until?.toISOString() ?? null }
  record(tx, { ...by, action, object: { kind: noun.toLowerCase(), id: objectId }, details })
}
