import type { Brand } from '../../kernel/brand.ts'
import type { Colours } from '../../kernel/palette.ts'
import { directionOf, languageOf } from '../../../words/languages.ts'
import { coloursOf } from './colours.ts'
import { furnitureIn } from './furniture.ts'
import { type MailBrand, type MailText, webAddress } from './letter.ts'
import { markId } from './mark.ts'

/*
 * A letter is written for the oldest of its readers: tables and styles on the elements, since many mail programs know no
 * others. What newer ones know besides (dark colours, the whole width of a telephone) is in a style sheet that takes
 * precedence where it is read, and is missed by nobody where it is not. No picture comes from outside: opening a letter
 * tells nobody.
 */

/** The letter as a page of the house. */
export function branded(brand: MailBrand, mail: MailText): string {
  const { light, dark } = coloursOf(brand.look)
  const type = typeOf(brand.look, brand.locale)
  const dir = directionOf(brand.locale)
  const lines = [...(mail.greeting ? [mail.greeting] : []), ...mail.paragraphs].map(
    (line) => `<p class="ink" dir="auto" style="margin:0 0 16px;color:${light.ink}">${escape(line)}</p>`,
  )
  return `<!doctype html>
<html lang="${escape(brand.locale)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(mail.title)}</title>
<style>${sheet(dark, brand.look)}</style>
</head>
<body class="page" style="margin:0;padding:0;background:${light.page};color:${light.ink};${type.text}">
<div style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;overflow:hidden;opacity:0">${escape(preheader(mail))}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" style="background:${light.page};${type.text}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;table-layout:fixed">
<tr><td style="padding:0 8px 16px">${house(brand, light, type)}</td></tr>
<tr><td class="card" style="padding:32px;background:${light.card};border:1px solid ${light.line};border-top:4px solid ${light.accent};border-radius:${radius(brand.look)};overflow-wrap:anywhere">
<h1 class="ink" dir="auto" style="margin:0 0 20px;color:${light.ink};${type.heading}">${escape(mail.title)}</h1>
${lines.join('\n')}
${mail.facts?.length ? facts(mail.facts, light) : ''}
${mail.button ? button(brand, mail.button, light) : ''}
</td></tr>
<tr><td class="soft" style="padding:20px 8px 0;font-size:14px;color:${light.ink_soft};overflow-wrap:anywhere">${foot(brand, mail, light)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`
}

/** What a list of letters shows beside the title. */
function preheader({ paragraphs, facts: rows = [] }: MailText): string {
  return paragraphs[0] ?? rows[0]?.join(': ') ?? ''
}

function house({ name, look, baseUrl }: MailBrand, light: Colours, { heading }: Type): string {
  const emblem =
    look.emblem.length > 0
      ? `<img src="cid:${markId}" width="40" height="40" alt="" style="display:block;border:0">`
      : `<span class="tile" style="display:inline-block;min-width:40px;height:40px;line-height:40px;border-radius:8px;background:${light.accent};color:${light.on_accent};text-align:center;font-weight:700">${escape(look.mark)}</span>`
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td width="40" style="vertical-align:middle">${emblem}</td><td style="padding:0 12px;vertical-align:middle"><a class="ink" href="${escape(webAddress(baseUrl))}" style="color:${light.ink};text-decoration:none;${heading}font-size:20px">${escape(name)}</a></td></tr></table>`
}

function facts(rows: NonNullable<MailText['facts']>, light: Colours): string {
  const lines = rows.map(
    ([label, value]) =>
      `<div class="ink" style="margin:0 0 10px;color:${light.ink}"><span class="soft" dir="auto" style="display:block;font-size:14px;color:${light.ink_soft}">${escape(label)}</span><strong dir="auto" style="display:block">${escape(value)}</strong></div>`,
  )
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px"><tr><td class="sunken" style="padding:16px 20px 6px;background:${light.sunken};border-radius:8px">${lines.join('')}</td></tr></table>`
}

/** The one thing to do; and its address, for programs that show no buttons and readers who trust none. */
function button({ look, locale }: MailBrand, { label, url }: NonNullable<MailText['button']>, light: Colours): string {
  const address = escape(webAddress(url))
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px"><tr><td class="button" style="background:${light.accent};border-radius:${radius(look)}"><a class="button" href="${address}" style="display:inline-block;padding:14px 28px;background:${light.accent};color:${light.on_accent};border-radius:${radius(look)};font-weight:700;text-decoration:none">${escape(label)}</a></td></tr></table>
<p class="soft" style="margin:0;font-size:14px;color:${light.ink_soft}">${escape(furnitureIn(locale, 'open_instead'))}<br><a class="link" href="${address}" dir="ltr" style="color:${light.accent};word-break:break-all">${address}</a></p>`
}

function foot({ name, baseUrl, locale }: MailBrand, mail: MailText, light: Colours): string {
  const link = (url: string, label: string) =>
    `<a class="soft" href="${escape(webAddress(url))}" style="display:inline-block;padding:6px 0;color:${light.ink_soft};text-decoration:underline">${escape(label)}</a>`
  const links = [
    link(baseUrl, name),
    mail.unsubscribeUrl && link(mail.unsubscribeUrl, furnitureIn(locale, 'unsubscribe')),
    mail.unsubscribeFromAllUrl && link(mail.unsubscribeFromAllUrl, furnitureIn(locale, 'unsubscribe_all')),
  ].filter(Boolean)
  return `${mail.footer !== undefined ? `<p style="margin:0 0 8px" dir="auto">${escape(mail.footer)}</p>` : ''}<p style="margin:0">${links.join(' &nbsp;·&nbsp; ')}</p>`
}

/** The dark theme, a telephone, and how links look under the pointer. */
function sheet(dark: Colours, look: Brand): string {
  const inDark = [
    `.page{background:${dark.page}!important}`,
    `.card{background:${dark.card}!important;border-color:${dark.line}!important;border-top-color:${dark.accent}!important}`,
    `.ink{color:${dark.ink}!important}`,
    `.soft{color:${dark.ink_soft}!important}`,
    `.sunken{background:${dark.sunken}!important}`,
    `.link{color:${dark.accent}!important}`,
    `.button,.tile{background:${dark.accent}!important;color:${dark.on_accent}!important}`,
  ]
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    `a:focus-visible{outline:2px solid currentColor;outline-offset:2px;border-radius:${radius(look)}}`,
    '@media (max-width:480px){.card{padding:24px 20px!important}}',
    `@media (prefers-color-scheme:dark){${inDark.join('')}}`,
  ].join('')
}

interface Type {
  text: string
  heading: string
}

const sans = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif"
const serif = "'Iowan Old Style',Palatino,Georgia,'Noto Serif',serif"

/** The brand's faces come with the web app; a letter asks for their like among those that readers have. */
function typeOf({ typeface }: Brand, locale: string): Type {
  // Nastaliq hangs: its lines need twice the height.
  if (languageOf(locale) === 'ur') {
    const face =
      "font-family:'Noto Nastaliq Urdu','Jameel Noori Nastaleeq','Noto Naskh Arabic','Segoe UI',Tahoma,serif;"
    return {
      text: `${face}font-size:17px;line-height:2.1;`,
      heading: `${face}font-size:23px;line-height:1.9;font-weight:700;`,
    }
  }
  const display = typeface === 'crafted' || typeface === 'sober' ? serif : sans
  return {
    text: `font-family:${sans};font-size:16px;line-height:${typeface === 'gentle' ? 1.7 : 1.55};`,
    heading: `font-family:${display};font-size:24px;line-height:1.25;font-weight:700;`,
  }
}

const radius = ({ corners }: Brand) => ({ straight: '2px', soft: '6px', round: '12px' })[corners]

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
