import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** Who a seller is, in their own words. */
export interface StoryRow {
  headline: string
  story: string
}

export async function selectStory(tx: Tx, memberId: string): Promise<StoryRow> {
  const row = await tx.maybe<StoryRow>(sql`select headline, story from seller_story where member_id = ${memberId}`)
  return row ?? { headline: '', story: '' }
}

export function upsertStory(tx: Tx, memberId: string, { headline, story }: StoryRow): void {
  tx.write(sql`
    insert into seller_story (member_id, headline, story, updated_at)
    values (${memberId}, ${headline}, ${story}, ${tx.now})
    on conflict (marketplace_id, member_id) do update
      set headline = excluded.headline, story = excluded.story, updated_at = excluded.updated_at`)
}

export function deleteStory(tx: Tx, memberId: string): void {
  tx.write(sql`delete from seller_story where member_id = ${memberId}`)
}
