import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { useSpan } from '../../../ui/table/span.ts'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { useWords } from '../../../words/words.ts'
import { useLogColumns } from '../logColumns.tsx'
import type { Route } from './+types/page'

const filters = ['text', 'action', 'actor', 'object_kind', 'object_id', 'from', 'until']

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, ...filters) as object
  const [lines, views] = await Promise.all([
    listed(query, (asked) => api.GET('/activity/', { params: { query: asked } }), request),
    viewsOf(api, 'activity'),
  ])
  return { ...lines, views }
}

export async function action(args: Route.ActionArgs) {
  return (await changeViews(args.request, await readForm(args), 'activity')) ?? null
}

export default function Activity({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, views } = loaderData
  const t = useWords('lists')
  return (
    <>
      <PageHeader title={t('log.title')} lead={t('log.lead')} />
      <ListTable
        caption={t('log.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('log.none')} />}
        views={views}
        table="/api/v1/activity/table/"
        answered={actionData ?? undefined}
        filters={[
          { name: 'text', label: t('log.text'), kind: 'words' },
          { name: 'action', label: t('log.action'), kind: 'words' },
          { name: 'object_kind', label: t('log.objectKind'), kind: 'words', seldom: true },
          { name: 'object_id', label: t('log.objectId'), kind: 'words', seldom: true },
          { name: 'actor', label: t('log.actor'), kind: 'words', seldom: true },
          ...useSpan(),
        ]}
        columns={useLogColumns()}
      />
    </>
  )
}
