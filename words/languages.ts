/** The languages that all words are kept in; each is a folder beside this file. */
export const languages = ['en', 'ur'] as const
export type Language = (typeof languages)[number]

/** What each language calls itself. */
export const ownNames: Readonly<Record<Language, string>> = { en: 'English', ur: 'اردو' }

/** The language of a BCP 47 tag, if its words are kept: `ur-PK` is `ur`, `de-AT` is none. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const first = tag?.split('-')[0]?.trim().toLowerCase()
  return languages.find((language) => language === first)
}

/** Which of our languages a reader likes best by their browser's Accept-Language (RFC 9110, 12.5.4). */
export function acceptedLanguage(header: string | null | undefined): Language | undefined {
  const wished = (header ?? '').split(',', 20).map((part) => {
    const [tag, ...parameters] = part.split(';')
    const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean)
    return { language: languageOf(tag), weight: weight === undefined ? 1 : Number(weight) }
  })
  return wished
    .toSorted((one, other) => other.weight - one.weight)
    .find(({ language, weight }) => language && weight > 0)?.language
}

/**
 * How readers of a language write figures and times in a marketplace: its own way where it speaks that language, else
 * the language's in the marketplace's country. `ur` in a marketplace of en-PK is ur-PK.
 */
export function localeIn(language: Language, home: string): string {
  if (languageOf(home) === language) return home
  const { region } = new Intl.Locale(home)
  return region ? `${language}-${region}` : language
}

const rightToLeft = new Set(['Arab', 'Aran', 'Hebr', 'Thaa', 'Nkoo', 'Adlm'])

/** Which way a locale is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr'
}
