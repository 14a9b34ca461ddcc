// A link may lead to the web, to a mailbox, to a telephone, or to a place of the marketplace's own. Never to a script.
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

// Browsers read \ as /, and skip tabs, line ends and other characters one cannot see wherever they stand.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202f\ufeff\\]/

/** Whether a link may lead there: an address with one of the safe schemes, or a place of the marketplace's own. */
export function isSafeHref(href: string): boolean {
  if (unseen.test(href)) return false
  if (href.startsWith('#')) return true
  if (href.startsWith('/')) return isOwnPlace(href)
  if (!/^[a-z][a-z0-9+.-]*:/i.test(href) || !URL.canParse(href)) return false
  const { protocol, username, password } = new URL(href)
  return schemes.has(protocol) && username === '' && password === ''
}

const ours = 'http://ours.invalid'

/** Whether it names a place of the marketplace's own: '/help/paying?x=1'. Never another site, however it is spelled. */
export function isOwnPlace(href: string): boolean {
  if (!href.startsWith('/') || unseen.test(href) || !URL.canParse(href, ours)) return false
  const { origin, pathname } = new URL(href, ours)
  return origin === ours && !pathname.includes('//')
}
