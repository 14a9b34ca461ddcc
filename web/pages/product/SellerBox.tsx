import type { SellerPage } from '../../api/shapes.ts'
import { Breakdown } from '../../ui/feedback/Breakdown.tsx'
import { SellerFigures } from '../../ui/feedback/SellerFigures.tsx'
import { RatingLine } from '../../ui/feedback/Stars.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Avatar } from '../../ui/page/Avatar.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import columns from '../../ui/page/columns.module.css'
import { useWords } from '../../words/words.ts'
import css from './product.module.css'

/** With whom one deals, by what their deals have shown. */
export function SellerBox({
  seller,
  breakdown,
  productId,
}: {
  seller: SellerPage
  /** What one would ask about. */
  productId: string
  breakdown: readonly { rating: number; count: number }[]
}) {
  const t = useWords('storefront')
  const root = useRoot()
  const asks = root?.marketplace?.modules.includes('messages') && root.session?.user?.id !== seller.id
  const complains = root?.marketplace?.modules.includes('complaints') && root.session?.user?.id !== seller.id
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
      <div className={columns.row}>
        <LinkButton to={`/sellers/${seller.id}`} quiet small>
          {t('product.visit')}
        </LinkButton>
        {complains && (
          <LinkButton to={`/complaints/new?product=${productId}`} quiet small>
            {t('product.complain')}
          </LinkButton>
        )}
        {asks && (
          <LinkButton to={`/messages/new?product=${productId}`} quiet small>
            {t('product.ask')}
          </LinkButton>
        )}
      </div>
    </section>
  )
}
