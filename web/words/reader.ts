import { acceptedLanguage, languageOf, localeIn } from '../../words/languages.ts'
import { want } from '../api/answers.ts'
import type { Api } from '../api/visit.ts'
import { isSurelyVisitor, readPreferences } from '../ui/layout/preferences.ts'
import type { Reader } from '../ui/layout/viewer.ts'

interface Known {
  marketplace?: { locale: string; zone: string } | undefined
  member?: { locale: string } | null | undefined
}

/**
 * Who reads: the language switched to in this browser, else the one of the member's own, else the one the browser asks
 * for, else the marketplace's.
 */
export function chooseReader(request: Request, { marketplace, member }: Known): Reader {
  const { language: switched, zone } = readPreferences(request)
  const home = marketplace?.locale ?? 'en-GB'
  // A member without a choice of their own is shown with the marketplace's.
  const own = member && member.locale !== home ? languageOf(member.locale) : undefined
  const language =
    switched ?? own ?? acceptedLanguage(request.headers.get('accept-language')) ?? languageOf(home) ?? 'en'
  return { language, locale: localeIn(language, home), zone: zone ?? marketplace?.zone ?? 'UTC' }
}

/** Who reads, for what a loader or an action says: asked once during a request, and only if somebody wants to know. */
export function readerOf(request: Request, api: Api): () => Promise<Reader> {
  let asked: Promise<Reader> | undefined
  const ask = async () => {
    const [marketplace, session] = await Promise.all([
      want(api.GET('/marketplace/')),
      isSurelyVisitor(request) ? undefined : want(api.GET('/auth/session/')),
    ])
    return chooseReader(request, { marketplace, member: session?.user })
  }
  return () => (asked ??= ask())
}
