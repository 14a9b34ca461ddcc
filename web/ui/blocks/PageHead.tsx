import type { SitePage } from '../../api/shapes.ts'
import { useRoot } from '../layout/viewer.ts'
import { PageTitle } from '../page/PageTitle.tsx'

/** What search engines and other sites are told of a page. `address`: scheme, host and port of the marketplace. */
export function PageHead({ page, address, hidden = false }: { page: SitePage; address: string; hidden?: boolean }) {
  const name = useRoot()?.marketplace?.name ?? ''
  const { seo } = page
  const title = seo.title || page.title
  const description = seo.description || page.lead
  const own = `${address}/${page.path}`
  const canonical = seo.canonical ? new URL(seo.canonical, address).href : own
  const card = page.pictures.find(({ id }) => id === seo.picture_id)?.sources.at(-1)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {description && <meta name="description" content={description} />}
      {(hidden || seo.noindex) && <meta name="robots" content="noindex, nofollow" />}
      <link rel="canonical" href={canonical} />
      {page.languages.length > 1 &&
        page.languages.map((language) => (
          <link key={language} rel="alternate" hrefLang={language} href={`${own}?language=${language}`} />
        ))}
      <meta property="og:type" content={page.kind === 'post' ? 'article' : 'website'} />
      <meta property="og:site_name" content={name} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={canonical} />
      <meta property="og:image" content={card ? `${address}${card.url}` : `${address}/api/v1/cards/house/`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
