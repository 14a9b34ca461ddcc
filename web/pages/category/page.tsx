import { data } from 'react-router'
import { apiOf } from '../../api/forms.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { findProducts } from '../../ui/search/find.server.ts'
import { Results } from '../../ui/search/Results.tsx'
import type { Route } from './+types/page'

/** The last part of the path names the category; the parts before it are there for the reader. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const slug = params['*'].split('/').findLast(Boolean) ?? ''
  const found = await findProducts(apiOf({ context }), request, slug)
  if (!found.category) throw data(null, { status: 404 })
  return { ...found, name: found.category.name }
}

export default function Category({ loaderData: found }: Route.ComponentProps) {
  const above = found.trail.slice(0, -1).map(({ name, slug }) => ({ label: name, to: `/categories/${slug}` }))
  return (
    <>
      <PageHeader title={found.name} trail={[{ label: 'All products', to: '/search' }, ...above]} />
      <Results found={found} />
    </>
  )
}
