import { Link } from 'react-router'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { useSpan } from '../../../ui/table/span.ts'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, 'open', 'reason', 'member', 'from', 'until') as object
  const [reports, views] = await Promise.all([
    listed(query, (asked) => api.GET('/message-reports/', { params: { query: asked } }), request),
    viewsOf(api, 'message-reports'),
  ])
  return { ...reports, views }
}

export async function action(args: Route.ActionArgs) {
  return (await changeViews(args.request, await readForm(args), 'message-reports')) ?? null
}

const reasons = ['spam', 'insult', 'fraud', 'outside', 'other'] as const

/** What members have reported of their conversations. */
export default function Reports({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, views } = loaderData
  const t = useWords('messages')
  const span = useSpan()
  const nameOf = (person: { name: string } | null) => (person ? <bdi>{person.name}</bdi> : t('desk.nobody'))
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
        table="/api/v1/message-reports/table/"
        answered={actionData ?? undefined}
        filters={[
          {
            name: 'open',
            label: t('desk.stands'),
            kind: 'choice',
            options: [
              { value: 'true', label: t('desk.open') },
              { value: 'false', label: t('desk.decided') },
            ],
          },
          {
            name: 'reason',
            label: t('desk.reason'),
            kind: 'choice',
            options: reasons.map((value) => ({ value, label: t(`report.reasons.${value}`) })),
          },
          { name: 'member', label: t('desk.about_id'), kind: 'words', seldom: true },
          ...span,
        ]}
        columns={[
          {
            name: 'at',
            heading: t('desk.at'),
            fields: ['created_at'],
            sorts: 'created',
            cell: (row) => (
              <Link to={`/admin/reports/${row.id}`}>
                <When at={row.created_at} />
              </Link>
            ),
          },
          {
            name: 'reason',
            heading: t('desk.reason'),
            fields: ['reason'],
            cell: (row) => t(`report.reasons.${row.reason}`),
          },
          { name: 'about', heading: t('desk.about'), fields: ['about.name'], cell: (row) => nameOf(row.about) },
          { name: 'reporter', heading: t('desk.by'), fields: ['reporter.name'], cell: (row) => nameOf(row.reporter) },
          {
            name: 'decision',
            heading: t('desk.stands'),
            fields: ['decision'],
            cell: (row) =>
              row.decision ? (
                <Badge>{t(`desk.decisions.${row.decision}`)}</Badge>
              ) : (
                <Badge tone="warn">{t('desk.open')}</Badge>
              ),
          },
        ]}
      />
    </>
  )
}
