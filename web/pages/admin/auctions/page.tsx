import { Link } from 'react-router'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { Money } from '../../../ui/money/Money.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { useSpan } from '../../../ui/table/span.ts'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import { statesOf } from '../statesOf.server.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, 'search', 'state', 'seller', 'bidder', 'from', 'until') as object
  const [auctions, states, views] = await Promise.all([
    listed(query, (asked) => api.GET('/desk/auctions/', { params: { query: asked } }), request),
    statesOf(api, 'auction'),
    viewsOf(api, 'auctions'),
  ])
  return { ...auctions, states, views }
}

export async function action(args: Route.ActionArgs) {
  return (await changeViews(args.request, await readForm(args), 'auctions')) ?? null
}

export const tones = { scheduled: 'plain', live: 'good', sold: 'good', unsold: 'warn', cancelled: 'bad' } as const

/** Every auction there is or was. What was bid in one stands on its own page. */
export default function Auctions({ loaderData: { results, next, previous, states, views } }: Route.ComponentProps) {
  const t = useWords('lists')
  const span = useSpan()
  return (
    <>
      <PageHeader title={t('auctions.title')} lead={t('auctions.lead')} />
      <ListTable
        caption={t('auctions.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('auctions.none')} />}
        usualOrder="-ends"
        views={views}
        table="/api/v1/desk/auctions/table/"
        filters={[
          { name: 'search', label: t('products.search'), kind: 'words' },
          { name: 'state', label: t('common.state'), kind: 'choice', options: states },
          { name: 'seller', label: t('products.sellerId'), kind: 'words', seldom: true },
          { name: 'bidder', label: t('auctions.bidderId'), kind: 'words', seldom: true },
          ...span,
        ]}
        columns={[
          {
            name: 'title',
            heading: t('products.product'),
            fields: ['title'],
            cell: (row) => (
              <Link to={`/admin/auctions/${row.id}`}>
                <bdi>{row.title}</bdi>
              </Link>
            ),
          },
          {
            name: 'state',
            heading: t('common.state'),
            fields: ['state'],
            cell: (row) => (
              <>
                <Badge tone={tones[row.state]}>{row.state_label}</Badge>
                {row.on_hold && <Badge tone="warn">{t('auctions.onHold')}</Badge>}
              </>
            ),
          },
          {
            name: 'seller',
            heading: t('common.seller'),
            fields: ['seller.name'],
            cell: ({ seller }) => (
              <Link to={`/admin/members/${seller.id}`}>
                <bdi>{seller.name}</bdi>
              </Link>
            ),
          },
          {
            name: 'price',
            heading: t('products.price'),
            figures: true,
            fields: ['price', 'currency'],
            cell: ({ price, currency }) => price && <Money amount={price} currency={currency} />,
          },
          { name: 'bids', heading: t('auctions.bids'), figures: true, fields: ['bids'], cell: (row) => row.bids },
          {
            name: 'refused',
            heading: t('auctions.refused'),
            figures: true,
            fields: ['refused'],
            seldom: true,
            cell: (row) => row.refused,
          },
          {
            name: 'leader',
            heading: t('auctions.leader'),
            fields: ['leader.name'],
            cell: ({ leader }) =>
              leader && (
                <Link to={`/admin/members/${leader.id}`}>
                  <bdi>{leader.name}</bdi>
                </Link>
              ),
          },
          {
            name: 'starts',
            heading: t('auctions.starts'),
            fields: ['starts_at'],
            seldom: true,
            cell: (row) => <When at={row.starts_at} />,
          },
          {
            name: 'ends',
            heading: t('auctions.ends'),
            fields: ['ends_at'],
            sorts: 'ends',
            cell: (row) => <When at={row.ends_at} />,
          },
        ]}
      />
    </>
  )
}
