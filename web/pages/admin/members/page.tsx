import { Link, useSearchParams } from 'react-router'
import { need } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { Filter, FilterForm, FilterWords } from '../../../ui/list/FilterForm.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { queryOf } from '../../../ui/list/query.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { When } from '../../../ui/time/When.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = queryOf(request, 'search', 'role')
  const { standing } = queryOf(request, 'standing')
  const known = standing === 'suspended' || standing === 'active' ? ({ standing } as const) : {}
  const [members, permissions] = await Promise.all([
    need(api.GET('/members/', { params: { query: { ...query, ...known } } }), request),
    need(api.GET('/permissions/'), request),
  ])
  return { ...members, roles: permissions.roles }
}

export default function Members({ loaderData: { results, next, previous, roles } }: Route.ComponentProps) {
  const [search] = useSearchParams()
  return (
    <>
      <PageHeader title="Members" />
      <FilterForm>
        <FilterWords name="search" label="Name or e-mail" value={search.get('search') ?? ''} />
        <Filter
          name="role"
          label="Role"
          value={search.get('role') ?? ''}
          options={roles.map(({ name, label }) => ({ value: name, label }))}
        />
        <Filter
          name="standing"
          label="Standing"
          value={search.get('standing') ?? ''}
          options={[
            { value: 'active', label: 'Active' },
            { value: 'suspended', label: 'Suspended' },
          ]}
        />
      </FilterForm>
      <Table
        caption="Members"
        rows={results}
        keyOf={({ id }) => id}
        empty={<Empty title="Nobody matches" />}
        columns={[
          { heading: 'Name', cell: (row) => <Link to={`/admin/members/${row.id}`}>{row.name || row.email}</Link> },
          { heading: 'E-mail', cell: (row) => row.email },
          { heading: 'Roles', cell: (row) => row.roles.join(', ') },
          {
            heading: 'Standing',
            cell: (row) => <Badge tone={row.standing === 'active' ? 'good' : 'bad'}>{row.standing}</Badge>,
          },
          { heading: 'Since', cell: (row) => <When at={row.created_at} day /> },
        ]}
      />
      <Pager next={next} previous={previous} />
    </>
  )
}
