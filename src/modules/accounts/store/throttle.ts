import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** Moves a key's instant on by `each` seconds, unless that would go beyond `latest`. Whether it did. */
export async function takeFromThrottle(
  tx: Tx,
  key: string,
  { realNow, each, latest }: { realNow: Date; each: number; latest: Date },
): Promise<boolean> {
  const taken = await tx.maybe(sql`
    insert into throttle as t (key, used_until) values (${key}, ${realNow}::timestamptz + ${each} * interval '1 second')
    on conflict (marketplace_id, key) do update
      set used_until = greatest(t.used_until, ${realNow}::timestamptz) + ${each} * interval '1 second'
      where greatest(t.used_until, ${realNow}::timestamptz) + ${each} * interval '1 second' <= ${latest}::timestamptz
    returning 1 as taken`)
  return taken !== undefined
}

/** Until when a key's allowance is used up. */
export async function selectThrottle(tx: Tx, key: string): Promise<Date | undefined> {
  const row = await tx.maybe<{ used_until: Date }>(sql`select used_until from throttle where key = ${key}`)
  return row?.used_until
}

export function deleteThrottle(tx: Tx, key: string): void {
  tx.write(sql`delete from throttle where key = ${key}`)
}

/** Forgets the keys whose allowance is whole again. */
export function deleteWholeThrottles(tx: Tx, realNow: Date): void {
  tx.write(sql`delete from throttle where used_until < ${realNow}`)
}
