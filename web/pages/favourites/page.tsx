import IconHeartOff from '@tabler/icons-react/dist/esm/icons/IconHeartOff.mjs'
import { redirect } from 'react-router'
import { need } from '../../api/answers.ts'
import { apiOf, readForm, safePath } from '../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Pager } from '../../ui/list/Pager.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { ProductCard } from '../../ui/product/ProductCard.tsx'
import card from '../../ui/product/ProductCard.module.css'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import css from './favourites.module.css'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { cursor, direction } = placeOf(request)
  const query = { limit: 24, ...(cursor && { cursor }), ...(direction && { direction }) }
  return need(apiOf({ context }).GET('/favourites/', { params: { query } }), request)
}

/** The heart of a product's page is sent here too, and leads back there. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const params = { path: { id: form.text('product') } }
  const asked =
    form.text('watch') === 'true'
      ? form.api.PUT('/favourites/{id}/', { params })
      : form.api.DELETE('/favourites/{id}/', { params })
  await need(asked, args.request)
  return redirect(safePath(form.text('next'), '/favourites'))
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
            <li key={product.id} className={css.one}>
              <ProductCard product={product} level={2} />
              <PostForm className={css.stop}>
                <input type="hidden" name="product" value={product.id} />
                <SubmitButton quiet small aria-label={t('favourites.stop', { title: product.title })}>
                  <IconHeartOff size={18} aria-hidden />
                </SubmitButton>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      <Pager next={next} previous={previous} />
    </>
  )
}
