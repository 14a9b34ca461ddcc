import { redirect } from 'react-router'
import { attempt, need } from '../../api/answers.ts'
import { apiOf, readForm, safePath } from '../../api/forms.ts'
import { listed } from '../../api/lists.ts'
import { auctionsAmong } from '../../ui/auction/among.server.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Pager } from '../../ui/list/Pager.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { ProductCard } from '../../ui/product/ProductCard.tsx'
import card from '../../ui/product/ProductCard.module.css'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { cursor, direction } = placeOf(request)
  const query = { limit: 24, ...(cursor && { cursor }), ...(direction && { direction }) }
  const page = await listed(
    query,
    (asked) => apiOf({ context }).GET('/favourites/', { params: { query: asked } }),
    request,
  )
  const products = page.results.map(({ product }) => product)
  const auctions = await auctionsAmong(apiOf({ context }), products)
  return { ...page, auctions, watched: products.map(({ id }) => id) }
}

/** The hearts of all pages are sent here. Those that a script sends name no next page: it draws the heart itself. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const params = { path: { id: form.text('product') } }
  const asked =
    form.text('watch') === 'true'
      ? form.api.PUT('/favourites/{id}/', { params })
      : form.api.DELETE('/favourites/{id}/', { params })
  const next = form.text('next')
  if (next) {
    await need(asked, args.request)
    return redirect(safePath(next, '/favourites'))
  }
  // What could not be done (it was withdrawn meanwhile) is seen by the heart, which stays as it was.
  await attempt(asked, args.request)
  return null
}

export default function Favourites({ loaderData: { results, next, previous } }: Route.ComponentProps) {
  const t = useWords('storefront')
  return (
    <>
      <PageHeader title={t('favourites.title')} />
      {results.length === 0 ? (
        <Empty title={t('favourites.none')}>
          <p>{t('favourites.none_advice')}</p>
          <LinkButton to="/search">{t('favourites.look')}</LinkButton>
        </Empty>
      ) : (
        <ul role="list" className={card.grid}>
          {results.map(({ product }) => (
            <li key={product.id}>
              <ProductCard product={product} level={2} />
            </li>
          ))}
        </ul>
      )}
      <Pager next={next} previous={previous} />
    </>
  )
}
