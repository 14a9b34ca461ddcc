import { existsSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { type Language, languageOf } from '../../../words/languages.ts'
import { occasion } from '../telemetry/occasion.ts'

/** Message files of the server. Their English stands where it is said: in the processes, notices, refusals and letters. */
export const serverAreas = ['processes', 'notices', 'problems', 'mail', 'books', 'desk'] as const
export type ServerArea = (typeof serverAreas)[number]

/** What stands in for the arguments of a message. */
export type Values = Readonly<Record<string, string | number>>

/** The messages of an area in one language, each read when it is first said. */
type Shelf = Map<string, string | IntlMessageFormat>

const folder = new URL('../../../words/', import.meta.url)
const shelves = new Map<string, Shelf>()

/**
 * What is said under `key` in the language of a locale.
 * @param locale BCP 47, or only a language
 * @returns undefined in English, and where there is no such message: then it is said as the code has it
 */
export function translated(locale: string, area: ServerArea, key: string, values: Values = {}): string | undefined {
  const language = languageOf(locale)
  if (language === undefined || language === 'en') return undefined
  const shelf = shelfOf(language, area)
  const found = shelf.get(key)
  if (found === undefined) return undefined
  const message = typeof found === 'string' ? new IntlMessageFormat(found, language) : found
  if (message !== found) shelf.set(key, message)
  try {
    return String(message.format(values))
  } catch {
    // A fact is missing that the message speaks of, as in a notice from before: better in English than not at all.
    return undefined
  }
}

/** The language of whoever reads the answer that is being made; English outside of a request, and for everybody's answers. */
export function readersLanguage(): Language {
  return occasion()?.language ?? 'en'
}

/**
 * A sentence of the code in the language of whoever reads the answer: it lies under its own words in a group of the area,
 * so that a sentence which is changed in the code loses its old translation, and a test tells.
 * @param values what stands in for the arguments of the message, in both languages: {reference}
 */
export function inReadersWords(area: ServerArea, group: string, english: string, values: Values = {}): string {
  const { key, values: figures } = keyOf(english)
  return (
    translated(readersLanguage(), area, `${group}.${key}`, { ...figures, ...values }) ??
    english.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  )
}

function shelfOf(language: Language, area: ServerArea): Shelf {
  const place = `${language}/${area}`
  const shelf = shelves.get(place) ?? new Map(flat(readMessages(place), ''))
  shelves.set(place, shelf)
  return shelf
}

type Tree = string | { [key: string]: Tree }

function readMessages(place: string): Tree {
  const file = new URL(`${place}.json`, folder)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Tree) : {}
}

function flat(tree: Tree, key: string): [string, string][] {
  if (typeof tree === 'string') return [[key, tree]]
  return Object.entries(tree).flatMap(([name, inner]) => flat(inner, key ? `${key}.${name}` : name))
}

/** Under which key a sentence lies: its words, joined; each figure is an n, of which the first is given along. */
export function keyOf(english: string): { key: string; values: { n: string } } {
  const n = /\d[\d,.]*/.exec(english)?.[0]?.replace(/[.,]$/, '') ?? ''
  const words = english.toLowerCase().replaceAll(/\d[\d,.]*/g, ' n ')
  return { key: words.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, ''), values: { n } }
}
