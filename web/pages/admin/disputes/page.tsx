import { Link } from 'react-router'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { useSpan } from '../../../ui/table/span.ts'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import { useMoneyColumns } from '../moneyColumns.tsx'
import { statesOf } from '../statesOf.server.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, 'open', 'state', 'search', 'from', 'until') as object
  const [disputes, states, views] = await Promise.all([
    listed(query, (asked) => api.GET('/disputes/', { params: { query: asked } }), request),
    statesOf(api, 'dispute'),
    viewsOf(api, 'disputes'),
  ])
  return { ...disputes, states, views }
}

export async function action(args: Route.ActionArgs) {
  return (await changeViews(args.request, await readForm(args), 'disputes')) ?? null
}

export default function Disputes({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, states, views } = loaderData
  const t = useWords('lists')
  const shared = useMoneyColumns()
  const span = useSpan()
  const reasonOf = ({ reason, inquiry }: { reason: string; inquiry: boolean }) => {
    const key = `disputes.reasons.${reason}` as 'disputes.reasons.general'
    const words = t.has(key) ? t(key) : reason.replaceAll('_', ' ')
    return inquiry ? t('disputes.inquiry', { reason: words }) : words
  }
  return (
    <>
      <PageHeader title={t('disputes.title')} lead={t('disputes.lead')} />
      <ListTable
        caption={t('disputes.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('disputes.none')} />}
        usualOrder="-created"
        views={views}
        table="/api/v1/disputes/table/"
        answered={actionData ?? undefined}
        filters={[
          { name: 'search', label: t('common.search'), kind: 'words' },
          {
            name: 'open',
            label: t('disputes.open'),
            kind: 'choice',
            options: [
              { value: 'true', label: t('disputes.isOpen') },
              { value: 'false', label: t('disputes.isDecided') },
            ],
          },
          { name: 'state', label: t('common.state'), kind: 'choice', options: states },
          ...span,
        ]}
        columns={[
          {
            name: 'reference',
            heading: t('disputes.order'),
            fields: ['reference'],
            cell: (row) => <Link to={`/disputes/${row.id}`}>{row.reference}</Link>,
          },
          shared.state,
          { name: 'reason', heading: t('disputes.why'), fields: ['reason', 'inquiry'], cell: reasonOf },
          {
            name: 'due',
            heading: t('disputes.by'),
            fields: ['due'],
            cell: (row) => row.due && !row.final && <When at={row.due} />,
          },
          { ...shared.made, name: 'told', heading: t('disputes.told') },
          { ...shared.amount, heading: t('disputes.about') },
        ]}
      />
    </>
  )
}
