import type { Member } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { onTheWire, plusSeconds } from '../../kernel/time.ts'
import { may } from '../../platform/permissions/policy.ts'
import { accountsPolicy } from './policy.ts'
import type { MemberRow } from './store/members.ts'
import { deviceWordsIn } from './device-words.ts'
import type { Entered } from './commands/entering.ts'
import type { WaysIn } from './queries.ts'
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
    chosen_locale: row.locale,
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
    second_factor: row.second_factor,
    created_at: onTheWire(row.created_at),
    can: {
      suspend: row.standing === 'active' && allowed('suspend'),
      reinstate: row.standing === 'suspended' && allowed('reinstate'),
      assign_roles: row.standing !== 'erased' && allowed('assign_roles'),
      end_second_factor: row.second_factor && allowed('end_second_factor'),
      end_sessions: row.standing !== 'erased' && allowed('end_sessions'),
    },
  }
}

/** One of one's own sessions on the wire; `current` is the one that asks. */
export function presentSession(row: OwnSessionRow, { sessionId }: Member) {
  return {
    id: row.id,
    current: row.id === sessionId,
    ...deviceWordsIn(row.user_agent),
    user_agent: row.user_agent || null,
    address: row.ip_address || null,
    created_at: onTheWire(row.created_at),
    seen_at: onTheWire(row.seen_at),
    renewed_at: onTheWire(row.updated_at),
    expires_at: onTheWire(row.expires_at),
  }
}

/** A member's session for those who run the marketplace: the device, not from where. */
export function presentOverseenSession(row: OwnSessionRow) {
  return {
    id: row.id,
    ...deviceWordsIn(row.user_agent),
    created_at: onTheWire(row.created_at),
    seen_at: onTheWire(row.seen_at),
  }
}

// How long before an idle session ends its member is warned, in seconds.
const warning = 120

/**
 * How the session that asks stands. `row` is undefined when it has ended. What is known of its use is exact to the minute.
 */
export function presentStatus(row: OwnSessionRow | undefined, { settings }: Marketplace, realNow: Date) {
  if (!row) return { active: false, idle_seconds: null, expires_at: null, warning_at: null }
  const { idleTimeoutSeconds } = settings
  const idle = idleTimeoutSeconds === null ? null : plusSeconds(row.seen_at, idleTimeoutSeconds)
  const ends = idle && idle < row.expires_at ? idle : row.expires_at
  return {
    active: true,
    idle_seconds: Math.max(0, Math.floor((realNow.getTime() - row.seen_at.getTime()) / 1_000)),
    expires_at: onTheWire(ends),
    warning_at: idle && onTheWire(plusSeconds(ends, -warning)),
  }
}

/** How one comes in, on the wire. */
export function presentWaysIn({ hasPassword, secondFactorSince, recoveryCodesLeft }: WaysIn) {
  return {
    has_password: hasPassword,
    totp: {
      enabled: secondFactorSince !== null,
      enabled_at: secondFactorSince && onTheWire(secondFactorSince),
      recovery_codes_left: recoveryCodesLeft,
    },
  }
}

/** A login that waits for its second step, on the wire. */
export function presentChallenge({ challenge }: Extract<Entered, { challenge: unknown }>) {
  return { challenge: challenge.token, challenge_expires_at: onTheWire(challenge.expiresAt) }
}
