import type { Actor } from '../../kernel/actor.ts'
import { holds } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Access } from './endpoint.ts'

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
