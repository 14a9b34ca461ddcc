import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { formerMember } from '../../platform/privacy/redact.ts'

/** A member's account as its owner may have it: everything but secrets. */
export async function selectAccount(tx: Tx, memberId: string) {
  const [account, sessions, waysIn, secondFactor] = await Promise.all([
    tx.maybe(sql`
      select m.id, m.email, m.email_verified, m.username, m.name, m.image, m.standing, m.zone, m.locale, m.created_at,
             array(select r.role from member_role r where r.member_id = m.id order by r.role) as roles
      from member m where m.id = ${memberId}`),
    tx.rows(sql`
      select id, ip_address, user_agent, created_at, updated_at, last_seen_at, expires_at
      from session where member_id = ${memberId} order by created_at`),
    tx.rows(sql`
      select provider_id as kind, created_at, updated_at from credential where member_id = ${memberId} order by created_at`),
    tx.maybe(sql`select created_at, confirmed_at from totp where member_id = ${memberId}`),
  ])
  return { account, sessions, ways_to_sign_in: waysIn, second_factor: secondFactor ?? null }
}

/** What the account itself tells of who somebody is. */
export function selectNames(
  tx: Tx,
  memberId: string,
): Promise<{ email: string; name: string; username: string | null } | undefined> {
  return tx.maybe(sql`select email, name, username from member where id = ${memberId} and standing <> 'erased'`)
}

/**
 * Leaves of an account its id, which deals and books name, and nothing else. Its e-mail is free again: whoever registers
 * with it later is a stranger to it.
 */
export function eraseAccount(tx: Tx, memberId: string): void {
  tx.write(sql`
    update member set email = ${`${memberId}@erased.invalid`}, email_verified = false, username = null,
      name = ${formerMember}, image = null, zone = null, locale = null, standing = 'erased', updated_at = ${tx.now}
    where id = ${memberId}`)
  tx.write(sql`delete from session where member_id = ${memberId}`)
  tx.write(sql`delete from credential where member_id = ${memberId}`)
  tx.write(sql`delete from totp where member_id = ${memberId}`)
  tx.write(sql`delete from recovery_code where member_id = ${memberId}`)
  tx.write(sql`delete from login_challenge where member_id = ${memberId}`)
  tx.write(sql`delete from known_place where member_id = ${memberId}`)
  tx.write(sql`delete from member_role where member_id = ${memberId}`)
  // What a mailed link is for is JSON with the member's id in it.
  tx.write(sql`delete from verification where strpos(value, ${memberId}) > 0`)
}
