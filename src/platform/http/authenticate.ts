import type { Actor } from '../../kernel/actor.ts'
import { holds } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Access, Endpoint, Facts } from './endpoint.ts'

/**
 * Lets the actor in, or not, by what the endpoint declares.
 * @throws Refusal unauthenticated for visitors, forbidden for members without the role
 */
export function admit(actor: Actor, access: Access): void {
  if (access === 'everyone') return
  if (actor.kind !== 'member') {
    throw new Refusal('unauthenticated', 'not_signed_in', 'Sign in to do this.')
  }
  if (access === 'members') return
  const roles = typeof access.role === 'string' ? [access.role] : access.role
  if (!roles.some((role) => holds(actor, role))) {
    throw new Refusal('forbidden', 'role_missing', `Only ${roles.join(' or ')} may do this.`)
  }
}

// Seconds after which a crawler, or a person, may look again.
const lookAgain = 3_600

/**
 * Keeps a closed marketplace closed. Those who run it come in as ever; its members reach what brings their running deals
 * to an end, since deadlines go on meanwhile.
 * @throws Refusal unavailable `closed_for_now`
 */
export function admitWhileClosed(
  { suspension }: Pick<Marketplace, 'suspension'>,
  actor: Actor,
  { whileClosed = 'nobody' }: Pick<Facts, 'whileClosed'>,
): void {
  if (!suspension || whileClosed === 'everyone') return
  if (holds(actor, 'operator') || holds(actor, 'superadmin')) return
  if (actor.kind === 'member' && (actor.actedBy || whileClosed === 'members')) return
  throw new Refusal('unavailable', 'closed_for_now', 'This marketplace is closed for the time being.', {
    retryAfterSeconds: lookAgain,
  })
}

/**
 * Keeps an operator who acts as a member to what may be done in a member's place.
 * @throws Refusal forbidden `acting_only_looks`, `not_while_acting`
 */
export function admitStandIn(actor: Actor, { method, facts }: Pick<Endpoint, 'method' | 'facts'>): void {
  if (actor.kind !== 'member' || !actor.actedBy) return
  const may = facts.standIn ?? (method === 'GET' ? 'always' : 'never')
  if (may === 'always') return
  if (may === 'never') {
    throw new Refusal('forbidden', 'not_while_acting', 'Only the member may do this: nobody does it in their place.')
  }
  if (!actor.actedBy.mayChange) {
    throw new Refusal('forbidden', 'acting_only_looks', 'You act as this member to look, and change nothing.')
  }
}
