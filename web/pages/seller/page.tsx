import { need, want } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { placed } from '../../api/lists.ts'
import { auctionsAmong } from '../../ui/auction/among.server.ts'
import { Breakdown } from '../../ui/feedback/Breakdown.tsx'
import { FeedbackList } from '../../ui/feedback/FeedbackList.tsx'
import { SellerFigures } from '../../ui/feedback/SellerFigures.tsx'
import { RatingLine } from '../../ui/feedback/Stars.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { placeOf } from '../../ui/list/place.ts'
import { Pager } from '../../ui/list/Pager.tsx'
import { Avatar } from '../../ui/page/Avatar.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { Found, StructuredData } from '../../ui/page/Found.tsx'
import { PageTitle } from '../../ui/page/PageTitle.tsx'
import { sellerOf } from '../../ui/page/structured.ts'
import { ProductGrid } from '../../ui/product/ProductCard.tsx'
import { watchedAmong } from '../../ui/product/watched.server.ts'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import css from './seller.module.css'

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = { seller: path.id, for_sale: 'true' as const, limit: 24, ...placeOf(request) }
  const [seller, products, feedback] = await Promise.all([
    need(api.GET('/sellers/{id}/', { params: { path } })),
    want(placed(query, (asked) => api.GET('/products/', { params: { query: asked } }))),
    want(api.GET('/sellers/{id}/feedback/', { params: { path, query: { limit: 10 } } })),
  ])
  return {
    seller,
    products: products ?? { results: [], next: null, previous: null },
    feedback: feedback?.results ?? [],
    breakdown: feedback?.breakdown ?? [],
    auctions: await auctionsAmong(api, products?.results ?? []),
    watched: await watchedAmong(api, request, products?.results ?? []),
  }
}

export default function Seller({ loaderData: { seller, products, feedback, breakdown } }: Route.ComponentProps) {
  const t = useWords('storefront')
  const root = useRoot()
  const own = root?.session?.user?.id === seller.id
  const complains = root?.session?.user && !own && root.marketplace?.modules.includes('complaints')
  return (
    <div className={css.page}>
      <PageTitle>{seller.name}</PageTitle>
      <Found title={seller.name} description={seller.headline || seller.name} kind="profile" keep={['cursor']} />
      <StructuredData data={sellerOf(root?.origin ?? '', seller)} />
      <header className={css.head}>
        <Avatar name={seller.name} size="large" />
        <div>
          <h1 dir="auto">{seller.name}</h1>
          {seller.headline && (
            <p className={css.headline} dir="auto">
              {seller.headline}
            </p>
          )}
          <p className={css.line}>
            <RatingLine rating={seller.rating} /> {seller.sales_count === 0 && <Badge>{t('seller.new_here')}</Badge>}
          </p>
          {complains && (
            <LinkButton to={`/complaints/new?member=${seller.id}`} quiet small>
              {t('seller.complain')}
            </LinkButton>
          )}
          {own && (
            <LinkButton to={`/sellers/${seller.id}/story`} quiet small>
              {seller.headline || seller.story ? t('seller.change') : t('seller.tell')}
            </LinkButton>
          )}
        </div>
      </header>
      <div className={css.about}>
        {seller.story && (
          <section aria-labelledby="story" className={css.story}>
            <h2 id="story">{t('seller.story')}</h2>
            <p dir="auto">{seller.story}</p>
          </section>
        )}
        <div className={css.figures}>
          <SellerFigures seller={seller} />
          <Breakdown rows={breakdown} />
        </div>
      </div>
      <section className={css.part} aria-labelledby="products">
        <h2 id="products">{t('seller.products')}</h2>
        {products.results.length > 0 ? (
          <ProductGrid products={products.results} />
        ) : (
          <Empty title={t('seller.nothing')} />
        )}
        <Pager next={products.next} previous={products.previous} />
      </section>
      <section className={css.part} aria-labelledby="said">
        <h2 id="said">{t('seller.said')}</h2>
        <FeedbackList feedback={feedback} />
      </section>
    </div>
  )
}
