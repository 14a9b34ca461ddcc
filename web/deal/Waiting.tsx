import { Link } from 'react-router'
import type { components } from '../api/schema.d.ts'
import { Money } from '../ui/money/Money.tsx'
import { Badge } from '../ui/page/Badge.tsx'
import { Until } from '../ui/time/Until.tsx'
import { useWords } from '../words/words.ts'
import css from './Waiting.module.css'
import { toneOf } from './words.ts'

interface Props {
  orders: readonly components['schemas']['DesksStanding'][]
  now: string
}

/** Deals that are under way, each with what happens next by itself, and how soon. */
export function Waiting({ orders, now }: Props) {
  const t = useWords('account')
  const deal = useWords('deal')
  return (
    <ul role="list" className={css.waiting}>
      {orders.map(({ order, due, due_label }) => {
        const other = order.role === 'seller' ? order.buyer : order.seller
        const who = other?.name ?? deal('page.left')
        return (
          <li key={order.id}>
            <div>
              <Link to={`/orders/${order.id}`}>{order.title}</Link>{' '}
              <Badge tone={toneOf(order.state)}>{order.state_label}</Badge>
              <p className={css.soft}>
                {deal(order.role === 'seller' ? 'order.row_to' : 'order.row_from', { who, reference: order.reference })}
              </p>
              {due && due_label && (
                <p className={css.soft}>
                  {t.rich('home.due', { step: due_label, until: () => <Until at={due} now={now} /> })}
                </p>
              )}
            </div>
            <Money amount={order.amount} currency={order.currency} />
          </li>
        )
      })}
    </ul>
  )
}
