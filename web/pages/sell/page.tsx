import { Link } from 'react-router'
import { need, want } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Pager } from '../../ui/list/Pager.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { Picture } from '../../ui/picture/Picture.tsx'
import type { Route } from './+types/page'
import css from './sell.module.css'

/** One's own products, for sale or not, and whether one can be paid. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const user = await need(api.GET('/me/'), request)
  const { cursor } = placeOf(request)
  const [products, account, paid] = await Promise.all([
    need(api.GET('/products/', { params: { query: { seller: user.id, limit: 24, ...(cursor ? { cursor } : {}) } } })),
    want(api.GET('/stripe/account/')),
    want(api.GET('/orders/', { params: { query: { role: 'seller', state: 'paid', limit: 5 } } })),
  ])
  return { products, ready: account?.state === 'ready', seller: account !== undefined, toSend: paid?.results ?? [] }
}

export default function Sell({ loaderData: { products, ready, seller, toSend } }: Route.ComponentProps) {
  if (!seller) {
    return (
      <Empty title="Your account buys, it does not sell">
        <p>Ask the operator to make you a seller here.</p>
      </Empty>
    )
  }
  return (
    <div className={columns.reading}>
      <PageHeader title="My products" actions={<LinkButton to="/sell/new">Offer a product</LinkButton>} />
      {!ready && (
        <Notice tone="warn" title="You cannot be paid yet">
          <p>
            Buyers can order already; your share waits until your account at Stripe is connected.{' '}
            <Link to="/sell/payouts">Connect it</Link>
          </p>
        </Notice>
      )}
      {toSend.length > 0 && (
        <Notice title="Paid, and waiting for your parcel">
          <ul>
            {toSend.map((order) => (
              <li key={order.id}>
                <Link to={`/orders/${order.id}`}>
                  {order.title} for {order.buyer?.name ?? 'a buyer'}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {products.results.length === 0 && (
        <Empty title="Nothing offered yet">A title, a picture, a price: two minutes.</Empty>
      )}
      <ul role="list" className={css.list}>
        {products.results.map((product) => (
          <li key={product.id} className={css.row}>
            <div className={css.picture}>
              <Picture picture={product.picture} sizes="5rem" />
            </div>
            <div className={css.words}>
              <h2>
                <Link to={`/sell/${product.id}`}>{product.title}</Link>
              </h2>
              <p>
                {product.listing ? (
                  <Money amount={product.listing.price} currency={product.listing.currency} />
                ) : (
                  <Badge tone="warn">Not for sale</Badge>
                )}{' '}
                {product.stock === 0 ? <Badge tone="bad">Sold out</Badge> : `· ${product.stock} in stock`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Pager next={products.next} previous={products.previous} />
    </div>
  )
}
