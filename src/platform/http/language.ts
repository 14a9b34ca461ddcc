import { acceptedLanguage, type Language, languages } from '../../../words/languages.ts'

/** The language a request asks for: the one its reader switched to on our pages, else the browser's; undefined for none. */
export function languageAsked(headers: { cookie?: string | undefined; 'accept-language'?: string | undefined }) {
  const switched = /(?:^|;\s*)language=([a-z]{2})(?:;|$)/.exec(headers.cookie ?? '')?.[1]
  return languages.find((name): name is Language => name === switched) ?? acceptedLanguage(headers['accept-language'])
}
