import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type Call, type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import type { Services } from '../../platform/services.ts'
import { memberContact } from '../accounts/index.ts'
import { markAllRead, markRead, sendAgain } from './commands.ts'
import type { UndeliveredRow } from './mail-store.ts'
import { type NoticeKinds, sentencesOf } from './notice.ts'
import { readNotices, readUndelivered, unreadOf } from './queries.ts'
import {
  notice,
  noticePage,
  noticeParams,
  noticeQuery,
  readAllAnswer,
  undelivered,
  undeliveredPage,
  undeliveredQuery,
  unreadCount,
} from './schema.ts'
import type { NoticeRow } from './store.ts'
import { type Words, wordsFor } from './words.ts'

const { read, change } = endpointsOf('notifications')
const staff = { role: ['operator', 'superadmin'] }

/** What members are told, and what of it could not be delivered. */
export function noticeEndpoints(services: Pick<Services, 'jobs' | 'clock'>, kinds: NoticeKinds): Endpoint[] {
  const present = (words: Words) => (row: NoticeRow) => ({
    id: row.id,
    kind: row.kind,
    ...sentencesOf(kinds, row, words),
    created_at: onTheWire(row.created_at),
    read_at: row.read_at && onTheWire(row.read_at),
  })
  const presentUndelivered = (words: Words) => (row: UndeliveredRow) => ({
    id: row.id,
    kind: row.kind,
    title: sentencesOf(kinds, row, words).title,
    member_id: row.member_id,
    mail_state: row.mail_state,
    mail_attempts: row.mail_attempts,
    mail_fault: row.mail_fault,
    created_at: onTheWire(row.created_at),
  })

  return [
    read(
      '/notifications/',
      { summary: 'What you were told, newest first', access: 'members', query: noticeQuery, answer: noticePage },
      async (tx, call) => {
        const { unread, ...page } = call.query
        const [words, rows] = await Promise.all([
          wordsOf(tx, call),
          readNotices(tx, call.actor, unread === undefined ? undefined : unread === 'true', page),
        ])
        return presentPage(call, rows, present(words))
      },
    ),

    read(
      '/notifications/unread-count/',
      { summary: 'How many of your notices are unread', access: 'members', answer: unreadCount },
      async (tx, call) => ({ unread: await unreadOf(tx, call.actor) }),
    ),

    read(
      '/notifications/undelivered/',
      {
        summary: 'E-mails that have not certainly arrived',
        access: staff,
        query: undeliveredQuery,
        answer: undeliveredPage,
      },
      async (tx, call) => {
        const { state, ...page } = call.query
        const rows = await readUndelivered(tx, call.actor, state, page)
        return presentPage(call, rows, presentUndelivered(wordsFor(call.marketplace)))
      },
    ),

    change(
      'POST',
      '/notifications/read-all/',
      { summary: 'Mark all your notices as read', access: 'members', answer: readAllAnswer },
      async (tx, call) => ({ read: await markAllRead(tx, call.actor) }),
    ),

    change(
      'POST',
      '/notifications/:id/read/',
      { summary: 'Mark one of your notices as read', access: 'members', params: noticeParams, answer: notice },
      async (tx, call) => {
        const [words, row] = await Promise.all([wordsOf(tx, call), markRead(tx, call.actor, call.params.id)])
        return present(words)(row)
      },
    ),

    change(
      'POST',
      '/notifications/:id/send-again/',
      {
        summary: 'Send an undelivered e-mail again',
        description: 'It keeps its Message-ID, so that a mailbox which has it already can drop the second one.',
        access: staff,
        params: noticeParams,
        answer: undelivered,
        status: 202,
        refusals: ['mail_not_waiting'],
      },
      async (tx, call) => {
        const office = { jobs: services.jobs, kinds, realNow: services.clock.real() }
        const row = await sendAgain(tx, office, { actor: call.actor, origin: call.origin, id: call.params.id })
        return presentUndelivered(wordsFor(call.marketplace))(row)
      },
    ),
  ]
}

async function wordsOf(tx: Tx, call: Pick<Call<unknown, unknown, unknown>, 'actor' | 'marketplace'>): Promise<Words> {
  if (call.actor.kind !== 'member') return wordsFor(call.marketplace)
  return wordsFor(call.marketplace, await memberContact(tx, call.actor.memberId))
}
