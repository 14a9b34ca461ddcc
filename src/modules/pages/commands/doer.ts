import type { Member, SystemActor } from '../../../kernel/actor.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'

/** Who edits: an operator, or the program itself when a marketplace is opened. */
export interface Doer {
  actor: Member | SystemActor
  origin?: Origin | undefined
}

/** The member's id, null for the program. */
export function memberIdOf({ actor }: Doer): string | null {
  return actor.kind === 'member' ? actor.memberId : null
}
