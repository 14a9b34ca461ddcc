import { attempt } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { TextField } from '../../../ui/form/Field.tsx'
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
  const query = askedOf(request, 'search', 'state', 'source', 'from', 'until') as object
  const [refunds, states, views] = await Promise.all([
    listed(query, (asked) => api.GET('/refunds/', { params: { query: asked } }), request),
    statesOf(api, 'refund'),
    viewsOf(api, 'refunds'),
  ])
  return { ...refunds, states, views }
}

const doings: BulkDoings = {
  retry: ({ api }, id) => attempt(api.POST('/refunds/{id}/retry/', { params: { path: { id } } })),
  settle: ({ api, text }, id) =>
    attempt(api.POST('/refunds/{id}/settle/', { params: { path: { id } }, body: { note: text('note') } })),
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  return (await doInBulk(form, doings)) ?? (await changeViews(args.request, form, 'refunds')) ?? null
}

const sources = ['escrow', 'surplus', 'clawback'] as const

export default function Refunds({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, states, views } = loaderData
  const t = useWords('lists')
  const shared = useMoneyColumns()
  const span = useSpan()
  return (
    <>
      <PageHeader title={t('refunds.title')} lead={t('refunds.lead')} />
      <ListTable
        caption={t('refunds.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('refunds.none')} />}
        usualOrder="-created"
        views={views}
        table="/api/v1/refunds/table/"
        answered={actionData ?? undefined}
        filters={[
          { name: 'search', label: t('common.search'), kind: 'words' },
          { name: 'state', label: t('common.state'), kind: 'choice', options: states },
          {
            name: 'source',
            label: t('refunds.source'),
            kind: 'choice',
            options: sources.map((value) => ({ value, label: t(`refunds.sources.${value}`) })),
            seldom: true,
          },
          ...span,
        ]}
        bulk={{
          labelOf: ({ reference }) => reference,
          verbs: [
            { name: 'retry', label: t('refunds.retry'), explain: (count) => t('refunds.retryExplain', { count }) },
            {
              name: 'settle',
              label: t('refunds.settle'),
              grave: true,
              explain: (count) => t('refunds.settleExplain', { count }),
              fields: (
                <TextField
                  name="note"
                  label={t('refunds.note')}
                  hint={t('common.reasonKept')}
                  maxLength={500}
                  required
                />
              ),
            },
          ],
        }}
        columns={[
          shared.deal,
          shared.state,
          shared.fault,
          {
            name: 'source',
            heading: t('refunds.source'),
            fields: ['source'],
            cell: ({ source }) => t(`refunds.sources.${source}`),
          },
          shared.entered,
          shared.made,
          shared.amount,
        ]}
      />
    </>
  )
}
