import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { serverAreas } from '../../src/platform/words/words.ts'
import type { Language } from '../../words/languages.ts'

const folder = join(import.meta.dirname, '../../words')

type Tree = string | { [key: string]: Tree }

/** The names of the web's message files of a language; those of the server have their English in the code. */
export function areasOf(language: Language): string[] {
  return globSync('*.json', { cwd: join(folder, language) })
    .map((name) => basename(name, '.json'))
    .filter((name) => !(serverAreas as readonly string[]).includes(name))
    .toSorted()
}

/** Every message of an area by its whole key. */
export function messagesOf(language: Language, area: string): Map<string, string> {
  return new Map(flat(JSON.parse(readFileSync(join(folder, language, `${area}.json`), 'utf8')) as Tree, ''))
}

function flat(tree: Tree, key: string): [string, string][] {
  if (typeof tree === 'string') return [[key, tree]]
  return Object.entries(tree).flatMap(([name, inner]) => flat(inner, key ? `${key}.${name}` : name))
}

/** The arguments and tags a message takes, each with its kind, such as `count plural`. @throws when it does not parse */
export function argumentsIn(message: string): string[] {
  return [...new Set(wanted(parse(message)))].toSorted()
}

const kinds: Partial<Record<TYPE, string>> = {
  [TYPE.argument]: '',
  // How a figure is written inside may differ from language to language; that it is a figure may not.
  [TYPE.number]: '',
  [TYPE.plural]: '',
  [TYPE.date]: 'time',
  [TYPE.time]: 'time',
  [TYPE.select]: 'select',
  [TYPE.tag]: 'tag',
}

function wanted(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    const kind = kinds[element.type]
    const own = kind === undefined || !('value' in element) ? [] : [`${element.value} ${kind}`.trim()]
    if (element.type === TYPE.tag) return [...own, ...wanted(element.children)]
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const cases = Object.entries(element.options)
      const named = element.type === TYPE.select ? cases.map(([name]) => `${element.value} = ${name}`) : []
      return [...own, ...named, ...cases.flatMap(([, option]) => wanted(option.value))]
    }
    return own
  })
}
