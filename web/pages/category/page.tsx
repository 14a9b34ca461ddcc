import { data } from 'react-router'
import { apiOf } from '../../api/forms.ts'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Found, StructuredData } from '../../ui/page/Found.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { breadcrumbsOf } from '../../ui/page/structured.ts'
import { findProducts } from '../../ui/search/find.server.ts'
import { Results } from '../../ui/search/Results.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

/** The last part of the path names the category; the parts before it are there for the reader. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const slug = params['*'].split('/').findLast(Boolean) ?? ''
  const found = await findProducts(apiOf({ context }), request, slug)
  if (!found.category) throw data(null, { status: 404 })
  return { ...found, category: found.category }
}

export default function Category({ loaderData: found }: Route.ComponentProps) {
  const t = useWords('storefront')
  const { list } = useFormats()
  const root = useRoot()
  const { name } = found.category
  const above = found.trail.slice(0, -1).map((one) => ({ label: one.name, to: `/categories/${one.slug}` }))
  const titles = found.list.results.slice(0, 3).map(({ title }) => title)
  const way = found.trail.map((one) => ({ name: one.name, path: `/categories/${one.slug}` }))
  return (
    <>
      <Found title={name} description={titles.length > 0 ? `${name}: ${list(titles)}` : name} keep={['cursor']} />
      <StructuredData data={breadcrumbsOf(root?.origin ?? '', [{ name: t('search.all'), path: '/search' }, ...way])} />
      <PageHeader title={name} trail={[{ label: t('search.all'), to: '/search' }, ...above]} />
      <Results found={found} />
    </>
  )
}
