import { Link, useSearchParams } from 'react-router'
import { attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { TextField } from '../../../ui/form/Field.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { type BulkDoings, doInBulk } from '../../../ui/table/bulk.server.ts'
import { addressWith, askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import { changeRoles } from './changeRoles.server.ts'
import { RolesForm } from './RolesForm.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, 'search', 'role', 'standing', 'from', 'until') as object
  const [members, permissions, views] = await Promise.all([
    listed(query, (asked) => api.GET('/members/', { params: { query: asked } }), request),
    need(api.GET('/permissions/'), request),
    viewsOf(api, 'members'),
  ])
  return { ...members, roles: permissions.roles, views }
}

const doings: BulkDoings = {
  suspend: ({ api, text }, id) =>
    attempt(api.POST('/members/{id}/suspend/', { params: { path: { id } }, body: { reason: text('reason') } })),
  reinstate: ({ api, text }, id) =>
    attempt(api.POST('/members/{id}/reinstate/', { params: { path: { id } }, body: { reason: text('reason') } })),
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { request } = args
  return (
    (await doInBulk(form, doings)) ??
    (await changeViews(request, form, 'members')) ??
    (await changeRoles(request, form)) ??
    null
  )
}

export default function Members({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, roles, views } = loaderData
  const t = useWords('admin')
  const [search] = useSearchParams()
  const reason = (
    <TextField name="reason" label={t('members.reason')} hint={t('members.reasonHint')} maxLength={500} required />
  )
  const labelOf = (name: string) => roles.find((role) => role.name === name)?.label ?? name
  return (
    <>
      <PageHeader title={t('members.title')} />
      <ListTable
        caption={t('members.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('members.none')} />}
        usualOrder="-created"
        views={views}
        table="/api/v1/members/table/"
        answered={actionData ?? undefined}
        filters={[
          { name: 'search', label: t('members.search'), kind: 'words' },
          {
            name: 'role',
            label: t('members.role'),
            kind: 'choice',
            options: roles.map(({ name, label }) => ({ value: name, label })),
          },
          {
            name: 'standing',
            label: t('members.standing'),
            kind: 'choice',
            options: [
              { value: 'active', label: t('members.active') },
              { value: 'suspended', label: t('members.suspended') },
              { value: 'erased', label: t('members.erased') },
            ],
          },
          { name: 'from', label: t('members.from'), kind: 'day', seldom: true },
          { name: 'until', label: t('members.until'), kind: 'day', seldom: true },
        ]}
        bulk={{
          labelOf: ({ name, email }) => name || email,
          verbs: [
            {
              name: 'suspend',
              label: t('members.suspend'),
              grave: true,
              explain: (count) => t('members.suspendExplain', { count }),
              fields: reason,
            },
            {
              name: 'reinstate',
              label: t('members.reinstate'),
              explain: (count) => t('members.reinstateExplain', { count }),
              fields: reason,
            },
          ],
        }}
        editor={(row) =>
          search.get('edit') === row.id && row.can.assign_roles ? (
            <RolesForm member={row} roles={roles} returned={actionData} />
          ) : null
        }
        columns={[
          {
            name: 'name',
            heading: t('members.name'),
            fields: ['name'],
            sorts: 'name',
            cell: (row) => (
              <Link to={`/admin/members/${row.id}`}>
                <bdi>{row.name || row.email}</bdi>
              </Link>
            ),
          },
          { name: 'email', heading: t('members.email'), fields: ['email'], cell: (row) => <bdi>{row.email}</bdi> },
          {
            name: 'username',
            heading: t('members.username'),
            fields: ['username'],
            seldom: true,
            cell: (row) => row.username,
          },
          {
            name: 'roles',
            heading: t('members.roles'),
            fields: ['roles'],
            cell: (row) => (
              <>
                {row.roles.map(labelOf).join(', ')}{' '}
                {row.can.assign_roles && (
                  <Link
                    to={addressWith(search, { edit: row.id })}
                    aria-label={t('table.editRow', { row: row.name || row.email })}
                    preventScrollReset
                  >
                    {t('table.edit')}
                  </Link>
                )}
              </>
            ),
          },
          {
            name: 'standing',
            heading: t('members.standing'),
            fields: ['standing'],
            cell: ({ standing }) => (
              <Badge tone={standing === 'active' ? 'good' : 'bad'}>{t(`members.${standing}`)}</Badge>
            ),
          },
          {
            name: 'second_step',
            heading: t('members.secondStep'),
            fields: ['second_factor'],
            seldom: true,
            cell: (row) => (row.second_factor ? t('members.on') : t('members.off')),
          },
          {
            name: 'verified',
            heading: t('members.verified'),
            fields: ['email_verified'],
            seldom: true,
            cell: (row) => (row.email_verified ? t('members.yes') : t('members.no')),
          },
          {
            name: 'since',
            heading: t('members.since'),
            fields: ['created_at'],
            sorts: 'created',
            cell: (row) => <When at={row.created_at} day />,
          },
        ]}
      />
    </>
  )
}
