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
  const api = apiOf({ context })
  const query = queryOf(request, 'state', 'open') as object
  const [deals, { processes }] = await Promise.all([
    need(api.GET('/deals/', { params: { query } }), request),
    need(api.GET('/processes/'), request),
  ])
  const inLists = new Set(deals.results.map(({ process }) => process))
  const states = processes
    .filter(({ name }) => inLists.has(name) || name === 'goods-order')
    .flatMap((one) => one.states)
  return { ...deals, states }
}

export default function Deals({ loaderData: { results, next, previous, states } }: Route.ComponentProps) {
  const [search] = useSearchParams()
  return (
    <>
      <PageHeader title="Deals" />
      <FilterForm>
        <Filter
          name="state"
          label="State"
          value={search.get('state') ?? ''}
          options={states.map(({ name, label, deals }) => ({ value: name, label: `${label} (${deals})` }))}
        />
        <Filter
          name="open"
          label="Over or not"
          value={search.get('open') ?? ''}
          options={[
            { value: 'true', label: 'Not over yet' },
            { value: 'false', label: 'Over' },
          ]}
        />
      </FilterForm>
      <Table
        caption="Deals"
        rows={results}
        keyOf={({ id }) => id}
        empty={<Empty title="No deal matches" />}
        columns={[
          { heading: 'Reference', cell: (row) => <Link to={`/admin/deals/${row.id}`}>{row.reference}</Link> },
          { heading: 'What', cell: (row) => `${row.quantity > 1 ? `${row.quantity} × ` : ''}${row.title}` },
          { heading: 'Buyer', cell: (row) => row.buyer?.name ?? '' },
          { heading: 'Seller', cell: (row) => row.seller?.name ?? '' },
          { heading: 'State', cell: (row) => <Badge tone={toneOf(row.state)}>{row.state_label}</Badge> },
          { heading: 'Made', cell: (row) => <When at={row.created_at} /> },
          { heading: 'Price', figures: true, cell: (row) => <Money amount={row.amount} currency={row.currency} /> },
        ]}
      />
      <Pager next={next} previous={previous} />
    </>
  )
}
