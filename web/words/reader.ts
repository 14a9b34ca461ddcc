import { acceptedLanguage, languageOf, localeIn } from '../../words/languages.ts'
import { readPreferences } from '../ui/layout/preferences.ts'
import type { Reader } from '../ui/layout/viewer.ts'

interface Known {
  marketplace?: { locale: string; zone: string } | undefined
  member?: { chosen_locale: string | null } | null | undefined
}

/**
 * Who reads: the language switched to in this browser, else the one of the member's own, else the one the browser asks
 * for, else the marketplace's.
 */
export function chooseReader(request: Request, { marketplace, member }: Known): Reader {
  const { language: switched, zone } = readPreferences(request)
  const home = marketplace?.locale ?? 'en-GB'
  const own = languageOf(member?.chosen_locale)
  const language =
    switched ?? own ?? acceptedLanguage(request.headers.get('accept-language')) ?? languageOf(home) ?? 'en'
  return { language, locale: localeIn(language, home), zone: zone ?? marketplace?.zone ?? 'UTC' }
}

/** Who reads, for what a loader or an action says: `ask` is called once during a request, if somebody wants to know. */
export function readerOf(request: Request, ask: () => Promise<Known>): () => Promise<Reader> {
  let asked: Promise<Reader> | undefined
  return () => (asked ??= ask().then((known) => chooseReader(request, known)))
}
