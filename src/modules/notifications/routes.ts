import type { Tx } from '../../platform/db/transaction.ts'
import { type Call, type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import { localeIn } from '../../../words/languages.ts'
import { readersLanguage } from '../../platform/words/words.ts'
import { streamHeaders } from '../../platform/realtime/event-stream.ts'
import type { Services } from '../../platform/services.ts'
import { memberContact } from '../accounts/index.ts'
import { markAllRead, markRead, sendAgain } from './commands.ts'
import type { NoticeKinds } from './notice.ts'
import type { NoticeOffice } from './office.ts'
import { sendTrial } from './trial.ts'
import { presentNotice, presentSent, presentUndelivered } from './present.ts'
import { readNotices, readSent, readUndelivered, unreadOf } from './queries.ts'
import {
  notice,
  noticePage,
  noticeParams,
  noticeQuery,
  readAllAnswer,
  sentPage,
  sentQuery,
  undelivered,
  undeliveredPage,
  undeliveredQuery,
  unreadCount,
} from './schema.ts'
import { openNoticeStreams, type StreamNeeds } from './stream.ts'
import { type Words, wordsFor } from './words.ts'

const { read, change, raw } = endpointsOf('notifications', { whileClosed: 'members' })
const staff = { role: ['operator', 'superadmin'] }

/** What members are told, and what of it could not be delivered. */
export function noticeEndpoints(
  services: Pick<Services, 'db' | 'jobs' | 'clock' | 'live'>,
  kinds: NoticeKinds,
  office: NoticeOffice,
  { hub, confirm }: Omit<StreamNeeds, 'db' | 'kinds'>,
): Endpoint[] {
  const listen = openNoticeStreams({ db: services.db, hub, kinds, confirm })
  const present = (words: Words) => presentNotice(kinds, words)

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

    raw(
      'GET',
      '/notifications/stream/',
      {
        summary: 'What you are told, as you are told it (Server-Sent Events)',
        description:
          'Events: `notice` (as in the list), `unread` with the count after every change, `afresh` when more was missed ' +
          'than is kept (load the list again), `end` when the session has ended. `Last-Event-ID` brings what came since.',
        access: 'members',
        passive: true,
        standIn: 'never',
        answer: null,
        refusals: ['too_many_streams'],
      },
      async (within, { actor, marketplace, origin }) => {
        const stream = await listen(within, { member: actor, marketplace, seen: origin.lastEventId })
        return { headers: streamHeaders, body: stream.body }
      },
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
        return presentPage(call, rows, presentUndelivered(kinds, wordsOfRequest(call)))
      },
    ),

    read(
      '/notifications/sent/',
      {
        summary: 'What members were told, the newest first, and whether the letter arrived',
        access: staff,
        query: sentQuery,
        answer: sentPage,
      },
      async (tx, call) => {
        const { members, about, ...page } = call.query
        const rows = await readSent(tx, call.actor, { members, about }, page)
        return presentPage(call, rows, presentSent(kinds, wordsOfRequest(call)))
      },
    ),

    change(
      'POST',
      '/notifications/trial/',
      {
        summary: 'Send me a letter, to see that the mail of this marketplace arrives',
        access: staff,
        answer: null,
        status: 202,
        rate: { times: 5, seconds: 3_600 },
      },
      async (tx, { actor }) => sendTrial(tx, office, actor),
    ),

    change(
      'POST',
      '/notifications/read-all/',
      { summary: 'Mark all your notices as read', access: 'members', answer: readAllAnswer },
      async (tx, call) => ({ read: await markAllRead(tx, services.live, call.actor) }),
    ),

    change(
      'POST',
      '/notifications/:id/read/',
      { summary: 'Mark one of your notices as read', access: 'members', params: noticeParams, answer: notice },
      async (tx, call) => {
        const [words, row] = await Promise.all([
          wordsOf(tx, call),
          markRead(tx, services.live, call.actor, call.params.id),
        ])
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
        const sending = { jobs: services.jobs, kinds, realNow: services.clock.real() }
        const row = await sendAgain(tx, sending, { actor: call.actor, origin: call.origin, id: call.params.id })
        return presentUndelivered(kinds, wordsOfRequest(call))(row)
      },
    ),
  ]
}

type Asked = Pick<Call<unknown, unknown, unknown>, 'actor' | 'marketplace'>

/** In the language a member has chosen; who has chosen none is spoken to as the request wishes. */
async function wordsOf(tx: Tx, call: Asked): Promise<Words> {
  if (call.actor.kind !== 'member') return wordsFor(call.marketplace)
  const chosen = await memberContact(tx, call.actor.memberId)
  return chosen?.locale ? wordsFor(call.marketplace, chosen) : wordsOfRequest(call, chosen?.zone)
}

function wordsOfRequest({ marketplace }: Asked, zone: string | null = null): Words {
  return wordsFor(marketplace, { locale: localeIn(readersLanguage(), marketplace.settings.locale), zone })
}
