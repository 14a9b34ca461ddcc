import { Link } from 'react-router'
import type { ProductSummary } from '../../api/shapes.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Picture } from '../../ui/picture/Picture.tsx'
import { useWords } from '../../words/words.ts'
import css from './sell.module.css'

/** A product as its seller's list shows it. */
export function OwnProduct({ product }: { product: ProductSummary }) {
  const t = useWords('sell')
  return (
    <li className={css.row}>
      <div className={css.picture}>
        <Picture picture={product.picture} sizes="5rem" />
      </div>
      <div className={css.words}>
        <h3>
          <Link to={`/sell/${product.id}`}>{product.title}</Link>
        </h3>
        <p>
          {product.listing ? (
            <Money amount={product.listing.price} currency={product.listing.currency} />
          ) : (
            <Badge tone="warn">{t('desk.not_for_sale')}</Badge>
          )}{' '}
          {product.stock === 0 ? (
            <Badge tone="bad">{t('desk.sold_out')}</Badge>
          ) : (
            <>· {t('desk.stock', { count: product.stock })}</>
          )}
        </p>
      </div>
    </li>
  )
}
