import { use } from 'react'
import { useLocation } from 'react-router'
import { languages } from '../../../words/languages.ts'
import { NonceContext } from '../layout/NonceContext.ts'
import { useReader, useRoot } from '../layout/viewer.ts'

interface Props {
  /** The page's own name, without the house's. */
  title: string
  description: string
  /** The path of the picture that stands for a link to it. */
  card?: string
  kind?: 'website' | 'product' | 'profile'
  /** What of the address makes it another page: all else is left out of its true address. */
  keep?: readonly string[]
}

/**
 * By what a page is found and shown elsewhere: its one true address, the same in each language (by `language` in the address),
 * and what a link to it looks like (ogp.me, X cards).
 */
export function Found({ title, description, card = '/api/v1/cards/house/', kind = 'website', keep = [] }: Props) {
  const root = useRoot()
  const { locale } = useReader()
  const { pathname, search } = useLocation()
  if (!root?.marketplace) return null
  const given = new URLSearchParams(search)
  const at = (language?: string) => {
    const query = new URLSearchParams(keep.flatMap((name) => given.getAll(name).map((value) => [name, value])))
    if (language) query.set('language', language)
    return `${root.origin}${pathname}${query.size > 0 ? `?${query}` : ''}`
  }
  const own = languages.find((language) => language === given.get('language'))
  const said = description.replaceAll(/\s+/g, ' ').trim().slice(0, 180)
  return (
    <>
      <meta name="description" content={said} />
      <link rel="canonical" href={at(own)} />
      {languages.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={at(language)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={at()} />
      <meta property="og:site_name" content={root.marketplace.name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={said} />
      <meta property="og:type" content={kind} />
      <meta property="og:url" content={at(own)} />
      <meta property="og:locale" content={locale.replace('-', '_')} />
      <meta property="og:image" content={root.origin + card} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

/** Facts in the words of schema.org, for whoever reads pages by machine. */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  const nonce = use(NonceContext)
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: inScript(data) }}
    />
  )
}

const escapes: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON that stays JSON wherever it stands in a page: nothing in it ends a script, begins a comment, or is a line's end. */
export function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, (one) => escapes[one] ?? one)
}
