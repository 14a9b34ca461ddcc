import { branded } from './branded.ts'
import type { MailBrand, MailText } from './letter.ts'
import { markOf } from './mark.ts'
import { plain } from './plain.ts'

export type { MailBrand, MailText } from './letter.ts'

/** The two forms of a mail's body, and the mark that the second shows. */
export interface MailBody {
  text: string
  html: string
  /** SVG, drawn and put in when the message is made; none where letters stand for the house. */
  mark?: string
}

/** Lays a text out in the marketplace's look. Whatever a member typed is escaped. */
export function layOut(brand: MailBrand, mail: MailText): MailBody {
  const mark = markOf(brand.look)
  return { text: plain(brand, mail), html: branded(brand, mail), ...(mark !== undefined && { mark }) }
}
