import { faultIn, type Refusal } from '../../kernel/errors.ts'
import { seconds } from '../../kernel/time.ts'
import { isOwnPlace } from './hrefs.ts'
import type { Kind } from './schema.ts'

/** Windows of a contact message, in seconds of business time: from the answer to its end, from there to being forgotten. */
export const contactWindows = { answeredWindow: 14 * seconds.day, keptWindow: 180 * seconds.day }

/** Where posts lie. */
export const blog = 'blog'

/** First parts of paths that the web app itself answers: no page of the operator's can be seen there. */
export const takenPlaces: ReadonlySet<string> = new Set([
  'account',
  'acting',
  'addresses',
  'admin',
  'api',
  'assets',
  'blog',
  'categories',
  'complaints',
  'contact',
  'dev',
  'disputes',
  'email',
  'favicon.ico',
  'bids',
  'favourites',
  'files',
  'healthz',
  'inbox',
  'invitation',
  'language',
  'listings',
  'login',
  'logout',
  'mark.svg',
  'messages',
  'metrics',
  'notifications',
  'orders',
  'password',
  'preview',
  'products',
  'readyz',
  'robots.txt',
  'saved-searches',
  'search',
  'sell',
  'sellers',
  'signup',
  'sitemap.xml',
  'sitemaps',
  'standing',
  'statement',
  'stripe',
  'styleguide',
  'theme',
  'unsubscribe',
  'verify-email',
  'wallet',
])

/** Why a page of this kind cannot lie at this path, as a sentence; undefined when it can. */
export function objectionToPath(kind: Kind, path: string): string | undefined {
  const [first, ...rest] = path.split('/')
  if (kind === 'home')
    return path === '' ? undefined : 'The home page lies at the marketplace itself: leave its path empty.'
  if (path === '') return 'Give the page a path, such as about.'
  if (kind === 'post') {
    return first === blog && rest.length === 1
      ? undefined
      : 'A post lies at blog/ and one part more, such as blog/our-first-year.'
  }
  if (first === blog) return 'At blog/ lie posts only.'
  return takenPlaces.has(first ?? '') ? `At /${first} the marketplace has pages of its own.` : undefined
}

/** The primary language of a locale: 'ur' of 'ur-PK'. */
export function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? 'en'
}

/** The languages to look in, in this order: the one wished for, then the marketplace's own. */
export function languagesFor(wish: string | undefined, locale: string): string[] {
  return [...new Set([...(wish === undefined ? [] : [languageOf(wish)]), languageOf(locale)])]
}

/** Of several, the one whose language comes first in `languages`; else the first. */
export function inLanguage<One extends { language: string }>(
  all: readonly One[],
  languages: readonly string[],
): One | undefined {
  for (const language of languages) {
    const found = all.find((one) => one.language === language)
    if (found) return found
  }
  return all[0]
}

/**
 * The instant that is meant: one with an offset as it stands, date and time without one by the clock on the wall in `zone`.
 * Where that hour is left out in spring the later of the two is taken, where it comes twice in autumn the earlier.
 */
export function instantOf(moment: string, zone: string): Date {
  if (/(?:Z|[+-]\d{2}:\d{2})$/i.test(moment)) return new Date(moment)
  // Nobody means less than a billionth of a second, and there Temporal ends.
  const local = Temporal.PlainDateTime.from(moment.replace(/(\.\d{9})\d+$/, '$1')).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  })
  return new Date(local.epochMilliseconds)
}

/** The path one comes from, as paths are kept: no slash at its ends, nothing encoded. @throws Refusal */
export function pathFrom(place: string): string {
  const path = pathIn(place)
  if (path === undefined || path === '' || /[?#]/.test(place)) throw notAPath('from')
  return path
}

/**
 * Where one is led, as it is kept: without its first slash, in letters that a header may hold; a query may stand behind.
 * @throws Refusal
 */
export function pathTo(place: string): string {
  if (!isOwnPlace(place) || pathIn(place) === undefined) throw notAPath('to')
  return encoded(place)
}

/** The path, as paths are kept, at which one arrives who is led to `to`; undefined where a query stands behind. */
export function arrivalOf(to: string): string | undefined {
  return /[?#]/.test(to) ? undefined : pathIn(`/${to}`)
}

/** How a path may stand in rows as the place where one is led: encoded, or as it was typed before that was done. */
export const spellingsOf = (path: string): string[] => [...new Set([path, encoded(`/${path}`)])]

function encoded(place: string): string {
  const { pathname, search, hash } = new URL(place, ours)
  return (pathname + search + hash).replace(/^\//, '').replace(/\/$/, '')
}

const ours = 'http://ours.invalid'

function pathIn(place: string): string | undefined {
  try {
    return decodeURIComponent(new URL(place, ours).pathname).replaceAll(/^\/+|\/+$/g, '')
  } catch {
    return undefined
  }
}

const notAPath = (field: string): Refusal =>
  faultIn(field, 'path_not_possible', 'A path of this marketplace, such as /about.')
