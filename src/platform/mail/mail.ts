import { compose } from './compose.ts'
import { converse } from './smtp.ts'

/** The mail server, as the settings EMAIL_… name it. */
export interface MailSettings {
  host: string
  port: number
  /** 'tls' from the first byte (465), 'starttls' demanded (587), or 'none' for a server on this machine. */
  security: 'tls' | 'starttls' | 'none'
  user?: string
  password?: string
  /** The address that mail comes from; the marketplace's name is put before it. */
  from: string
  /** Real milliseconds without a word from the server before it is given up; 20,000 unless said otherwise. */
  timeoutMs?: number
}

/** One e-mail to one person. */
export interface Message {
  /** A bare address: 'amna@example.com'. */
  to: string
  /** The name shown as the sender: the marketplace's. */
  fromName: string
  /** Where an answer goes: a bare address. Left out: to the address it came from. */
  replyTo?: string
  subject: string
  text: string
  html: string
  /** The house's mark as SVG; `html` shows it as a part of the message. */
  mark?: string
  /**
   * What makes this e-mail this e-mail, given by the caller and the same at every attempt: '<notice-id@host>'. A server or
   * reader that gets it twice can tell.
   */
  messageId: string
  /** Where one tells us to stop: a page for a click, answered to POST as well (RFC 8058). */
  unsubscribeUrl?: string
  /** Further headers; names and values are checked, not repaired. */
  headers?: Readonly<Record<string, string>>
}

/**
 * What became of a message.
 *
 * - `sent`: the server has taken it on
 * - `refused`: it never will (no such recipient, unacceptable message): trying again would not help
 * - `postponed`: it was not taken on, for a reason of its own that may pass (a full mailbox, a greylist): try again
 * - `away`: the server takes nothing from anybody just now (it is not reached, lets us not in, is closing): try again
 * - `doubt`: the whole message was handed over, and then there was no answer. It may have been sent: who must not send
 *   twice leaves it to a person; who must not lose it sends again with the same messageId
 */
export type MailOutcome =
  | { kind: 'sent'; response: string }
  | { kind: 'refused'; code: number | null; reason: string }
  | { kind: 'postponed'; code: number | null; reason: string }
  | { kind: 'away'; code: number | null; reason: string }
  | { kind: 'doubt'; reason: string }

/** Sends e-mail. */
export interface Mail {
  /** Never throws for what the server or the network does. @throws TypeError for a message no program should make */
  send(message: Message): Promise<MailOutcome>
}

/** Mail over SMTP, a connection a message. Nothing is opened before the first one. */
export function createMail(settings: MailSettings): Mail {
  return {
    async send(message) {
      const composed = await compose(settings.from, message)
      if ('refused' in composed) return { kind: 'refused', code: null, reason: composed.refused }
      return converse(settings, { from: settings.from, to: message.to }, composed.bytes)
    },
  }
}

/** Mail that is only written out, for development without a mail server: `EMAIL_HOST=console`. */
export function createConsoleMail(write: (text: string) => void): Mail {
  return {
    async send(message) {
      write(`\n── e-mail to ${message.to}: ${message.subject}\n${message.text}\n──\n`)
      return { kind: 'sent', response: 'written to the console' }
    },
  }
}
