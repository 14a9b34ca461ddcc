import { need, want } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import type { Product } from '../../api/shapes.ts'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Found, StructuredData } from '../../ui/page/Found.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Facts } from '../../ui/page/Panel.tsx'
import { breadcrumbsOf, productOf } from '../../ui/page/structured.ts'
import { ProductGrid } from '../../ui/product/ProductCard.tsx'
import { watchedAmong } from '../../ui/product/watched.server.ts'
import { When } from '../../ui/time/When.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import { BuyBox } from './BuyBox.tsx'
import { Delivery } from './Delivery.tsx'
import { Gallery } from './Gallery.tsx'
import css from './product.module.css'
import { SellerBox } from './SellerBox.tsx'
import { Viewed } from './Viewed.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const path = { id: params.id }
  const product = await need(api.GET('/products/{id}/', { params: { path } }))
  const ofSeller = { path: { id: product.seller.id } }
  const query = { seller: product.seller.id, for_sale: 'true', limit: 5 } as const
  const [similar, others, seller, said] = await Promise.all([
    want(api.GET('/products/{id}/similar/', { params: { path } })),
    want(api.GET('/products/', { params: { query } })),
    want(api.GET('/sellers/{id}/', { params: ofSeller })),
    want(api.GET('/sellers/{id}/feedback/', { params: { ...ofSeller, query: { limit: 3 } } })),
  ])
  const alike = (similar?.results ?? []).slice(0, 4)
  const more = (others?.results ?? []).filter(({ id }) => id !== product.id).slice(0, 4)
  return {
    product,
    similar: alike,
    others: more,
    seller: seller ?? null,
    breakdown: said?.breakdown ?? [],
    watched: await watchedAmong(api, request, [product], alike, more),
  }
}

export default function ProductPage({ loaderData }: Route.ComponentProps) {
  const { product, similar, others, seller, breakdown } = loaderData
  const t = useWords('storefront')
  const { money } = useFormats()
  const root = useRoot()
  const trail = product.category.path.map(({ name, slug }) => ({ label: name, to: `/categories/${slug}` }))
  const way = trail.map(({ label: name, to: path }) => ({ name, path }))
  const price = product.listing && money(product.listing.price, product.listing.currency)
  const summary = [price, product.description || product.title].filter(Boolean).join(' · ')
  return (
    <div className={css.page}>
      <Found
        title={product.title}
        description={summary}
        card={`/api/v1/cards/products/${product.id}/`}
        kind="product"
      />
      {root?.marketplace && <StructuredData data={productOf(root.origin, product, root.marketplace)} />}
      <StructuredData
        data={breadcrumbsOf(root?.origin ?? '', [...way, { name: product.title, path: `/products/${product.id}` }])}
      />
      <div className={css.product}>
        <Gallery pictures={product.pictures} title={product.title} />
        <div className={css.words}>
          <PageHeader title={product.title} trail={trail} />
          <BuyBox product={product} />
          <Delivery product={product} dispatchSeconds={seller?.dispatch_seconds ?? null} />
          <Facts
            facts={[
              [t('product.condition'), t(`condition.${product.condition}`)],
              ...(product.location ? ([[t('product.where'), placeName(product.location)]] as const) : []),
              [t('product.listed'), <When key="listed" at={product.created_at} day />],
            ]}
          />
        </div>
      </div>
      <div className={css.below}>
        {product.description && (
          <section className={css.description} aria-labelledby="about">
            <h2 id="about">{t('product.about')}</h2>
            <p dir="auto">{product.description}</p>
          </section>
        )}
        {seller && <SellerBox seller={seller} breakdown={breakdown} />}
      </div>
      <Row title={t('product.similar')} products={similar} />
      <Row title={t('product.others', { seller: product.seller.name })} products={others} />
      <Viewed product={product} />
    </div>
  )
}

function Row({ title, products }: { title: string; products: Parameters<typeof ProductGrid>[0]['products'] }) {
  if (products.length === 0) return null
  return (
    <section className={css.row}>
      <h2>{title}</h2>
      <ProductGrid products={products} />
    </section>
  )
}

/** Zurich lies in Zurich: once is enough. */
function placeName({ city, province }: NonNullable<Product['location']>): string {
  return city.name === province.name ? city.name : `${city.name}, ${province.name}`
}
