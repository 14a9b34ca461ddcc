import { Link } from 'react-router'
import { directionOf, languageOf, ownNames } from '../../../words/languages.ts'
import type { SitePage } from '../../api/shapes.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { useReader } from '../layout/viewer.ts'
import css from './SitePageView.module.css'
import type { Goods } from './goods.ts'
import { PageBlocks } from './PageBlocks.tsx'

/** A page of the operator's, in the language it is written in, whatever the reader's is. */
export function SitePageView({ page, goods }: { page: SitePage; goods: Goods }) {
  const begins = page.body.content[0]?.type === 'hero'
  const bare = page.kind === 'home' || page.kind === 'landing'
  return (
    <article className={css.page} lang={page.language} dir={directionOf(page.language)}>
      {!(bare && begins) && <Head page={page} />}
      <PageBlocks blocks={page.body.content} pictures={page.pictures} goods={goods} />
    </article>
  )
}

function Head({ page }: { page: SitePage }) {
  const t = useWords('storefront')
  const { day } = useFormats()
  const { language } = useReader()
  const others = page.languages.filter((one) => one !== page.language)
  return (
    <header className={css.head}>
      {page.kind === 'post' && (
        <p className={css.trail}>
          <Link to="/blog">{t('pages.blog')}</Link>
          {page.first_published_at && (
            <time dateTime={page.first_published_at} lang={language}>
              {day(page.first_published_at)}
            </time>
          )}
        </p>
      )}
      <h1>{page.title}</h1>
      {page.lead && <p className={css.lead}>{page.lead}</p>}
      {others.length > 0 && (
        <p className={css.languages}>
          {others.map((one) => (
            <Link key={one} to={`/${page.path}?language=${one}`} lang={one} hrefLang={one}>
              {nameOf(one)}
            </Link>
          ))}
        </p>
      )}
    </header>
  )
}

/** What a language calls itself. */
function nameOf(language: string): string {
  const known = languageOf(language)
  return known ? ownNames[known] : (new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language)
}
