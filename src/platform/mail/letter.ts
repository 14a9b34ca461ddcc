import type { Brand } from '../../kernel/brand.ts'

/** The marketplace as its e-mails show it. */
export interface MailBrand {
  name: string
  /** Colours, mark and type. */
  look: Brand
  /** Its address: https://madeinpk.example */
  baseUrl: string
  /** BCP 47, for the language and direction of the page. */
  locale: string
}

/** What an e-mail says, without any markup. */
export interface MailText {
  title: string
  /** 'Dear Amna,' */
  greeting?: string
  paragraphs: readonly string[]
  /** Figures and names, line by line: ['Order', 'A-1001']. */
  facts?: readonly (readonly [label: string, value: string])[]
  /** The one thing to do; a web address. */
  button?: { label: string; url: string }
  /** Why the reader gets this, and how to stop it. */
  footer?: string
  unsubscribeUrl?: string
  unsubscribeFromAllUrl?: string
}

/** An address one may click: never `javascript:`. @throws TypeError */
export function webAddress(url: string): string {
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') throw new TypeError(`'${url}' is no web address`)
  return parsed.href
}
