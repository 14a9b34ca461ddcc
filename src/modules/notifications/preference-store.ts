import { type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { EmailChoice } from './preferences.ts'

/** How a member wants to be told of one kind. */
export interface PreferenceRow {
  kind: string
  in_app: boolean
  email: EmailChoice
}

/** What a member has chosen; a kind that is not among it is told as by default. */
export function selectPreferences(tx: Tx, memberId: string): Promise<PreferenceRow[]> {
  return tx.rows<PreferenceRow>(sql`
    select kind, in_app, email from notification_preference where member_id = ${memberId}`)
}

/** Whether a notice, named `n` in the statement, is of a kind that its reader wants no e-mail of any more. */
export const isStopped: Sql = sql`exists (select from notification_preference p
  where p.member_id = n.member_id and p.kind = n.kind and p.email = 'never')`

/** Keeps choices of a member. Only for one who is there: a link may outlive its reader. */
export function upsertPreferences(tx: Tx, memberId: string, rows: readonly PreferenceRow[]): void {
  const column = <Name extends keyof PreferenceRow>(name: Name) => rows.map((row) => row[name])
  tx.write(sql`
    insert into notification_preference (member_id, kind, in_app, email)
    select m.id, given.kind, given.in_app, given.email
    from unnest(${column('kind')}::text[], ${column('in_app')}::boolean[], ${column('email')}::text[])
      as given (kind, in_app, email)
    join member m on m.id = ${memberId}
    on conflict (marketplace_id, member_id, kind) do update set in_app = excluded.in_app, email = excluded.email`)
}

/** Lets no e-mail go with notices of these kinds any more; what is shown in the app stays as it is. */
export function stopEmails(tx: Tx, memberId: string, kinds: readonly string[]): void {
  tx.write(sql`
    insert into notification_preference (member_id, kind, in_app, email)
    select m.id, kind, true, 'never' from unnest(${kinds}::text[]) as kind join member m on m.id = ${memberId}
    on conflict (marketplace_id, member_id, kind) do update set email = 'never'`)
}
