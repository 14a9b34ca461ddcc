import IconPackageExport from '@tabler/icons-react/dist/esm/icons/IconPackageExport.mjs'
import IconRefresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs'
import IconTruckDelivery from '@tabler/icons-react/dist/esm/icons/IconTruckDelivery.mjs'
import type { Product } from '../../api/shapes.ts'
import { useRoot } from '../../ui/layout/viewer.ts'
import { daysIn, spanOf } from '../../ui/time/spans.ts'
import { useWords } from '../../words/words.ts'
import css from './product.module.css'
import { Sending, type SendingFacts } from './Sending.tsx'

interface Props {
  product: Product
  dispatchSeconds: number | null
  sending: SendingFacts | null
}

/** When it comes, and how it may go back: by the windows that an order made now would keep, and by what the seller did. */
export function Delivery({ product, dispatchSeconds, sending }: Props) {
  const t = useWords('storefront')
  const goods = useRoot()?.marketplace?.goods
  if (!goods || product.sold_by === null) return null
  const usual = dispatchSeconds === null ? undefined : spanOf(dispatchSeconds)
  return (
    <section className={css.delivery} aria-labelledby="delivery">
      <h2 id="delivery">{t('product.delivery')}</h2>
      <ul role="list">
        {sending && <Sending {...sending} />}
        <li>
          <IconPackageExport size={20} aria-hidden />
          <p>
            {usual && t('product.delivery_usual', { time: t(`seller.${usual.unit}`, { count: usual.count }) })}{' '}
            {t('product.delivery_window', { days: daysIn(goods.dispatch_window) })}
          </p>
        </li>
        <li>
          <IconTruckDelivery size={20} aria-hidden />
          <p>{t('product.delivery_wait', { days: daysIn(goods.delivery_window) })}</p>
        </li>
        <li>
          <IconRefresh size={20} aria-hidden />
          <p>{t('product.returns', { days: daysIn(goods.inspection_window) })}</p>
        </li>
      </ul>
    </section>
  )
}
