import { Link } from 'react-router'
import type { OrderSummary } from '../../api/shapes.ts'
import { toneOf } from '../../deal/words.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import css from './orders.module.css'

/** An order as one of many. */
export function OrderRow({ order }: { order: OrderSummary }) {
  const t = useWords('deal')
  const other = order.role === 'buyer' ? order.seller : order.buyer
  const { title, quantity: count, reference } = order
  return (
    <article className={css.row}>
      <div>
        <h2>
          <Link to={`/orders/${order.id}`}>{count > 1 ? t('order.many', { count, title }) : title}</Link>
        </h2>
        <p>
          {t(order.role === 'seller' ? 'order.row_to' : 'order.row_from', {
            who: other?.name ?? t('page.left'),
            reference,
          })}{' '}
          · <When at={order.created_at} day />
        </p>
      </div>
      <div className={css.end}>
        <b>
          <Money amount={order.amount} currency={order.currency} />
        </b>
        <Badge tone={toneOf(order.state)}>{order.state_label}</Badge>
      </div>
    </article>
  )
}
