import { Link } from 'react-router'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { Money } from '../../../ui/money/Money.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { useSpan } from '../../../ui/table/span.ts'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { useWords } from '../../../words/words.ts'
import { useMatter } from '../../complaints/ComplaintRow.tsx'
import { useMoneyColumns } from '../moneyColumns.tsx'
import { statesOf } from '../statesOf.server.ts'
import type { Route } from './+types/page'

const filters = ['waiting', 'open', 'state', 'about', 'kind', 'outcome', 'search', 'member', 'from', 'until'] as const

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, ...filters) as object
  const [complaints, states, views] = await Promise.all([
    listed(query, (asked) => api.GET('/desk/complaints/', { params: { query: asked } }), request),
    statesOf(api, 'complaint'),
    viewsOf(api, 'complaints'),
  ])
  return { ...complaints, states, views }
}

export async function action(args: Route.ActionArgs) {
  return (await changeViews(args.request, await readForm(args), 'complaints')) ?? null
}

const kinds = ['not_as_described', 'not_received', 'conduct', 'counterfeit', 'other'] as const
const outcomes = ['upheld', 'partly_upheld', 'rejected'] as const
const matters = ['order', 'member', 'product'] as const

export default function Complaints({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, states, views } = loaderData
  const t = useWords('complaints')
  const lists = useWords('lists')
  const shared = useMoneyColumns()
  const span = useSpan()
  const matter = useMatter()
  return (
    <>
      <PageHeader title={t('desk.title')} lead={t('desk.lead')} />
      <ListTable
        caption={t('desk.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('desk.none')} />}
        usualOrder="-created"
        views={views}
        table="/api/v1/desk/complaints/table/"
        answered={actionData ?? undefined}
        filters={[
          { name: 'search', label: lists('common.search'), kind: 'words' },
          {
            name: 'waiting',
            label: t('desk.waiting'),
            kind: 'choice',
            options: [{ value: 'true', label: t('desk.waits') }],
          },
          {
            name: 'open',
            label: t('desk.open'),
            kind: 'choice',
            options: [
              { value: 'true', label: t('desk.isOpen') },
              { value: 'false', label: t('desk.isOver') },
            ],
          },
          { name: 'state', label: lists('common.state'), kind: 'choice', options: states },
          {
            name: 'about',
            label: t('desk.about'),
            kind: 'choice',
            options: matters.map((value) => ({ value, label: t(`desk.${value}`) })),
          },
          {
            name: 'kind',
            label: t('desk.kind'),
            kind: 'choice',
            options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
          {
            name: 'outcome',
            label: t('desk.outcome'),
            kind: 'choice',
            options: outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) })),
          },
          ...span,
        ]}
        columns={[
          {
            name: 'reference',
            heading: lists('common.reference'),
            fields: ['reference'],
            cell: (row) => <Link to={`/complaints/${row.id}`}>{row.reference}</Link>,
          },
          { name: 'about', heading: t('desk.about'), fields: ['about', 'title'], cell: matter },
          shared.state,
          { name: 'kind', heading: t('desk.kind'), fields: ['kind'], cell: ({ kind }) => t(`kinds.${kind}`) },
          {
            name: 'complainant',
            heading: t('desk.complainant'),
            fields: ['complainant.name'],
            cell: ({ complainant }) => <bdi>{complainant?.name}</bdi>,
          },
          {
            name: 'respondent',
            heading: t('desk.respondent'),
            fields: ['respondent.name'],
            cell: ({ respondent }) => <bdi>{respondent?.name}</bdi>,
          },
          {
            name: 'outcome',
            heading: t('desk.outcome'),
            fields: ['outcome'],
            cell: ({ outcome }) => outcome && t(`outcomes.${outcome}`),
          },
          {
            name: 'given_back',
            heading: t('desk.given'),
            fields: ['given_back', 'currency'],
            seldom: true,
            figures: true,
            cell: ({ given_back: amount, currency }) =>
              amount !== null && currency && <Money amount={amount} currency={currency} />,
          },
          shared.made,
        ]}
      />
    </>
  )
}
