import { Link } from 'react-router'
import { need, want } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import type { Product } from '../../api/shapes.ts'
import { RatingLine } from '../../ui/feedback/Stars.tsx'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { ProductGrid } from '../../ui/product/ProductCard.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import { BuyBox } from './BuyBox.tsx'
import { Gallery } from './Gallery.tsx'
import css from './product.module.css'
import { structuredData } from './structuredData.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const product = await need(api.GET('/products/{id}/', { params: { path: { id: params.id } } }))
  const query = { seller: product.seller.id, for_sale: 'true', limit: 5 } as const
  const others = await want(api.GET('/products/', { params: { query } }))
  return { product, others: (others?.results ?? []).filter(({ id }) => id !== product.id).slice(0, 4) }
}

export default function ProductPage({ loaderData: { product, others } }: Route.ComponentProps) {
  const t = useWords('storefront')
  const trail = product.category.path.map(({ name, slug }) => ({ label: name, to: `/categories/${slug}` }))
  return (
    <div className={css.page}>
      <meta name="description" content={product.description.slice(0, 160)} />
      <meta property="og:title" content={product.title} />
      <meta property="og:type" content="product" />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: JSON.stringify(structuredData(product)).replaceAll('<', '\\u003c') }}
      />
      <div className={css.product}>
        <Gallery pictures={product.pictures} title={product.title} />
        <div className={css.words}>
          <PageHeader title={product.title} trail={trail} />
          <BuyBox product={product} />
          <Facts
            facts={[
              ['Condition', t(`condition.${product.condition}`)],
              ['In stock', product.stock === 0 ? 'Sold out' : product.stock > 10 ? 'More than 10' : product.stock],
              ...(product.location ? ([['Where', placeName(product.location)]] as const) : []),
            ]}
          />
          <Panel title="The seller">
            <p>
              <Link to={`/sellers/${product.seller.id}`}>{product.seller.name}</Link>
            </p>
            <RatingLine rating={product.seller.rating} />
          </Panel>
        </div>
      </div>
      {product.description && (
        <section className={css.description}>
          <h2>About it</h2>
          <p dir="auto">{product.description}</p>
        </section>
      )}
      {others.length > 0 && (
        <section className={css.others}>
          <h2>More from {product.seller.name}</h2>
          <ProductGrid products={others} />
        </section>
      )}
    </div>
  )
}

/** Zurich lies in Zurich: once is enough. */
function placeName({ city, province }: NonNullable<Product['location']>): string {
  return city.name === province.name ? city.name : `${city.name}, ${province.name}`
}
