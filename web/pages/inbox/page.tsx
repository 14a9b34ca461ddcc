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
import { useWords } from '../../words/words.ts'

/** Development's letter box: everything that would have been mailed, to whomever. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { to } = queryOf(request, 'to')
  return need(
    apiOf({ context }).GET('/dev/inbox/', { params: { query: { limit: 100, ...(to ? { to } : {}) } } }),
    request,
  )
}

export default function Inbox({ loaderData: { results } }: Route.ComponentProps) {
  const t = useWords('account')
  const [search] = useSearchParams()
  return (
    <>
      <PageHeader title={t('inbox.title')} lead={t('inbox.lead')} />
      <FilterForm>
        <FilterWords name="to" label={t('inbox.to')} value={search.get('to') ?? ''} />
      </FilterForm>
      <Table
        caption={t('inbox.letters')}
        rows={results}
        keyOf={({ id }) => id}
        empty={<Empty title={t('inbox.none')}>{t('inbox.none_advice')}</Empty>}
        columns={[
          { heading: t('inbox.subject'), cell: (row) => <Link to={`/inbox/${row.id}`}>{row.subject}</Link> },
          { heading: t('inbox.to'), cell: (row) => row.to.join(', ') },
          { heading: t('inbox.arrived'), cell: (row) => <When at={row.received_at} /> },
        ]}
      />
    </>
  )
}
