import { Link, useSearchParams } from 'react-router'
import { need } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { toneOf } from '../../../deal/words.ts'
import { Filter, FilterForm } from '../../../ui/list/FilterForm.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { queryOf } from '../../../ui/list/query.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { When } from '../../../ui/time/When.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = queryOf(request, 'open') as object
  return need(apiOf({ context }).GET('/disputes/', { params: { query } }), request)
}

export default function Disputes({ loaderData: { results, next, previous } }: Route.ComponentProps) {
  const [search] = useSearchParams()
  return (
    <>
      <PageHeader title="Disputes" lead="A buyer's bank asks for the money back. Evidence goes to it once." />
      <FilterForm>
        <Filter
          name="open"
          label="Decided or not"
          value={search.get('open') ?? ''}
          options={[
            { value: 'true', label: 'Not decided' },
            { value: 'false', label: 'Decided' },
          ]}
        />
      </FilterForm>
      <Table
        caption="Disputes"
        rows={results}
        keyOf={({ id }) => id}
        empty={<Empty title="No dispute" />}
        columns={[
          { heading: 'Order', cell: (row) => <Link to={`/disputes/${row.id}`}>{row.reference}</Link> },
          { heading: 'State', cell: (row) => <Badge tone={toneOf(row.state)}>{row.state_label}</Badge> },
          { heading: 'Why', cell: (row) => row.reason.replaceAll('_', ' ') + (row.inquiry ? ', an inquiry' : '') },
          { heading: 'Evidence by', cell: (row) => (row.due && !row.final ? <When at={row.due} /> : '') },
          { heading: 'Told', cell: (row) => <When at={row.created_at} /> },
          { heading: 'About', figures: true, cell: (row) => <Money amount={row.amount} currency={row.currency} /> },
        ]}
      />
      <Pager next={next} previous={previous} />
    </>
  )
}
