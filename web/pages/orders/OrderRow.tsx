import { Link } from 'react-router'
import type { OrderSummary } from '../../api/shapes.ts'
import { toneOf } from '../../deal/words.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { When } from '../../ui/time/When.tsx'
import css from './orders.module.css'

/** An order as one of many. */
export function OrderRow({ order }: { order: OrderSummary }) {
  const other = order.role === 'buyer' ? order.seller : order.buyer
  return (
    <article className={css.row}>
      <div>
        <h2>
          <Link to={`/orders/${order.id}`}>
            {order.quantity > 1 && `${order.quantity} × `}
            {order.title}
          </Link>
        </h2>
        <p>
          {order.role === 'seller' ? 'to' : 'from'} {other?.name ?? 'somebody who has left'} · {order.reference} ·{' '}
          <When at={order.created_at} day />
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
