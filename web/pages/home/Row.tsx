import { Link } from 'react-router'
import type { ProductSummary } from '../../api/shapes.ts'
import { ProductGrid } from '../../ui/product/ProductCard.tsx'
import { useWords } from '../../words/words.ts'
import css from './home.module.css'

interface Props {
  id: string
  title: string
  products: readonly ProductSummary[]
  /** Whether there are more of them elsewhere. */
  more?: boolean
}

/** Some products under a title of their own. */
export function Row({ id, title, products, more = false }: Props) {
  const t = useWords('storefront')
  if (products.length === 0) return null
  return (
    <section aria-labelledby={id} className={css.part}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {more && <Link to="/search">{t('home.see_all')}</Link>}
      </div>
      <ProductGrid products={products} />
    </section>
  )
}
