import { furnitureIn } from './furniture.ts'
import { type MailBrand, type MailText, webAddress } from './letter.ts'

/** The whole letter as text, for whoever reads no pages: nothing is said in the other part alone. */
export function plain(brand: MailBrand, mail: MailText): string {
  const stop = (key: 'unsubscribe' | 'unsubscribe_all', url: string | undefined) =>
    url && `${furnitureIn(brand.locale, key)}: ${webAddress(url)}`
  const parts = [
    mail.title,
    mail.greeting,
    ...mail.paragraphs,
    mail.facts?.map(([label, value]) => `${label}: ${value}`).join('\n'),
    mail.button && `${mail.button.label}:\n${webAddress(mail.button.url)}`,
    [
      '--',
      brand.name,
      brand.baseUrl,
      mail.footer,
      stop('unsubscribe', mail.unsubscribeUrl),
      stop('unsubscribe_all', mail.unsubscribeFromAllUrl),
    ]
      .filter(Boolean)
      .join('\n'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
