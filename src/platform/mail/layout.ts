import { directionOf } from '../../../words/languages.ts'
import { translated } from '../words/words.ts'

/** The marketplace as its e-mails show it. */
export interface MailBrand {
  name: string
  /** A CSS colour on which white can be read. */
  accent: string
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

/** The two forms of a mail's body. */
export interface MailBody {
  text: string
  html: string
}

/** Lays a text out in the marketplace's look. Whatever a member typed is escaped. */
export function layOut(brand: MailBrand, mail: MailText): MailBody {
  return { text: plain(brand, mail), html: branded(brand, mail) }
}

function plain(brand: MailBrand, mail: MailText): string {
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
      mail.unsubscribeUrl && `Unsubscribe: ${webAddress(mail.unsubscribeUrl)}`,
      mail.unsubscribeFromAllUrl && `Unsubscribe from all: ${webAddress(mail.unsubscribeFromAllUrl)}`,
    ]
      .filter(Boolean)
      .join('\n'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function branded(brand: MailBrand, mail: MailText): string {
  const accent = cssColour(brand.accent)
  const line = 'margin:0 0 16px;line-height:1.5'
  const facts = mail.facts?.map(
    ([label, value]) => `<div style="margin:0 0 4px"><strong>${escape(label)}:</strong> ${escape(value)}</div>`,
  )
  const button =
    mail.button &&
    `<p style="margin:24px 0"><a href="${escape(webAddress(mail.button.url))}" style="display:inline-block;background:${accent};color:#ffffff;padding:12px 24px;border-radius:6px;text-decoration:none;font-weight:600">${escape(mail.button.label)}</a></p>`
  const unsubscribe = [
    [mail.unsubscribeUrl, translated(brand.locale, 'mail', 'unsubscribe') ?? 'Unsubscribe'],
    [mail.unsubscribeFromAllUrl, translated(brand.locale, 'mail', 'unsubscribe_all') ?? 'Unsubscribe from all'],
  ]
    .map(([url, label]) => url && ` <a href="${escape(webAddress(url))}" style="color:#57606a">${label}</a>`)
    .filter(Boolean)
    .join(' · ')
  return `<!doctype html>
<html lang="${escape(brand.locale)}" dir="${directionOf(brand.locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(mail.title)}</title></head>
<body style="margin:0;background:#f4f4f5;font-family:system-ui,-apple-system,'Segoe UI',sans-serif;color:#1f2328">
<div style="max-width:560px;margin:0 auto;padding:24px">
<div style="background:${accent};color:#ffffff;padding:16px 24px;border-radius:8px 8px 0 0;font-size:18px;font-weight:700">${escape(brand.name)}</div>
<div style="background:#ffffff;padding:24px;border-radius:0 0 8px 8px">
<h1 style="margin:0 0 16px;font-size:20px">${escape(mail.title)}</h1>
${mail.greeting ? `<p style="${line}">${escape(mail.greeting)}</p>` : ''}
${mail.paragraphs.map((paragraph) => `<p style="${line}">${escape(paragraph)}</p>`).join('\n')}
${facts ? `<div style="margin:0 0 16px;padding:12px 16px;background:#f6f8fa;border-radius:6px">${facts.join('')}</div>` : ''}
${button ?? ''}
</div>
<p style="margin:16px 0 0;font-size:13px;color:#57606a"><a href="${escape(webAddress(brand.baseUrl))}" style="color:#57606a">${escape(brand.name)}</a>${mail.footer ? ` · ${escape(mail.footer)}` : ''}${unsubscribe}</p>
</div>
</body>
</html>
`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** An address one may click: never `javascript:`. */
function webAddress(url: string): string {
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') throw new TypeError(`'${url}' is no web address`)
  return parsed.href
}

function cssColour(colour: string): string {
  return /^(#[0-9a-f]{3,8}|[a-z]{3,20}|(?:rgb|hsl|oklch)\([\d\s.,%/deg]+\))$/i.test(colour) ? colour : '#1f2328'
}
