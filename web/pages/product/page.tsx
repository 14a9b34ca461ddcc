import { need, want } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import type { Product } from '../../api/shapes.ts'
import { usePlaceName } from '../../ui/address/placeName.ts'
import { auctionsAmong } from '../../ui/auction/among.server.ts'
import type { LiveAuction } from '../../ui/auction/useLiveAuction.ts'
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
import { doInAuction, findAuction } from './auction.server.ts'
import { AuctionBox } from './AuctionBox.tsx'
import { Auctioned } from './Auctioned.tsx'
import { BidHistory } from './BidHistory.tsx'
import { BuyBox } from './BuyBox.tsx'
import { Delivery } from './Delivery.tsx'
import { findSending } from './sending.server.ts'
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
  const [similar, others, seller, said, auction] = await Promise.all([
    want(api.GET('/products/{id}/similar/', { params: { path } })),
    want(api.GET('/products/', { params: { query } })),
    want(api.GET('/sellers/{id}/', { params: ofSeller })),
    want(api.GET('/sellers/{id}/feedback/', { params: { ...ofSeller, query: { limit: 3 } } })),
    findAuction(api, request, product),
  ])
  const alike = (similar?.results ?? []).slice(0, 4)
  const more = (others?.results ?? []).filter(({ id }) => id !== product.id).slice(0, 4)
  return {
    product,
    similar: alike,
    others: more,
    seller: seller ?? null,
    breakdown: said?.breakdown ?? [],
    auction,
    sending: await findSending(api, request, { listing: product.listing?.id, auction: auction?.auction.id }),
    auctions: await auctionsAmong(api, alike, more),
    watched: await watchedAmong(api, request, [product], alike, more),
  }
}

/** Bidding, and whatever else is done in its auction. */
export async function action(args: Route.ActionArgs) {
  return doInAuction(await readForm(args), args.request, args.params.id)
}

export default function ProductPage({ loaderData, actionData }: Route.ComponentProps) {
  const { product, similar, others, seller, breakdown, auction, sending } = loaderData
  const t = useWords('storefront')
  const { money } = useFormats()
  const whereIs = useWhere()
  const root = useRoot()
  const trail = product.category.path.map(({ name, slug }) => ({ label: name, to: `/categories/${slug}` }))
  const way = trail.map(({ label: name, to: path }) => ({ name, path }))
  const stands = auction?.auction
  const offered =
    product.listing ?? (stands ? { price: stands.price ?? stands.opening, currency: stands.currency } : null)
  const price = offered && money(offered.price, offered.currency)
  const summary = [price, product.description || product.title].filter(Boolean).join(' · ')
  const own = root?.session?.user?.id === product.seller.id
  const draw = (live: LiveAuction | null) => (
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
          {auction && live ? (
            <AuctionBox product={product} live={live} facts={auction} sending={sending} returned={actionData} />
          ) : (
            <BuyBox product={product} sending={sending} />
          )}
          <Delivery product={product} dispatchSeconds={seller?.dispatch_seconds ?? null} sending={sending} />
          <Facts
            facts={[
              [t('product.condition'), t(`condition.${product.condition}`)],
              ...(product.location ? ([[t('product.where'), whereIs(product.location)]] as const) : []),
              [t('product.listed'), <When key="listed" at={product.created_at} day />],
            ]}
          />
        </div>
      </div>
      <div className={css.below}>
        <div className={css.told}>
          {product.description && (
            <section className={css.description} aria-labelledby="about">
              <h2 id="about">{t('product.about')}</h2>
              <p dir="auto">{product.description}</p>
            </section>
          )}
          {auction && live && <BidHistory auction={live.auction} lines={auction.lines} />}
        </div>
        {seller && <SellerBox seller={seller} breakdown={breakdown} productId={product.id} />}
      </div>
      <Row title={t('product.similar')} products={similar} />
      <Row title={t('product.others', { seller: product.seller.name })} products={others} />
      <Viewed product={product} />
    </div>
  )
  return auction ? (
    <Auctioned key={auction.auction.id} auction={auction.auction} own={own}>
      {draw}
    </Auctioned>
  ) : (
    draw(null)
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
function useWhere(): (location: NonNullable<Product['location']>) => string {
  const called = usePlaceName()
  const t = useWords('storefront')
  return ({ city, province }) =>
    city.name === province.name
      ? called(city)
      : t('product.place_in', { city: called(city), province: called(province) })
}
