import type { Marketplace } from '../../kernel/marketplace.ts'
import { onTheWire } from '../../kernel/time.ts'
import { layOut, type MailText } from '../../platform/mail/layout.ts'
import type { Message } from '../../platform/mail/mail.ts'
import { senderOf } from '../../platform/mail/sender.ts'
import { translated, type Values } from '../../platform/words/words.ts'
import type { MemberContact } from '../accounts/index.ts'
import { digestKind } from './digest.ts'
import type { ClaimedMail } from './mail-store.ts'
import { type NoticeKinds, sentencesOf } from './notice.ts'
import type { NoticeRow } from './store.ts'
import { type Words, wordsFor } from './words.ts'

/** What an e-mail is written of. */
export interface LetterParts {
  mail: ClaimedMail
  reader: MemberContact
  /** What a digest gathers; empty for a single notice. */
  digested: readonly NoticeRow[]
}

// Longer than this nobody reads; the rest is a click away.
const mostLines = 30

/** The e-mail of a notice or a digest, in its reader's words, with the links that stop its like, and all of them. */
export function letterOf(
  place: { marketplace: Marketplace; baseUrl: string; unsubscribeUrl: string; unsubscribeFromAllUrl: string },
  kinds: NoticeKinds,
  { mail, reader, digested }: LetterParts,
): Message {
  const { marketplace, baseUrl, unsubscribeUrl, unsubscribeFromAllUrl } = place
  const words = wordsFor(marketplace, reader)
  const brand = { name: marketplace.name, look: marketplace.settings.brand, baseUrl, locale: words.locale }
  const text = mail.kind === digestKind ? digestText(kinds, digested, words) : noticeText(kinds, mail, words)
  const { link, ...said } = text
  const say = sayIn(words)
  const choices = new URL('/notifications/settings', baseUrl).href
  const laidOut = layOut(brand, {
    ...said,
    greeting: say('greeting', { name: reader.name }) ?? `Dear ${reader.name},`,
    ...(link !== null && {
      button: {
        label: say('open', { house: marketplace.name }) ?? `Open it on ${marketplace.name}`,
        url: new URL(link, baseUrl).href,
      },
    }),
    footer:
      say('why', { house: marketplace.name, url: choices }) ??
      `You get this because you have an account on ${marketplace.name}. Choose what you are told at ${choices}.`,
    unsubscribeUrl,
    unsubscribeFromAllUrl,
  })
  const { message_id: messageId } = mail
  const to = { to: reader.email, ...senderOf(marketplace) }
  return { ...to, subject: said.title, messageId, unsubscribeUrl, ...laidOut }
}

const sayIn = (words: Words) => (key: string, values: Values) => translated(words.locale, 'mail', key, values)

type Said = MailText & { link: string | null }

function noticeText(kinds: NoticeKinds, mail: ClaimedMail, words: Words): Said {
  const { title, body, link } = sentencesOf(kinds, mail, words)
  return { title, paragraphs: body === '' ? [] : [body], link }
}

function digestText(kinds: NoticeKinds, digested: readonly NoticeRow[], words: Words): Said {
  const shown = digested.slice(0, mostLines)
  const more = digested.length - shown.length
  const say = sayIn(words)
  const count = digested.length
  return {
    title: say('digest', { count }) ?? (count === 1 ? 'One thing happened' : `${count} things happened`),
    paragraphs: more > 0 ? [say('more', { more }) ?? `These are the first; ${more} more are on the page.`] : [],
    facts: shown.map((row) => [words.moment(onTheWire(row.created_at)), sentencesOf(kinds, row, words).title] as const),
    link: '/notifications',
  }
}
