import { useRouteLoaderData } from 'react-router'
import type { Language } from '../../../words/languages.ts'
import type { RootData } from '../../root.tsx'

/** What every page knows of its reader and its marketplace. Null where the root itself has failed. */
export function useRoot(): RootData | null {
  return (useRouteLoaderData('root') as RootData | undefined) ?? null
}

/** In which language this reader reads, and how figures and times are written for them. */
export interface Reader {
  language: Language
  /** BCP 47: the language in the marketplace's country. */
  locale: string
  /** IANA. */
  zone: string
}

const unknownReader: Reader = { language: 'en', locale: 'en-GB', zone: 'UTC' }

/** Who reads this page. */
export function useReader(): Reader {
  return useRoot()?.reader ?? unknownReader
}

/** The token by which a form proves that it is ours. */
export function useCsrfToken(): string {
  return useRoot()?.session?.csrf_token ?? ''
}

/** Whether the signed-in member holds one of the roles. */
export function useHolds(...roles: string[]): boolean {
  const held = useRoot()?.session?.user?.roles ?? []
  return roles.some((role) => held.includes(role))
}
