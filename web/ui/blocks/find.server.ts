import { languageOf } from '../../../words/languages.ts'
import type { SitePage } from '../../api/shapes.ts'
import { type Api, readerContext } from '../../api/visit.ts'
import type { RouterContextProvider } from 'react-router'

/** Where a page may be: there, gone elsewhere, or nowhere. */
export interface FoundPage {
  page: SitePage | null
  redirect: string | null
}

/** The language that pages are wished in: named by the address, else the reader's own. */
export async function wishedLanguage(request: Request, context: Readonly<RouterContextProvider>): Promise<string> {
  const named = languageOf(new URL(request.url).searchParams.get('language'))
  return named ?? (await context.get(readerContext)()).language
}

/** What the operator has published at a path. Null and null: nothing, or the marketplace has no pages at all. */
export async function findPage(api: Api, path: string, language: string): Promise<FoundPage> {
  const { data } = await api.GET('/pages/published/', { params: { query: { path, language } } })
  // The client's types forget that every item of a list begins with a paragraph.
  return (data as FoundPage | undefined) ?? { page: null, redirect: null }
}
