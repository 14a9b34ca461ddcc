import { translated } from '../../platform/words/words.ts'
import type { Words } from './words.ts'

/** What a notice's sentences are made of: ids, names, decimal amounts, instants in RFC 3339. Kept as JSON. */
export type NoticeData = Readonly<Record<string, string | number | boolean | null>>

/** A queue that mails notices: those named in PK-15, and the one for all others. */
export type MailQueue =
  | 'send_notification_email'
  | 'send_payment_success_email'
  | 'send_feedback_request_email'
  | 'send_auction_won_email'

/**
 * A kind of thing that members are told, declared by the module it happens in. The sentences are written anew for each
 * reader, in their language and zone, so a correction of the words mends old notices too.
 */
export interface NoticeKind<Data extends NoticeData = NoticeData> {
  /** kebab-case: order-paid, order-shipped. */
  kind: string
  /** Whether an e-mail goes with it. */
  mailed: boolean
  /** The queue that mails it; send_notification_email unless said otherwise. */
  queue?: MailQueue
  /** One line, without a full stop; the e-mail's subject too. */
  title(data: Data, words: Words): string
  /** One paragraph of plain text. */
  body(data: Data, words: Words): string
  /** Path of the page it speaks of ('/orders/…'), null where there is none. */
  link(data: Data): string | null
}

/** Every kind by its name. */
export type NoticeKinds = ReadonlyMap<string, NoticeKind>

/** Collects the kinds that modules declare. @throws Error when two have one name */
export function noticeKinds(declared: readonly NoticeKind[]): NoticeKinds {
  const kinds = new Map<string, NoticeKind>()
  for (const kind of declared) {
    if (kinds.has(kind.kind)) throw new Error(`two kinds of notice are named ${kind.kind}`)
    kinds.set(kind.kind, kind)
  }
  return kinds
}

/** The queue that mails notices of a kind. */
export function queueOf(kind: NoticeKind | undefined): MailQueue {
  return kind?.queue ?? 'send_notification_email'
}

/** The sentences of a notice. One of a kind that is declared no more keeps its name and nothing else. */
export function sentencesOf(
  kinds: NoticeKinds,
  notice: { kind: string; data: NoticeData },
  words: Words,
): { title: string; body: string; link: string | null } {
  const kind = kinds.get(notice.kind)
  if (!kind) return { title: notice.kind.replaceAll('-', ' '), body: '', link: null }
  const { data } = notice
  const values = valuesOf(data, words)
  const say = (part: string) => translated(words.locale, 'notices', `${notice.kind}.${part}`, values)
  return {
    title: say('title') ?? kind.title(data, words),
    body: say('body') ?? kind.body(data, words),
    link: kind.link(data),
  }
}

const decimal = /^\d+(\.\d+)?$/
const instant = /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/

/** The facts of a notice as a message takes them: sums and days as its reader writes them, what there is not as 'none'. */
function valuesOf(data: NoticeData, words: Words): Record<string, string | number> {
  const { currency } = data
  const said = Object.entries(data).map(([name, value]): [string, string | number] => {
    if (value === null) return [name, 'none']
    if (typeof value === 'number') return [name, value]
    const text = String(value)
    if (typeof currency === 'string' && sums.has(name) && decimal.test(text)) return [name, words.money(text, currency)]
    return [name, typeof value === 'string' && instant.test(text) ? words.day(text) : text]
  })
  return Object.fromEntries(said)
}

const sums = new Set(['amount', 'given_back'])
