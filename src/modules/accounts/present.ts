import type { Member } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { onTheWire } from '../../kernel/time.ts'
import { may } from '../../platform/permissions/policy.ts'
import { accountsPolicy } from './policy.ts'
import type { MemberRow } from './store/members.ts'
import type { OwnSessionRow } from './store/sessions.ts'

/** One's own account on the wire. */
export function presentUser(row: MemberRow, { settings }: Marketplace) {
  return {
    id: row.id,
    email: row.email,
    email_verified: row.email_verified,
    username: row.username,
    name: row.name,
    image: row.image,
    roles: row.roles,
    zone: row.zone ?? settings.zone,
    locale: row.locale ?? settings.locale,
    created_at: onTheWire(row.created_at),
  }
}

/** A member on the wire for an operator, with what this operator may do. */
export function presentMember(row: MemberRow, actor: Member) {
  const facts = { id: row.id, roles: row.roles }
  const allowed = (action: string) => may(accountsPolicy, actor, action, 'Member', facts)
  return {
    id: row.id,
    email: row.email,
    email_verified: row.email_verified,
    username: row.username,
    name: row.name,
    roles: row.roles,
    standing: row.standing,
    created_at: onTheWire(row.created_at),
    can: {
      suspend: row.standing === 'active' && allowed('suspend'),
      reinstate: row.standing === 'suspended' && allowed('reinstate'),
      assign_roles: allowed('assign_roles'),
    },
  }
}

/** One of one's own sessions on the wire; `current` is the one that asks. */
export function presentSession(row: OwnSessionRow, { sessionId }: Member) {
  return {
    id: row.id,
    current: row.id === sessionId,
    user_agent: row.user_agent || null,
    address: row.ip_address || null,
    created_at: onTheWire(row.created_at),
    renewed_at: onTheWire(row.updated_at),
    expires_at: onTheWire(row.expires_at),
  }
}
