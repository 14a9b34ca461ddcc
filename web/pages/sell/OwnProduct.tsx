import type { ProductSummary } from '../../api/shapes.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { ProductRow } from '../../ui/product/ProductRow.tsx'
import { useWords } from '../../words/words.ts'

/** A product as its seller's list shows it. */
export function OwnProduct({ product }: { product: ProductSummary }) {
  const t = useWords('sell')
  return (
    <ProductRow to={`/sell/${product.id}`} product={product}>
      <p>
        {product.listing ? (
          <Money amount={product.listing.price} currency={product.listing.currency} />
        ) : product.sold_by === 'auction' ? (
          <Badge tone="good">{t('auction.runs')}</Badge>
        ) : (
          <Badge tone="warn">{t('desk.not_for_sale')}</Badge>
        )}{' '}
        {product.sold_by === 'auction' ? null : product.stock === 0 ? (
          <Badge tone="bad">{t('desk.sold_out')}</Badge>
        ) : (
          <>· {t('desk.stock', { count: product.stock })}</>
        )}
      </p>
    </ProductRow>
  )
}
