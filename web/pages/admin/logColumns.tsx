import { Link } from 'react-router'
import type { LogEntry } from '../../api/shapes.ts'
import type { ListColumn } from '../../ui/table/ListTable.tsx'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import { useCodes } from './codes.ts'
import css from './LogTable.module.css'

/** What a line of the log shows: who did what to what, when and from where, and what it changed. */
export function useLogColumns(): readonly ListColumn<LogEntry>[] {
  const t = useWords('lists')
  return [
    { name: 'when', heading: t('log.when'), fields: ['at'], cell: (row) => <When at={row.at} /> },
    {
      name: 'who',
      heading: t('log.who'),
      fields: ['actor_name', 'actor_kind', 'actor_id', 'acting_as.name'],
      cell: (row) => <Who entry={row} />,
    },
    { name: 'what', heading: t('log.what'), fields: ['action', 'changes'], cell: (row) => <What entry={row} /> },
    {
      name: 'to',
      heading: t('log.to'),
      fields: ['object_kind', 'object_id'],
      cell: (row) => <Thing entry={row} />,
    },
    {
      name: 'more',
      heading: t('log.more'),
      fields: ['details'],
      seldom: true,
      cell: ({ details }) => Object.keys(details).length > 0 && <code dir="ltr">{JSON.stringify(details)}</code>,
    },
    { name: 'whence', heading: t('log.whence'), fields: ['address'], cell: (row) => <Whence entry={row} /> },
    {
      name: 'request',
      heading: t('log.request'),
      fields: ['request_id'],
      seldom: true,
      cell: (row) => <code dir="ltr">{row.request_id}</code>,
    },
  ]
}

function Who({ entry: { actor_kind: kind, actor_id: id, actor_name: name, acting_as: as } }: { entry: LogEntry }) {
  const t = useWords('lists')
  if (kind !== 'member') return <bdi>{id ?? t(`log.kinds.${kind}`)}</bdi>
  return (
    <>
      <Link to={`/admin/members/${id}`}>
        <bdi>{name ?? t('log.kinds.member')}</bdi>
      </Link>{' '}
      {as && t('log.asWhom', { name: as.name })}
    </>
  )
}

function What({ entry }: { entry: LogEntry }) {
  const t = useWords('lists')
  const { deed } = useCodes()
  const inWords = (value: unknown) => {
    if (value === null || value === undefined || value === '') return t('log.nothing')
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
  return (
    <div>
      <bdi title={entry.action}>{deed(entry.action)}</bdi>
      {entry.changes.length > 0 && (
        <dl className={css.changes}>
          {entry.changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>
                <bdi>{field}</bdi>
              </dt>
              <dd>
                <del dir="auto">{inWords(before)}</del> <ins dir="auto">{inWords(after)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

const pages: Record<string, string> = { member: '/admin/members', order: '/admin/deals', product: '/products' }

function Thing({ entry }: { entry: LogEntry }) {
  const { kind } = useCodes()
  const page = pages[entry.object_kind]
  // An id is known by its end; what is no id is a name, and told whole.
  const named = /^[0-9a-f-]{36}$/.test(entry.object_id) ? entry.object_id.slice(-6) : entry.object_id
  const short = (
    <>
      {kind(entry.object_kind)} <bdi>{named}</bdi>
    </>
  )
  return page ? <Link to={`${page}/${entry.object_id}`}>{short}</Link> : short
}

function Whence({ entry }: { entry: LogEntry }) {
  return (
    <span title={entry.user_agent ?? undefined} dir="ltr">
      {entry.address ?? ''}
    </span>
  )
}
