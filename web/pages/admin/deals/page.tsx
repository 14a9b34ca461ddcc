import { Link } from 'react-router'
import { need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { useProcessLabel } from '../../../deal/words.ts'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import { useMoneyColumns } from '../moneyColumns.tsx'
import type { Route } from './+types/page'

const filters = ['search', 'process', 'state', 'open', 'overdue', 'member', 'from', 'until', 'amount_min', 'amount_max']

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, ...filters) as object
  const [deals, { processes }, views] = await Promise.all([
    listed(query, (asked) => api.GET('/deals/', { params: { query: asked } }), request),
    need(api.GET('/processes/'), request),
    viewsOf(api, 'deals'),
  ])
  const kinds = processes.filter(({ noun }) => noun === 'order')
  const states = kinds.flatMap(({ states: all }) =>
    all.map(({ name, label, deals: count }) => ({ name, label, count })),
  )
  return { ...deals, kinds: kinds.map(({ name }) => name), states, views }
}

export async function action(args: Route.ActionArgs) {
  return (await changeViews(args.request, await readForm(args), 'deals')) ?? null
}

export default function Deals({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, states, kinds, views } = loaderData
  const t = useWords('admin')
  const shared = useMoneyColumns()
  const processLabel = useProcessLabel()
  const person = (one: { id: string; name: string } | undefined) =>
    one && (
      <Link to={`/admin/members/${one.id}`}>
        <bdi>{one.name}</bdi>
      </Link>
    )
  return (
    <>
      <PageHeader title={t('deals.title')} />
      <ListTable
        caption={t('deals.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('deals.none')} />}
        usualOrder="-created"
        views={views}
        table="/api/v1/deals/table/"
        answered={actionData ?? undefined}
        filters={[
          { name: 'search', label: t('deals.search'), kind: 'words' },
          {
            name: 'state',
            label: t('deals.state'),
            kind: 'choice',
            options: states.map(({ name, label, count }) => ({ value: name, label: `${label} (${count})` })),
          },
          {
            name: 'open',
            label: t('deals.open'),
            kind: 'choice',
            options: [
              { value: 'true', label: t('deals.isOpen') },
              { value: 'false', label: t('deals.isOver') },
            ],
          },
          {
            name: 'overdue',
            label: t('deals.overdue'),
            kind: 'choice',
            options: [{ value: 'true', label: t('deals.isOverdue') }],
            seldom: true,
          },
          {
            name: 'process',
            label: t('deals.process'),
            kind: 'choice',
            options: kinds.map((name) => ({ value: name, label: processLabel(name) })),
            seldom: true,
          },
          { name: 'from', label: t('deals.from'), kind: 'day', seldom: true },
          { name: 'until', label: t('deals.until'), kind: 'day', seldom: true },
          { name: 'amount_min', label: t('deals.least'), kind: 'amount', seldom: true },
          { name: 'amount_max', label: t('deals.most'), kind: 'amount', seldom: true },
        ]}
        columns={[
          {
            name: 'reference',
            heading: t('deals.reference'),
            fields: ['reference'],
            cell: (row) => <Link to={`/admin/deals/${row.id}`}>{row.reference}</Link>,
          },
          {
            name: 'title',
            heading: t('deals.what'),
            fields: ['title', 'quantity'],
            cell: ({ quantity, title }) => (
              <bdi>{quantity > 1 ? t('deals.many', { quantity: String(quantity), title }) : title}</bdi>
            ),
          },
          {
            name: 'process',
            heading: t('deals.process'),
            fields: ['process'],
            seldom: true,
            cell: (row) => processLabel(row.process),
          },
          {
            name: 'buyer',
            heading: t('deals.buyer'),
            fields: ['parties.buyer.name'],
            cell: ({ parties }) => person(parties['buyer']),
          },
          {
            name: 'seller',
            heading: t('deals.seller'),
            fields: ['parties.seller.name'],
            cell: ({ parties }) => person(parties['seller']),
          },
          shared.state,
          {
            name: 'due',
            heading: t('deals.due'),
            fields: ['due'],
            seldom: true,
            cell: ({ due }) => due && <When at={due} />,
          },
          { ...shared.entered, heading: t('deals.entered'), sorts: 'entered' },
          { ...shared.made, cell: (row) => <When at={row.created_at} day /> },
          { ...shared.amount, heading: t('deals.price'), sorts: 'amount' },
        ]}
      />
    </>
  )
}
