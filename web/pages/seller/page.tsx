import { need, want } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { FeedbackList } from '../../ui/feedback/FeedbackList.tsx'
import { RatingLine } from '../../ui/feedback/Stars.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { ProductGrid } from '../../ui/product/ProductCard.tsx'
import { When } from '../../ui/time/When.tsx'
import type { Route } from './+types/page'

export async function loader({ context, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [seller, products, feedback] = await Promise.all([
    need(api.GET('/sellers/{id}/', { params: { path } })),
    want(api.GET('/products/', { params: { query: { seller: path.id, for_sale: 'true', limit: 24 } } })),
    want(api.GET('/sellers/{id}/feedback/', { params: { path, query: { limit: 10 } } })),
  ])
  return { seller, products: products?.results ?? [], feedback: feedback?.results ?? [] }
}

export default function Seller({ loaderData: { seller, products, feedback } }: Route.ComponentProps) {
  return (
    <div className={columns.stack}>
      <PageHeader
        title={seller.name}
        lead={
          <>
            <RatingLine rating={seller.rating} /> · {seller.sales_count} sold · here since{' '}
            <When at={seller.since} day />
          </>
        }
      />
      <section className={columns.stack} aria-label="Products">
        {products.length > 0 ? <ProductGrid products={products} /> : <Empty title="Nothing for sale at the moment" />}
      </section>
      <section className={columns.reading}>
        <h2>What buyers say</h2>
        <FeedbackList feedback={feedback} />
      </section>
    </div>
  )
}
