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
  /** The operator who acts as this member at the moment; absent when it is the member. */
  actedBy?: StandIn
}

/** An operator in a member's place: bound to the operator's session by the server, for a while. */
export interface StandIn {
  /** Of this time of acting. */
  id: string
  /** The operator. */
  memberId: string
  /** Whether they may change what an operator may change for a member; otherwise they only look. */
  mayChange: boolean
}

/** The parts of the program that act without a person: a timer that is due, news of money, the step of a child process. */
export const programRoles = ['timer', 'payments', 'payouts', 'child', 'setup'] as const

/** A part of the program, acting. */
export interface SystemActor {
  kind: 'system'
  name: (typeof programRoles)[number]
}

/** Whether a role is one that no member can have. */
export function isProgramRole(role: string): role is SystemActor['name'] {
  return (programRoles as readonly string[]).includes(role)
}

/** Who asks for something. */
export type Actor = Visitor | Member | SystemActor

/** Whether the actor is a member who holds `role`. */
export function holds(actor: Actor, role: string): boolean {
  return actor.kind === 'member' && actor.roles.includes(role)
}
