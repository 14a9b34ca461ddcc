import { Link } from 'react-router'
import type { LedgerEntry } from '../../api/shapes.ts'
import { Table } from '../../ui/list/Table.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { When } from '../../ui/time/When.tsx'

/** Entries of the books: what moved between which accounts, by which rule, because of what. */
export function EntryTable({ entries }: { entries: readonly LedgerEntry[] }) {
  return (
    <Table
      caption="Entries"
      rows={entries}
      keyOf={({ id }) => id}
      empty={<Empty title="No money has moved yet" />}
      columns={[
        { heading: 'When', cell: (row) => <When at={row.at} /> },
        {
          heading: 'What',
          cell: (row) => (row.deal_id ? <Link to={`/admin/deals/${row.deal_id}`}>{row.kind}</Link> : row.kind),
        },
        { heading: 'Postings', cell: (row) => <Lines lines={row.postings} /> },
        { heading: 'By which rule', cell: (row) => <Lines lines={row.rules} /> },
        { heading: 'Because of', cell: (row) => row.cause },
      ]}
    />
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul role="list">
      {lines.map((line) => (
        <li key={line} className="figures">
          {line}
        </li>
      ))}
    </ul>
  )
}
