import { newId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { SentTogether } from '../../platform/jobs/sending.ts'
import type { Live } from '../../platform/realtime/live.ts'
import { noticeTold } from './channel.ts'
import { type MailQueue, type NoticeData, type NoticeKinds, queueOf } from './notice.ts'
import { insertNotices } from './store.ts'

/** One fact for one member. */
export interface NewNotice {
  memberId: string
  /** A declared kind. */
  kind: string
  /**
   * What brought it about, by ids: `order:<id>:paid`. The same cause, kind and member make one notice, however often they
   * are told.
   */
  cause: string
  /** What its sentences are made of. `name` in it may be a member's: see nameOf. */
  data: NoticeData
  /** Whose name `data.name` is, where it is another member's. It goes with them. */
  nameOf?: string
}

/** Where the rest of the program tells members things. */
export interface NoticeOffice {
  /**
   * Tells members, in the transaction in which it happens: whoever rolls back has told nobody. One statement for all of
   * them and one for each e-mail; nothing is awaited.
   */
  notifyAll(tx: Tx, notices: readonly NewNotice[]): void
  /** Tells one member. */
  notify(tx: Tx, notice: NewNotice): void
}

/** Opens the office, with the kinds that modules declare. */
export function openNoticeOffice(jobs: Pick<Jobs, 'sendEach'>, live: Live, kinds: NoticeKinds): NoticeOffice {
  const notifyAll = (tx: Tx, notices: readonly NewNotice[]) => {
    if (notices.length === 0) return
    const told = notices.map((notice) => ({ id: newId(), notice, mailing: mailingOf(kinds, notice.kind) }))
    insertNotices(
      tx,
      told.map(({ id, notice, mailing }) => ({ ...notice, id, mailed: mailing !== undefined })),
    )
    // Whether a row is new, and how its reader wants it, is not known yet and not awaited: an id that names nothing shows
    // nobody anything. The key folds a repetition into the job that waits, and a job whose notice was told before under
    // another id, or is wanted otherwise, finds nothing to send.
    for (const { id, notice } of told) live.publish(tx, noticeTold(notice.memberId, id))
    for (const [queue, mailed] of Map.groupBy(told, ({ mailing }) => mailing)) {
      if (queue)
        jobs.sendEach(
          tx,
          queue,
          mailed.map((one) => mailJobOf(tx, one)),
        )
    }
  }
  return { notifyAll, notify: (tx, notice) => notifyAll(tx, [notice]) }
}

function mailJobOf(
  { marketplaceId }: Tx,
  { id, notice: { memberId, kind, cause } }: { id: string; notice: NewNotice },
): SentTogether {
  return { data: { marketplaceId, noticeId: id }, singletonKey: [marketplaceId, memberId, kind, cause].join('/') }
}

/** The queue that mails a kind; undefined for one that is only shown in the app. */
function mailingOf(kinds: NoticeKinds, kind: string): MailQueue | undefined {
  const found = kinds.get(kind)
  if (!found) throw new Error(`no module declares notices of the kind ${kind}`)
  return found.mailed ? queueOf(found) : undefined
}
