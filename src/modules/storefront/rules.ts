/** The protocol's own bound: so many addresses a file. https://www.sitemaps.org/protocol.html */
export const mostInAPart = 50_000

/** Where nothing is for strangers: what is a member's own, and what is found by other pages already. */
const closed = [
  '/admin',
  '/account',
  '/addresses',
  '/api/',
  '/favourites',
  '/inbox',
  '/listings/',
  '/login',
  '/logout',
  '/notifications',
  '/orders',
  '/password',
  '/saved-searches',
  '/search?',
  '/sell',
  '/signup',
  '/statement',
  '/stripe',
  '/wallet',
]

// Pictures lie below /api/, and may be fetched: without them a result has none.
const open = ['/api/v1/files/', '/api/v1/cards/']

/** What robots are told: https://www.rfc-editor.org/rfc/rfc9309 */
export function robotsText(baseUrl: string): string {
  return [
    'User-agent: *',
    ...open.map((path) => `Allow: ${path}`),
    // The sellers' own pages begin with the same letters as /sell.
    'Allow: /sellers/',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${baseUrl}/sitemap.xml`,
    '',
  ].join('\n')
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

// What XML cannot hold: https://www.w3.org/TR/xml/#charsets
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text as it stands in XML. Characters that XML cannot hold are left out. */
export function inXml(text: string): string {
  return text.replaceAll(unwritable, '').replaceAll(/[&<>"']/g, (one) => marks[one] ?? '')
}

/** `products-12` is part 12 of the products; undefined for what names no part. */
export function readPart(name: string): { name: string; part: number } | undefined {
  const found = /^([a-z]{1,20})-([1-9]\d{0,3})\.xml$/.exec(name)
  return found?.[1] && found[2] ? { name: found[1], part: Number(found[2]) } : undefined
}

/** A title in as much as a card has room for, cut between words. */
export function shortened(text: string, most: number): string {
  const letters = [...text.replaceAll(/\s+/g, ' ').trim()]
  if (letters.length <= most) return letters.join('')
  const cut = letters.slice(0, most - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`
}

/** A price as a reader there writes it. */
export function priceWords({ price, currency }: { price: string; currency: string }, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 0 })
  // As text, which is exact; the library's types know only some of the texts it takes.
  return format.format(price as `${number}`)
}
