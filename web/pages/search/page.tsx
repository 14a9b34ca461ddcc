import { apiOf } from '../../api/forms.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { findProducts } from '../../ui/search/find.server.ts'
import { Results } from '../../ui/search/Results.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

export const loader = ({ context, request }: Route.LoaderArgs) => findProducts(apiOf({ context }), request, undefined)

export default function Search({ loaderData: found }: Route.ComponentProps) {
  const t = useWords('storefront')
  return (
    <>
      {/* A page of search results is nothing to be found by another search. */}
      <meta name="robots" content="noindex, follow" />
      <PageHeader title={found.wish.q ? t('search.for', { words: found.wish.q }) : t('search.all')} />
      <Results found={found} />
    </>
  )
}
