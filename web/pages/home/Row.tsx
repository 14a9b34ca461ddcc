import { Link } from 'react-router'
import type { ProductSummary } from '../../api/shapes.ts'
import { ProductGrid } from '../../ui/product/ProductCard.tsx'
import { useWords } from '../../words/words.ts'
import css from './home.module.css'

interface Props {
  id: string
  title: string
  products: readonly ProductSummary[]
  /** Where there are more of them. */
  more?: string
}

/** Some products under a title of their own. */
export function Row({ id, title, products, more }: Props) {
  const t = useWords('storefront')
  if (products.length === 0) return null
  return (
    <section aria-labelledby={id} className={css.part}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {more && <Link to={more}>{t('home.see_all')}</Link>}
      </div>
      <ProductGrid products={products} />
    </section>
  )
}
