import { StartFailure } from '../postgres/failure.ts'
import type { Database } from './database.ts'
import { sql } from './sql.ts'

/**
 * Why the role the app works as is too powerful, as sentences; empty when it is not. What a role may become by SET ROLE it
 * is too, since one forged statement would do it.
 */
export async function excessivePowers(db: Database): Promise<string[]> {
  const { role, superuser, bypass, owned } = await db.aboveMarketplaces((tx) =>
    tx.one<{ role: string; superuser: boolean; bypass: string | null; owned: string | null }>(sql`
      select current_user::text as role,
        exists (select from pg_roles r where r.rolsuper and pg_has_role(current_user, r.oid, 'member')) as superuser,
        (select min(r.rolname) from pg_roles r
          where r.rolbypassrls and not r.rolsuper and pg_has_role(current_user, r.oid, 'member')) as bypass,
        (select min(c.relname) from pg_class c
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
            and pg_has_role(current_user, c.relowner, 'member')) as owned`),
  )
  if (superuser) return [`${role} is a superuser, whom no row-level security holds.`]
  return [
    ...(bypass === null ? [] : [`${role} has the right BYPASSRLS${bypass === role ? '' : `, through ${bypass}`}.`]),
    ...(owned === null ? [] : [`${role} owns tables (${owned}), and could switch their row-level security off.`]),
  ]
}

/**
 * Refuses to go on as a role that could see past the wall between marketplaces: everything else relies on that wall.
 * @throws StartFailure
 */
export async function refusePower(db: Database): Promise<void> {
  const powers = await excessivePowers(db)
  if (powers.length > 0) throw new StartFailure(powers.join(' '), adviceOnPower)
}

/** What to do about it. */
export const adviceOnPower =
  'Let DATABASE_URL name marketry_app, as db/roles.sql makes it; DATABASE_OWNER_URL is for migrations alone.'
