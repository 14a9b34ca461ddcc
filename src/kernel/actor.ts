/** Somebody who is not signed in. */
export interface Visitor {
  kind: 'visitor'
}

/** A signed-in member of the marketplace the request came to. */
export interface Member {
  kind: 'member'
  memberId: string
  sessionId: string
  /** Roles of the preset ('buyer', 'seller') and the two of the house ('operator', 'superadmin'). */
  roles: readonly string[]
}

/** A part of the program that acts without a person: a timer that is due, money that arrived, a child process. */
export interface SystemActor {
  kind: 'system'
  name: 'timer' | 'payments' | 'payouts' | 'child' | 'setup'
}

/** Who asks for something. */
export type Actor = Visitor | Member | SystemActor

/** Whether the actor is a member who holds `role`. */
export function holds(actor: Actor, role: string): boolean {
  return actor.kind === 'member' && actor.roles.includes(role)
}
