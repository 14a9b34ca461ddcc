import type { Language } from '../../words/languages.ts'

/** The words of the web, by area, as English has them: the other languages have the same (a test holds them to it). */
export interface AllWords {
  shell: typeof import('../../words/en/shell.json')
  storefront: typeof import('../../words/en/storefront.json')
  deal: typeof import('../../words/en/deal.json')
  account: typeof import('../../words/en/account.json')
  sell: typeof import('../../words/en/sell.json')
  admin: typeof import('../../words/en/admin.json')
  lists: typeof import('../../words/en/lists.json')
  editor: typeof import('../../words/en/editor.json')
  ledger: typeof import('../../words/en/ledger.json')
  oversight: typeof import('../../words/en/oversight.json')
  deeds: typeof import('../../words/en/deeds.json')
  messages: typeof import('../../words/en/messages.json')
  auction: typeof import('../../words/en/auction.json')
  complaints: typeof import('../../words/en/complaints.json')
  shipping: typeof import('../../words/en/shipping.json')
  locations: typeof import('../../words/en/locations.json')
}
export type Area = keyof AllWords

/** Messages of one area in one language. */
type Messages = Record<string, unknown>

/** From where an area is fetched that is not at hand. */
type Source = (language: Language, area: Area) => Promise<Messages>

/** Told of each area that a page is drawn with. */
type Listener = (language: Language, area: Area) => void

const shelf = new Map<string, Messages>()
const underway = new Map<string, Promise<Messages>>()
let fetchFrom: Source | undefined
let tell: Listener | undefined

const place = (language: Language, area: Area) => `${language}/${area}`

/** Lays words on the shelf: the server has all of them from its start. */
export function stock(language: Language, area: Area, messages: Messages): void {
  shelf.set(place(language, area), messages)
}

/** Names where the browser fetches what it lacks. */
export function fetchWordsFrom(source: Source): void {
  fetchFrom = source
}

/** Names who is told which areas a page is drawn with, so that the browser can begin to fetch them at once. */
export function tellOfUse(listener: Listener): void {
  tell = listener
}

/**
 * The words of an area that are at hand.
 * @throws Error when they have not been fetched: then the component that reads them must say so by `useWords`
 */
export function wordsAtHand(language: Language, area: Area): Messages {
  const found = shelf.get(place(language, area))
  if (!found) throw new Error(`The words ${place(language, area)} are not at hand.`)
  return found
}

/** The words of an area if they are at hand, else the promise of them: always the same one, as React demands. */
export function takeWords(language: Language, area: Area): Messages | Promise<Messages> {
  tell?.(language, area)
  const key = place(language, area)
  const found = shelf.get(key) ?? underway.get(key)
  if (found) return found
  if (!fetchFrom) throw new Error(`There are no words ${key}.`)
  const coming = fetchFrom(language, area).then((messages) => {
    stock(language, area, messages)
    underway.delete(key)
    return messages
  })
  // A chunk that could not be fetched is asked for again by the next reader.
  coming.catch(() => underway.delete(key))
  underway.set(key, coming)
  return coming
}
