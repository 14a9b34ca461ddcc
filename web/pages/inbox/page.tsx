import { Link, useSearchParams } from 'react-router'
import { need } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { FilterForm, FilterWords } from '../../ui/list/FilterForm.tsx'
import { queryOf } from '../../ui/list/query.ts'
import { Table } from '../../ui/list/Table.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { When } from '../../ui/time/When.tsx'
import type { Route } from './+types/page'

/** Development's letter box: everything that would have been mailed, to whomever. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { to } = queryOf(request, 'to')
  return need(
    apiOf({ context }).GET('/dev/inbox/', { params: { query: { limit: 100, ...(to ? { to } : {}) } } }),
    request,
  )
}

export default function Inbox({ loaderData: { results } }: Route.ComponentProps) {
  const [search] = useSearchParams()
  return (
    <>
      <PageHeader title="Mail inbox" lead="For development: what would have been mailed lies here instead." />
      <FilterForm>
        <FilterWords name="to" label="To" value={search.get('to') ?? ''} />
      </FilterForm>
      <Table
        caption="Letters"
        rows={results}
        keyOf={({ id }) => id}
        empty={<Empty title="No letter yet">Register, forget a password, buy something: it arrives here.</Empty>}
        columns={[
          { heading: 'Subject', cell: (row) => <Link to={`/inbox/${row.id}`}>{row.subject}</Link> },
          { heading: 'To', cell: (row) => row.to.join(', ') },
          { heading: 'Arrived', cell: (row) => <When at={row.received_at} /> },
        ]}
      />
    </>
  )
}
