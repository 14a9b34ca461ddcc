import { useSearchParams } from 'react-router'
import { apiOf } from '../../api/forms.ts'
import { listed } from '../../api/lists.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useHolds } from '../../ui/layout/viewer.ts'
import { Pager } from '../../ui/list/Pager.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import { OrderRow } from './OrderRow.tsx'
import css from './orders.module.css'

/** /orders?role=seller&open=true */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const role = (['buyer', 'seller'] as const).find((name) => name === searchParams.get('role'))
  const open = searchParams.get('open') === 'true' ? ('true' as const) : undefined
  const query = { ...placeOf(request), ...(role ? { role } : {}), ...(open ? { open } : {}) }
  return listed(query, (asked) => apiOf({ context }).GET('/orders/', { params: { query: asked } }), request)
}

export default function Orders({ loaderData: { results, next, previous } }: Route.ComponentProps) {
  const t = useWords('deal')
  const sells = useHolds('seller')
  return (
    <div className={columns.reading}>
      <PageHeader title={t('order.orders')} />
      <Filter sells={sells} />
      {results.length === 0 && (
        <Empty title={t('order.none')}>
          <LinkButton to="/search" quiet>
            {t('order.look')}
          </LinkButton>
        </Empty>
      )}
      <ul role="list" className={css.list}>
        {results.map((order) => (
          <li key={order.id}>
            <OrderRow order={order} />
          </li>
        ))}
      </ul>
      <Pager next={next} previous={previous} />
    </div>
  )
}

function Filter({ sells }: { sells: boolean }) {
  const t = useWords('deal')
  const [search] = useSearchParams()
  const role = search.get('role') ?? ''
  const open = search.get('open') === 'true'
  const to = (nextRole: string, nextOpen: boolean) => {
    const query = new URLSearchParams({ ...(nextRole && { role: nextRole }), ...(nextOpen && { open: 'true' }) })
    return query.size > 0 ? `/orders?${query}` : '/orders'
  }
  return (
    <nav aria-label={t('order.which')} className={columns.row}>
      {sells &&
        ['', 'buyer', 'seller'].map((one) => (
          <LinkButton key={one} to={to(one, open)} quiet={one !== role} small aria-current={one === role}>
            {t(one === '' ? 'order.all' : one === 'buyer' ? 'order.bought' : 'order.sold')}
          </LinkButton>
        ))}
      <LinkButton to={to(role, !open)} quiet={!open} small aria-current={open}>
        {t('order.open')}
      </LinkButton>
    </nav>
  )
}
