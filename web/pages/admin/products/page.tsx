import { Link } from 'react-router'
import { attempt, need } from '../../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import type { ListedProduct } from '../../../api/shapes.ts'
import { TextField } from '../../../ui/form/Field.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { type BulkDoings, doInBulk } from '../../../ui/table/bulk.server.ts'
import { Cell } from '../../../ui/table/Cell.tsx'
import { changeCell } from '../../../ui/table/cell.server.ts'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { useSpan } from '../../../ui/table/span.ts'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

const filters = ['search', 'state', 'category', 'seller', 'by_house', 'sold_out', 'from', 'until']

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, ...filters) as object
  const [products, categories, views] = await Promise.all([
    listed(query, (asked) => api.GET('/desk/products/', { params: { query: asked } }), request),
    need(api.GET('/desk/categories/', { params: { query: { limit: 100 } } }), request),
    viewsOf(api, 'products'),
  ])
  return { ...products, categories: categories.results.map(({ id, path }) => ({ value: id, label: path })), views }
}

const hold = ({ api, text }: Posted, id: string) =>
  attempt(api.POST('/products/{id}/hold/', { params: { path: { id } }, body: { reason: text('reason') } }))
const release = ({ api }: Posted, id: string) =>
  attempt(api.POST('/products/{id}/release/', { params: { path: { id } } }))
const withdraw = ({ api }: Posted, id: string) => attempt(api.DELETE('/products/{id}/', { params: { path: { id } } }))

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  return (
    (await doInBulk(form, { hold, release, withdraw } satisfies BulkDoings)) ??
    (await changeCell(args.request, form, { hold, release })) ??
    (await changeViews(args.request, form, 'products')) ??
    null
  )
}

const states = ['for_sale', 'held', 'unlisted', 'withdrawn'] as const
const tones = { for_sale: 'good', held: 'bad', unlisted: 'plain', withdrawn: 'plain' } as const

export default function Products({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, categories, views } = loaderData
  const t = useWords('lists')
  const span = useSpan()
  const reason = (
    <TextField name="reason" label={t('common.reason')} hint={t('common.reasonKept')} maxLength={500} required />
  )
  const stateOf = (row: ListedProduct) => {
    const shown = <Badge tone={tones[row.state]}>{t(`products.states.${row.state}`)}</Badge>
    if (row.state === 'withdrawn') return shown
    const cell = {
      row: { id: row.id, label: row.title },
      heading: t('common.state'),
      shown,
      answered: actionData ?? undefined,
    }
    return row.held_because === null ? (
      <Cell {...cell} cell="hold" verb={t('products.hold')}>
        {reason}
      </Cell>
    ) : (
      <Cell {...cell} cell="release" verb={t('products.release')}>
        <p>{row.held_because}</p>
      </Cell>
    )
  }
  return (
    <>
      <PageHeader title={t('products.title')} lead={t('products.lead')} />
      <ListTable
        caption={t('products.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('products.none')} />}
        usualOrder="-created"
        views={views}
        table="/api/v1/desk/products/table/"
        answered={actionData ?? undefined}
        filters={[
          { name: 'search', label: t('products.search'), kind: 'words' },
          {
            name: 'state',
            label: t('common.state'),
            kind: 'choice',
            options: states.map((value) => ({ value, label: t(`products.states.${value}`) })),
          },
          { name: 'category', label: t('common.category'), kind: 'choice', options: categories },
          {
            name: 'by_house',
            label: t('products.byHouse'),
            kind: 'choice',
            options: [{ value: 'true', label: t('products.byUs') }],
            seldom: true,
          },
          {
            name: 'sold_out',
            label: t('products.soldOut'),
            kind: 'choice',
            options: [{ value: 'true', label: t('products.isSoldOut') }],
            seldom: true,
          },
          { name: 'seller', label: t('products.sellerId'), kind: 'words', seldom: true },
          ...span,
        ]}
        bulk={{
          labelOf: ({ title }) => title,
          verbs: [
            {
              name: 'hold',
              label: t('products.hold'),
              grave: true,
              explain: (count) => t('products.holdExplain', { count }),
              fields: reason,
            },
            {
              name: 'release',
              label: t('products.release'),
              explain: (count) => t('products.releaseExplain', { count }),
            },
            {
              name: 'withdraw',
              label: t('products.withdraw'),
              grave: true,
              explain: (count) => t('products.withdrawExplain', { count }),
            },
          ],
        }}
        columns={[
          {
            name: 'title',
            heading: t('products.product'),
            fields: ['title'],
            cell: (row) => (
              <Link to={`/products/${row.id}`}>
                <bdi>{row.title}</bdi>
              </Link>
            ),
          },
          { name: 'state', heading: t('common.state'), fields: ['state'], cell: stateOf },
          {
            name: 'because',
            heading: t('products.because'),
            fields: ['held_because'],
            seldom: true,
            cell: (row) => <bdi>{row.held_because}</bdi>,
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
            name: 'category',
            heading: t('common.category'),
            fields: ['category.name'],
            cell: ({ category }) => <bdi>{category.name}</bdi>,
          },
          { name: 'stock', heading: t('products.stock'), figures: true, fields: ['stock'], cell: (row) => row.stock },
          {
            name: 'price',
            heading: t('products.price'),
            figures: true,
            fields: ['price', 'currency'],
            cell: ({ price, currency }) => price && currency && <Money amount={price} currency={currency} />,
          },
          {
            name: 'made',
            heading: t('common.made'),
            fields: ['created_at'],
            sorts: 'created',
            cell: (row) => <When at={row.created_at} day />,
          },
        ]}
      />
    </>
  )
}
