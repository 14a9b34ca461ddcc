import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** Which of these places the member has signed in from since then. */
export async function selectPlaces(
  tx: Tx,
  memberId: string,
  hashes: readonly string[],
  since: Date,
): Promise<string[]> {
  const rows = await tx.rows<{ place_hash: string }>(sql`
    select place_hash from known_place
    where member_id = ${memberId} and place_hash = any (${hashes}::text[]) and seen_at > ${since}`)
  return rows.map(({ place_hash }) => place_hash)
}

export function insertPlaces(tx: Tx, memberId: string, hashes: readonly string[], realNow: Date): void {
  tx.write(sql`
    insert into known_place (member_id, place_hash, seen_at)
    select ${memberId}, hash, ${realNow} from unnest(${hashes}::text[]) as hash order by hash
    on conflict (marketplace_id, member_id, place_hash) do update set seen_at = excluded.seen_at`)
}

export function deletePlacesOf(tx: Tx, memberId: string): void {
  tx.write(sql`delete from known_place where member_id = ${memberId}`)
}

export function deletePlacesUnseen(tx: Tx, since: Date): void {
  tx.write(sql`delete from known_place where seen_at < ${since}`)
}
