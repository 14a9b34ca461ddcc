import MailComposer from 'nodemailer/lib/mail-composer'
import type { Message } from './mail.ts'
import { drawMark, markId } from './mark.ts'

// One mailbox and nothing that could end a header or an SMTP command. Finer rules are the receiving server's.
const address = /^[^\s<>()[\]\\,;:"@]{1,64}@[^\s<>()[\]\\,;:"@]{1,253}$/u
const idForm = /^<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>$/
const headerName = /^[A-Za-z][A-Za-z0-9-]*$/
// oxlint-disable-next-line no-control-regex -- control characters are just what must not be there
const control = /[\u0000-\u001f\u007f]/

// What the message itself says; a further header of the name would contradict it.
const reserved = new Set([
  'from',
  'to',
  'reply-to',
  'cc',
  'bcc',
  'subject',
  'message-id',
  'date',
  'content-type',
  'mime-version',
])

/** The message as bytes for the wire, or why nobody could be sent it. */
export async function compose(from: string, message: Message): Promise<{ bytes: Buffer } | { refused: string }> {
  if (!address.test(message.to)) return { refused: 'this is no e-mail address' }
  refuseMisuse(message)
  const composer = new MailComposer({
    from: { name: oneLine(message.fromName), address: from },
    to: { name: '', address: message.to },
    ...(message.replyTo !== undefined && { replyTo: { name: '', address: message.replyTo } }),
    subject: oneLine(message.subject),
    text: message.text,
    html: message.html,
    attachments: await pictures(message),
    messageId: message.messageId,
    headers: { ...message.headers, ...unsubscribeHeaders(message.unsubscribeUrl) },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { bytes: await composer.compile().build() }
}

/** What the letter shows comes along with it: no server hears that it was opened. */
async function pictures({ mark }: Message) {
  if (mark === undefined) return []
  const content = await drawMark(mark)
  return [
    { cid: markId, content, contentType: 'image/png', contentDisposition: 'inline' as const, filename: 'mark.png' },
  ]
}

function refuseMisuse({ messageId, headers = {}, unsubscribeUrl, replyTo }: Message): void {
  if (replyTo !== undefined && !address.test(replyTo)) throw new TypeError(`'${replyTo}' is no address to answer to`)
  if (!idForm.test(messageId)) throw new TypeError(`'${messageId}' is no Message-ID`)
  for (const [name, value] of Object.entries(headers)) {
    if (!headerName.test(name) || reserved.has(name.toLowerCase())) throw new TypeError(`'${name}' may not be a header`)
    if (control.test(value)) throw new TypeError(`the header ${name} holds a line break`)
  }
  if (unsubscribeUrl !== undefined && (!/^https?:\/\//.test(unsubscribeUrl) || /[\s<>]/.test(unsubscribeUrl))) {
    throw new TypeError('the address to unsubscribe at must be a web address')
  }
}

/** A title of a product may hold line breaks; a header may not. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

function unsubscribeHeaders(url: string | undefined): Record<string, string> {
  if (!url) return {}
  return {
    'List-Unsubscribe': `<${url}>`,
    // One click without a page is meant for https only (RFC 8058).
    ...(url.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}
