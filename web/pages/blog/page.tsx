import { Link } from 'react-router'
import { directionOf } from '../../../words/languages.ts'
import { apiOf } from '../../api/forms.ts'
import { listed } from '../../api/lists.ts'
import { wishedLanguage } from '../../ui/blocks/find.server.ts'
import { placeOf } from '../../ui/list/place.ts'
import { Pager } from '../../ui/list/Pager.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Picture } from '../../ui/picture/Picture.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import css from './blog.module.css'

export async function loader({ context, request }: Route.LoaderArgs) {
  const language = await wishedLanguage(request, context)
  const query = { language, ...placeOf(request) }
  return listed(query, (asked) => apiOf({ context }).GET('/posts/', { params: { query: asked } }))
}

export default function Blog({ loaderData: { results, next, previous } }: Route.ComponentProps) {
  const t = useWords('storefront')
  const { day } = useFormats()
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href="/blog/feed.xml" title={t('pages.blog')} />
      <PageHeader title={t('pages.blog')} lead={t('pages.blog_lead')} />
      {results.length === 0 && <Empty title={t('pages.no_posts')} />}
      <ul role="list" className={css.posts}>
        {results.map((post) => (
          <li key={post.path} lang={post.language} dir={directionOf(post.language)}>
            <article className={css.post}>
              {post.picture && (
                <div className={css.picture}>
                  <Picture picture={{ ...post.picture, alt: '' }} sizes="(max-width: 44rem) 92vw, 20rem" />
                </div>
              )}
              <p className={css.day}>
                <time dateTime={post.first_published_at}>{day(post.first_published_at)}</time>
              </p>
              <h2>
                <Link to={`/${post.path}`}>{post.title}</Link>
              </h2>
              {post.lead && <p>{post.lead}</p>}
            </article>
          </li>
        ))}
      </ul>
      <Pager next={next} previous={previous} />
    </>
  )
}
