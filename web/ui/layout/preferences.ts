import { type Language, languages } from '../../../words/languages.ts'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What the reader's cookies say of how pages should look. */
export interface Preferences {
  theme: Theme
  /** Of their clocks, if it is a real one. */
  zone: string | undefined
  /** The one they have switched to. */
  language: Language | undefined
}

/** Reads what the reader has chosen, and what their browser told of itself. */
export function readPreferences(request: Request): Preferences {
  const cookies = request.headers.get('cookie') ?? ''
  const theme = themes.find((name) => name === valueOf(cookies, 'theme')) ?? 'auto'
  const zone = valueOf(cookies, 'zone')
  const language = asked(request) ?? languages.find((name) => name === valueOf(cookies, 'language'))
  return { theme, zone: zone && isZone(zone) ? zone : undefined, language }
}

/** The language that an address names: how a page is linked in each of them. */
export function asked(request: Request): Language | undefined {
  const named = new URL(request.url).searchParams.get('language')
  return languages.find((name) => name === named)
}

/** Whether the reader brings no cookie but those: then nobody is signed in, and nobody need be asked. */
export function isSurelyVisitor(request: Request): boolean {
  const names = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.split('=', 1)[0]?.trim())
  return names.every((name) => name === '' || name === 'theme' || name === 'zone' || name === 'language')
}

function valueOf(cookies: string, name: string): string | undefined {
  const pair = cookies.split(';').find((part) => part.trim().startsWith(`${name}=`))
  if (!pair) return undefined
  try {
    return decodeURIComponent(pair.slice(pair.indexOf('=') + 1).trim())
  } catch {
    return undefined
  }
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
