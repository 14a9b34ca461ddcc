import { Link } from 'react-router'
import type { LogEntry } from '../../api/shapes.ts'
import { Table } from '../../ui/list/Table.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { When } from '../../ui/time/When.tsx'
import css from './LogTable.module.css'

interface Props {
  entries: readonly LogEntry[]
  /** By which one table of several on a page is told from the others. */
  caption?: string
}

/** Who did what to what, when and from where, and what it changed. */
export function LogTable({ entries, caption = 'Log' }: Props) {
  return (
    <Table
      caption={caption}
      rows={entries}
      keyOf={({ id }) => id}
      empty={<Empty title="Nothing is written here" />}
      columns={[
        { heading: 'When', cell: (row) => <When at={row.at} /> },
        { heading: 'Who', cell: (row) => <Who entry={row} /> },
        { heading: 'What', cell: (row) => <What entry={row} /> },
        { heading: 'To', cell: (row) => <Thing entry={row} /> },
        { heading: 'From', cell: (row) => <Whence entry={row} /> },
      ]}
    />
  )
}

function Who({ entry }: { entry: LogEntry }) {
  if (entry.actor_kind !== 'member') return entry.actor_id ?? entry.actor_kind
  return <Link to={`/admin/members/${entry.actor_id}`}>{entry.actor_name ?? 'member'}</Link>
}

function What({ entry }: { entry: LogEntry }) {
  return (
    <>
      {entry.action}
      {entry.changes.length > 0 && (
        <dl className={css.changes}>
          {entry.changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                <del>{inWords(before)}</del> <ins>{inWords(after)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

const pages: Record<string, string> = { member: '/admin/members', order: '/admin/deals', product: '/products' }

function Thing({ entry }: { entry: LogEntry }) {
  const page = pages[entry.object_kind]
  const short = `${entry.object_kind} ${entry.object_id.slice(-6)}`
  return page ? <Link to={`${page}/${entry.object_id}`}>{short}</Link> : short
}

function Whence({ entry }: { entry: LogEntry }) {
  return <span title={entry.user_agent ?? undefined}>{entry.address ?? ''}</span>
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
