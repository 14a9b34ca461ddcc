import { Link } from 'react-router'
import { attempt } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { type BulkDoings, doInBulk } from '../../../ui/table/bulk.server.ts'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { useSpan } from '../../../ui/table/span.ts'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { useWords } from '../../../words/words.ts'
import { useMoneyColumns } from '../moneyColumns.tsx'
import { statesOf } from '../statesOf.server.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, 'search', 'state', 'stuck', 'member', 'from', 'until') as object
  const [payouts, states, views] = await Promise.all([
    listed(query, (asked) => api.GET('/desk/payouts/', { params: { query: asked } }), request),
    statesOf(api, 'payout'),
    viewsOf(api, 'payouts'),
  ])
  return { ...payouts, states, views }
}

const doings: BulkDoings = {
  retry: ({ api }, id) => attempt(api.POST('/payouts/{id}/retry/', { params: { path: { id } } })),
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  return (await doInBulk(form, doings)) ?? (await changeViews(args.request, form, 'payouts')) ?? null
}

export default function Payouts({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, states, views } = loaderData
  const t = useWords('lists')
  const shared = useMoneyColumns()
  const span = useSpan()
  return (
    <>
      <PageHeader title={t('payouts.title')} lead={t('payouts.lead')} />
      <ListTable
        caption={t('payouts.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('payouts.none')} />}
        usualOrder="-created"
        views={views}
        table="/api/v1/desk/payouts/table/"
        answered={actionData ?? undefined}
        filters={[
          { name: 'search', label: t('common.search'), kind: 'words' },
          { name: 'state', label: t('common.state'), kind: 'choice', options: states },
          {
            name: 'stuck',
            label: t('payouts.stuck'),
            kind: 'choice',
            options: [{ value: 'true', label: t('payouts.isStuck') }],
          },
          { name: 'member', label: t('common.memberId'), kind: 'words', seldom: true },
          ...span,
        ]}
        bulk={{
          labelOf: ({ reference, member }) => `${reference} ${member.name}`,
          verbs: [
            { name: 'retry', label: t('payouts.retry'), explain: (count) => t('payouts.retryExplain', { count }) },
          ],
        }}
        columns={[
          shared.deal,
          {
            name: 'member',
            heading: t('common.member'),
            fields: ['member.name'],
            cell: ({ member }) => (
              <Link to={`/admin/members/${member.id}`}>
                <bdi>{member.name}</bdi>
              </Link>
            ),
          },
          shared.state,
          shared.fault,
          shared.entered,
          shared.made,
          shared.amount,
        ]}
      />
    </>
  )
}
