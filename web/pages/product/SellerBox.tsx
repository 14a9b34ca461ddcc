import type { SellerPage } from '../../api/shapes.ts'
import { Breakdown } from '../../ui/feedback/Breakdown.tsx'
import { SellerFigures } from '../../ui/feedback/SellerFigures.tsx'
import { RatingLine } from '../../ui/feedback/Stars.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Avatar } from '../../ui/page/Avatar.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { useWords } from '../../words/words.ts'
import css from './product.module.css'

/** With whom one deals, by what their deals have shown. */
export function SellerBox({
  seller,
  breakdown,
}: {
  seller: SellerPage
  breakdown: readonly { rating: number; count: number }[]
}) {
  const t = useWords('storefront')
  return (
    <section className={css.seller} aria-labelledby="seller">
      <h2 id="seller">{t('product.seller')}</h2>
      <div className={css.who}>
        <Avatar name={seller.name} />
        <div>
          <p className={css.name}>
            <bdi>{seller.name}</bdi> {seller.sales_count === 0 && <Badge>{t('seller.new_here')}</Badge>}
          </p>
          <RatingLine rating={seller.rating} />
        </div>
      </div>
      {seller.headline && (
        <p className={css.headline} dir="auto">
          {seller.headline}
        </p>
      )}
      <SellerFigures seller={seller} />
      <Breakdown rows={breakdown} />
      <LinkButton to={`/sellers/${seller.id}`} quiet small>
        {t('product.visit')}
      </LinkButton>
    </section>
  )
}
