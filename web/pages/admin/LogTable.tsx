import { Link } from 'react-router'
import type { LogEntry } from '../../api/shapes.ts'
import { Table } from '../../ui/list/Table.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { When } from '../../ui/time/When.tsx'

/** Who did what to what, when and from where. */
export function LogTable({ entries }: { entries: readonly LogEntry[] }) {
  return (
    <Table
      caption="Log"
      rows={entries}
      keyOf={({ id }) => id}
      empty={<Empty title="Nothing is written here" />}
      columns={[
        { heading: 'When', cell: (row) => <When at={row.at} /> },
        { heading: 'Who', cell: (row) => <Who entry={row} /> },
        { heading: 'What', cell: (row) => row.action },
        { heading: 'To', cell: (row) => <Thing entry={row} /> },
        { heading: 'From', cell: (row) => row.address ?? '' },
      ]}
    />
  )
}

function Who({ entry }: { entry: LogEntry }) {
  if (entry.actor_kind !== 'member') return entry.actor_id ?? entry.actor_kind
  return <Link to={`/admin/members/${entry.actor_id}`}>member</Link>
}

const pages: Record<string, string> = { member: '/admin/members', order: '/admin/deals', product: '/products' }

function Thing({ entry }: { entry: LogEntry }) {
  const page = pages[entry.object_kind]
  const short = `${entry.object_kind} ${entry.object_id.slice(-6)}`
  return page ? <Link to={`${page}/${entry.object_id}`}>{short}</Link> : short
}
