import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { dispatchesSpokenOf as spokenOf } from './dispatches.ts'

/** An answer of a seller's: which step of which deal it was, and how many seconds of business time it took. */
export interface Answered {
  dealId: string
  step: number
  sellerId: string
  seconds: number
}

/** Keeps how long a buyer waited for an answer, once for each step, and sets the seller's middle time anew from the latest. */
export async function insertAnswer(tx: Tx, { dealId, step, sellerId, seconds }: Answered): Promise<void> {
  const added = await tx.maybe(sql`
    insert into seller_answer (deal_id, step, member_id, answered_at, seconds)
    values (${dealId}, ${step}, ${sellerId}, ${tx.now}, ${seconds})
    on conflict (marketplace_id, deal_id, step) do nothing returning deal_id`)
  if (added) updateMiddle(tx, sellerId)
}

/** A question to a seller that was answered: which message waited, and how many seconds of business time. */
export interface Replied {
  messageId: string
  sellerId: string
  seconds: number
}

/** Keeps how long somebody waited for a word of the seller's, once for each question. */
export async function insertReply(tx: Tx, { messageId, sellerId, seconds }: Replied): Promise<void> {
  const added = await tx.maybe(sql`
    insert into seller_reply (message_id, member_id, answered_at, seconds)
    values (${messageId}, ${sellerId}, ${tx.now}, ${seconds})
    on conflict (marketplace_id, message_id) do nothing returning message_id`)
  if (added) updateMiddle(tx, sellerId)
}

/** Sets a seller's middle time anew from the latest of both. */
function updateMiddle(tx: Tx, sellerId: string): void {
  tx.write(sql`
    insert into seller_standing as s (member_id, answer_seconds)
    values (${sellerId}, (
      select case when count(*) >= ${spokenOf.least}
                  then percentile_disc(0.5) within group (order by latest.seconds) end
      from (select seconds, answered_at from seller_answer where member_id = ${sellerId}
            union all select seconds, answered_at from seller_reply where member_id = ${sellerId}
            order by answered_at desc limit ${spokenOf.most}) latest))
    on conflict (marketplace_id, member_id) do update set answer_seconds = excluded.answer_seconds`)
}
