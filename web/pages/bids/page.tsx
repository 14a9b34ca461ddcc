import { apiOf } from '../../api/forms.ts'
import { listed } from '../../api/lists.ts'
import type { Auction } from '../../api/shapes.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Pager } from '../../ui/list/Pager.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { AboveRow, ProductRow, ProductRows } from '../../ui/product/ProductRow.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import css from './bids.module.css'

const statuses = ['active', 'ended', 'all'] as const

/** /bids?status=active */
export async function loader({ context, request }: Route.LoaderArgs) {
  const wished = new URL(request.url).searchParams.get('status')
  const status = statuses.find((name) => name === wished) ?? 'all'
  const query = { ...placeOf(request), status }
  const page = await listed(query, (asked) => apiOf({ context }).GET('/bids/', { params: { query: asked } }), request)
  return { ...page, status }
}

export default function Bids({ loaderData: { results, next, previous, status } }: Route.ComponentProps) {
  const t = useWords('auction')
  const labels = { active: t('mine.running'), ended: t('mine.over'), all: t('mine.all') }
  return (
    <div className={columns.reading}>
      <PageHeader title={t('mine.title')} />
      <nav aria-label={t('mine.tabs')} className={columns.row}>
        {statuses.map((one) => (
          <LinkButton
            key={one}
            to={`/bids?status=${one}`}
            quiet={one !== status}
            small
            aria-current={one === status ? 'page' : undefined}
          >
            {labels[one]}
          </LinkButton>
        ))}
      </nav>
      {results.length === 0 && (
        <Empty title={t('mine.none')}>
          <p>{t('mine.none_more')}</p>
          <LinkButton to="/search?sold_by=auction&order=ending">{t('mine.look')}</LinkButton>
        </Empty>
      )}
      <ProductRows>
        {results.map((auction) => (
          <Bid key={auction.id} auction={auction} />
        ))}
      </ProductRows>
      <Pager next={next} previous={previous} />
    </div>
  )
}

/** An auction its reader has bid in, and how they stand in it. */
function Bid({ auction }: { auction: Auction }) {
  const t = useWords('auction')
  const shop = useWords('storefront')
  const { apart, money } = useFormats()
  const { id, product, state, price, opening, currency, own_maximum: most, leading } = auction
  if (!product) return null
  const { tone, words } = standing(auction)
  return (
    <ProductRow to={`/products/${product.id}?auction=${id}`} product={product} title="h2">
      <p className={css.facts}>
        <Badge tone={tone}>{t(`mine.${words}`)}</Badge>
        <Money amount={price ?? opening} currency={currency} />
        {most !== null && <span>{t('mine.most', { amount: money(most, currency) })}</span>}
      </p>
      <p className={css.facts} suppressHydrationWarning>
        {state === 'live'
          ? shop('card.bids', { count: auction.bids, ends: apart(auction.ends_at, auction.server_time) })
          : auction.state_label}
      </p>
      {state === 'sold' && leading && auction.order_id && (
        <AboveRow>
          <LinkButton to={`/orders/${auction.order_id}`} small>
            {t('mine.pay')}
          </LinkButton>
        </AboveRow>
      )}
    </ProductRow>
  )
}

function standing({ state, leading, own_maximum: most }: Auction) {
  if (state === 'cancelled') return { tone: 'plain', words: 'void' } as const
  if (most === null) return { tone: 'plain', words: 'retracted' } as const
  if (state === 'unsold') return { tone: 'plain', words: 'unsold' } as const
  if (state === 'sold') {
    return leading ? ({ tone: 'good', words: 'won' } as const) : ({ tone: 'plain', words: 'lost' } as const)
  }
  return leading ? ({ tone: 'good', words: 'leading' } as const) : ({ tone: 'warn', words: 'outbid' } as const)
}
