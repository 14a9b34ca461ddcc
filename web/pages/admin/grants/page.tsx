import { Link } from 'react-router'
import { attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { type BulkDoings, doInBulk } from '../../../ui/table/bulk.server.ts'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import { useCodes } from '../codes.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, 'member', 'noun', 'over') as object
  const [grants, { results: nouns }, views] = await Promise.all([
    listed(query, (asked) => api.GET('/desk/grants/', { params: { query: asked } }), request),
    need(api.GET('/permissions/nouns/'), request),
    viewsOf(api, 'grants'),
  ])
  return { ...grants, nouns: nouns.filter(({ grantable }) => grantable.length > 0).map(({ name }) => name), views }
}

const doings: BulkDoings = {
  revoke: ({ api }, id) => attempt(api.DELETE('/grants/{id}/', { params: { path: { id } } })),
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  return (await doInBulk(form, doings)) ?? (await changeViews(args.request, form, 'grants')) ?? null
}

export default function Grants({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, nouns, views } = loaderData
  const t = useWords('lists')
  const { noun, act } = useCodes()
  return (
    <>
      <PageHeader title={t('grants.title')} lead={t('grants.lead')} />
      <ListTable
        caption={t('grants.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('grants.none')} />}
        usualOrder="-granted"
        views={views}
        table="/api/v1/desk/grants/table/"
        answered={actionData ?? undefined}
        filters={[
          {
            name: 'noun',
            label: t('grants.kind'),
            kind: 'choice',
            options: nouns.map((name) => ({ value: name, label: noun(name) })),
          },
          {
            name: 'over',
            label: t('grants.over'),
            kind: 'choice',
            options: [
              { value: 'false', label: t('grants.holds') },
              { value: 'true', label: t('grants.isOver') },
            ],
          },
          { name: 'member', label: t('grants.involved'), kind: 'words', seldom: true },
        ]}
        bulk={{
          labelOf: ({ action: what, member }) => t('grants.label', { action: act(what), name: member.name }),
          verbs: [
            {
              name: 'revoke',
              label: t('grants.revoke'),
              grave: true,
              explain: (count) => t('grants.revokeExplain', { count }),
            },
          ],
        }}
        columns={[
          {
            name: 'member',
            heading: t('grants.member'),
            fields: ['member.name'],
            cell: ({ member }) => <Person {...member} />,
          },
          { name: 'action', heading: t('grants.action'), fields: ['action'], cell: (row) => act(row.action) },
          {
            name: 'thing',
            heading: t('grants.thing'),
            fields: ['noun', 'object_id'],
            cell: ({ noun: thing, object_id: id }) => (
              <Link to={`/admin/permissions?${new URLSearchParams({ noun: thing, object_id: id })}`}>
                {noun(thing)} <bdi>{id.slice(-6)}</bdi>
              </Link>
            ),
          },
          {
            name: 'by',
            heading: t('grants.by'),
            fields: ['granted_by.name'],
            cell: ({ granted_by: by }) => <Person {...by} />,
          },
          {
            name: 'at',
            heading: t('grants.at'),
            fields: ['granted_at'],
            sorts: 'granted',
            cell: (row) => <When at={row.granted_at} />,
          },
          {
            name: 'until',
            heading: t('grants.until'),
            fields: ['until'],
            cell: ({ until }) => (until ? <When at={until} /> : t('grants.always')),
          },
        ]}
      />
    </>
  )
}

function Person({ id, name }: { id: string; name: string }) {
  return (
    <Link to={`/admin/members/${id}`}>
      <bdi>{name || id.slice(-6)}</bdi>
    </Link>
  )
}
