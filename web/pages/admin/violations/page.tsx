import { Link } from 'react-router'
import { attempt } from '../../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import type { ListedViolation } from '../../../api/shapes.ts'
import { toneOf } from '../../../deal/words.ts'
import { TextArea } from '../../../ui/form/Field.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Cell } from '../../../ui/table/Cell.tsx'
import { changeCell } from '../../../ui/table/cell.server.ts'
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
  const query = askedOf(request, 'state', 'kind', 'member', 'from', 'until') as object
  const [violations, states, views] = await Promise.all([
    listed(query, (asked) => api.GET('/violations/', { params: { query: asked } }), request),
    statesOf(api, 'violation'),
    viewsOf(api, 'violations'),
  ])
  return { ...violations, states, views }
}

const decision = ({ text }: Posted, id: string) => ({ params: { path: { id } }, body: { reason: text('reason') } })
const uphold = (form: Posted, id: string) => attempt(form.api.POST('/violations/{id}/uphold/', decision(form, id)))
const excuse = (form: Posted, id: string) => attempt(form.api.POST('/violations/{id}/excuse/', decision(form, id)))

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  return (
    (await changeCell(args.request, form, { uphold, excuse })) ??
    (await changeViews(args.request, form, 'violations')) ??
    null
  )
}

const kinds = ['unpaid', 'complaint', 'conduct'] as const

/** What members are held against; appeals are answered here. */
export default function Violations({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, states, views } = loaderData
  const t = useWords('lists')
  const span = useSpan()
  const labelOf = ({ about, member }: ListedViolation) => t('violations.label', { about, name: member?.name ?? '' })
  const reason = <TextArea name="reason" label={t('violations.answer')} rows={2} maxLength={1_000} required />
  const cellOf = (row: ListedViolation, verb: 'uphold' | 'excuse') =>
    row.steps.includes(verb) && (
      <Cell
        row={{ id: row.id, label: labelOf(row) }}
        heading={t(`violations.${verb}`)}
        answered={actionData ?? undefined}
        cell={verb}
        verb={t(`violations.${verb}`)}
        shown={null}
        open={t(`violations.${verb}`)}
      >
        {reason}
      </Cell>
    )
  return (
    <>
      <PageHeader title={t('violations.title')} lead={t('violations.lead')} />
      <ListTable
        caption={t('violations.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('violations.none')} />}
        usualOrder="-created"
        views={views}
        table="/api/v1/violations/table/"
        answered={actionData ?? undefined}
        filters={[
          { name: 'state', label: t('common.state'), kind: 'choice', options: states },
          {
            name: 'kind',
            label: t('violations.kind'),
            kind: 'choice',
            options: kinds.map((value) => ({ value, label: t(`violations.kinds.${value}`) })),
          },
          { name: 'member', label: t('common.memberId'), kind: 'words', seldom: true },
          ...span,
        ]}
        columns={[
          {
            name: 'recorded',
            heading: t('violations.recorded'),
            fields: ['recorded_at'],
            sorts: 'created',
            cell: (row) => <When at={row.recorded_at} day />,
          },
          {
            name: 'member',
            heading: t('common.member'),
            fields: ['member.name'],
            cell: ({ member }) =>
              member && (
                <Link to={`/admin/members/${member.id}`}>
                  <bdi>{member.name}</bdi>
                </Link>
              ),
          },
          {
            name: 'kind',
            heading: t('violations.kind'),
            fields: ['kind'],
            cell: ({ kind }) => t(`violations.kinds.${kind}`),
          },
          {
            name: 'about',
            heading: t('violations.about'),
            fields: ['about'],
            cell: ({ about, order_id: order }) =>
              order ? (
                <Link to={`/admin/deals/${order}`}>
                  <bdi>{about}</bdi>
                </Link>
              ) : (
                <bdi>{about}</bdi>
              ),
          },
          {
            name: 'state',
            heading: t('common.state'),
            fields: ['state', 'state_label'],
            cell: (row) => <Badge tone={toneOf(row.state)}>{row.state_label}</Badge>,
          },
          {
            name: 'appeal',
            heading: t('violations.appeal'),
            fields: ['appeal'],
            cell: ({ appeal }) => appeal && <bdi>{appeal}</bdi>,
          },
          {
            name: 'answer',
            heading: t('violations.answer'),
            fields: ['answer'],
            seldom: true,
            cell: ({ answer }) => answer && <bdi>{answer}</bdi>,
          },
          {
            name: 'counts_until',
            heading: t('violations.until'),
            fields: ['counts_until'],
            seldom: true,
            cell: (row) => <When at={row.counts_until} day />,
          },
          {
            name: 'decide',
            heading: t('violations.decide'),
            fields: [],
            cell: (row) => (
              <>
                {cellOf(row, 'uphold')} {cellOf(row, 'excuse')}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
