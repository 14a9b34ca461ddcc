import type { Actor, Member } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { plusSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { Live } from '../../platform/realtime/live.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { record } from '../activity/index.ts'
import { noticesRead } from './channel.ts'
import { mailNotWaiting } from './errors.ts'
import { noticeExists, type UndeliveredRow, updateDueAgain } from './mail-store.ts'
import { type NoticeKinds, queueOf } from './notice.ts'
import { noticePolicy } from './policy.ts'
import { longestDialogue } from './rules.ts'
import { type NoticeRow, updateAllRead, updateRead } from './store.ts'

/** Notes that a member has read one of their notices. @throws Refusal not_found when it is none of theirs */
export async function markRead(tx: Tx, live: Live, actor: Member, id: string): Promise<NoticeRow> {
  const row = isId(id) ? await updateRead(tx, actor.memberId, id) : undefined
  if (!row) throw notFound('notice')
  live.publish(tx, noticesRead(actor.memberId))
  return row
}

/** Notes that a member has read all of their notices, and answers how many were unread. */
export function markAllRead(tx: Tx, live: Live, actor: Member): Promise<number> {
  live.publish(tx, noticesRead(actor.memberId))
  return updateAllRead(tx, actor.memberId)
}

/**
 * Sends an e-mail again that did not certainly arrive: the same words, to the address as it is now, under the same
 * Message-ID, so that a mailbox which has it already can drop it.
 * @throws Refusal `mail_not_waiting`; not_found
 */
export async function sendAgain(
  tx: Tx,
  office: { jobs: Pick<Jobs, 'send'>; kinds: NoticeKinds; realNow: Date },
  { actor, origin, id }: { actor: Actor; origin?: Origin; id: string },
): Promise<UndeliveredRow> {
  demand(noticePolicy, actor, 'send_again', 'UndeliveredNotice')
  if (!isId(id)) throw notFound('notice')
  const row = await updateDueAgain(tx, id, plusSeconds(office.realNow, -longestDialogue))
  if (!row) throw (await noticeExists(tx, id)) ? mailNotWaiting() : notFound('notice')
  const queue = queueOf(office.kinds.get(row.kind))
  office.jobs.send(tx, queue, { marketplaceId: tx.marketplaceId, noticeId: id }, { singletonKey: `again/${id}` })
  record(tx, { actor, origin, action: 'notice.sent-again', object: { kind: 'notice', id } })
  return row
}
