import type { Actor, Member } from '../../kernel/actor.ts'
import { faultIn } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import type { Page } from '../../kernel/pages.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { cutPage, type PageRequest } from '../../platform/http/page.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { type SentRow, selectSent, selectUndelivered, type UndeliveredRow } from './mail-store.ts'
import { noticePolicy } from './policy.ts'
import { countUnread, type NoticeRow, selectNotices } from './store.ts'

/** A page of what a member was told, newest first. */
export async function readNotices(
  tx: Tx,
  actor: Member,
  unread: boolean | undefined,
  page: PageRequest,
): Promise<Page<NoticeRow>> {
  checkPlace(page)
  return cutPage(await selectNotices(tx, actor.memberId, unread, page), page, placeOf)
}

/** How many of a member's notices are unread. */
export function unreadOf(tx: Tx, actor: Member): Promise<number> {
  return countUnread(tx, actor.memberId)
}

/** A page of the e-mails that have not certainly arrived, newest first. */
export async function readUndelivered(
  tx: Tx,
  actor: Actor,
  state: UndeliveredRow['mail_state'] | undefined,
  page: PageRequest,
): Promise<Page<UndeliveredRow>> {
  demand(noticePolicy, actor, 'read', 'UndeliveredNotice')
  checkPlace(page)
  return cutPage(await selectUndelivered(tx, state, page), page, placeOf)
}

/** A page of what some members were told, newest first; `about` a deal, or anything. */
export async function readSent(
  tx: Tx,
  actor: Actor,
  filter: { members: readonly string[]; about: string | undefined },
  page: PageRequest,
): Promise<Page<SentRow>> {
  demand(noticePolicy, actor, 'read', 'SentNotice')
  checkPlace(page)
  return cutPage(await selectSent(tx, filter, page), page, placeOf)
}

function checkPlace({ cursor }: PageRequest): void {
  if (cursor && !isId(cursor.id)) throw faultIn('cursor', 'invalid', 'This is no place in the list.')
}

const placeOf = ({ id }: { id: string }) => ({ key: '', id })
