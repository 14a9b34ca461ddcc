import type { LogEntry } from '../../api/shapes.ts'
import { Table } from '../../ui/list/Table.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { useWords } from '../../words/words.ts'
import { useLogColumns } from './logColumns.tsx'

interface Props {
  entries: readonly LogEntry[]
  /** By which one table of several on a page is told from the others. */
  caption?: string
}

/** The lines of the log about one thing, on its page. */
export function LogTable({ entries, caption }: Props) {
  const t = useWords('lists')
  const columns = useLogColumns().filter(({ seldom }) => !seldom)
  return (
    <Table
      caption={caption ?? t('log.title')}
      rows={entries}
      keyOf={({ id }) => id}
      empty={<Empty title={t('log.none')} />}
      columns={columns}
    />
  )
}
