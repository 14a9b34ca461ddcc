import { translated } from '../words/words.ts'

/** What stands on every letter beside what it says. Other languages: `words/<language>/mail.json`, under the same key. */
export const furniture = {
  open_instead: 'If the button does not open, this is its address:',
  unsubscribe: 'Unsubscribe',
  unsubscribe_all: 'Unsubscribe from all',
} as const

/** A piece of the furniture in the language of a locale (BCP 47). */
export function furnitureIn(locale: string, key: keyof typeof furniture): string {
  return translated(locale, 'mail', key) ?? furniture[key]
}
