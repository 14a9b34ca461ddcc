import type { Worker } from '../../../api/shapes.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'

/** The worker processes as they answered just now. */
export function WorkerTable({ workers }: { workers: readonly Worker[] }) {
  const t = useWords('lists')
  return (
    <Table
      caption={t('jobs.workers')}
      rows={workers}
      keyOf={({ id }) => id}
      empty={<Empty title={t('jobs.noWorker')}>{t('jobs.startOne')}</Empty>}
      columns={[
        { heading: t('jobs.worker'), cell: (row) => <code dir="ltr">{row.host ?? row.id.slice(-8)}</code> },
        {
          heading: t('jobs.called'),
          cell: (row) =>
            row.answered ? (
              <Badge tone="good">{t('jobs.answered')}</Badge>
            ) : (
              <Badge tone="bad">{t('jobs.silent')}</Badge>
            ),
        },
        { heading: t('jobs.runsSince'), cell: (row) => <When at={row.started_at} /> },
        { heading: t('jobs.seen'), cell: (row) => <When at={row.seen_at} /> },
        { heading: t('jobs.inHand'), figures: true, cell: (row) => row.running },
      ]}
    />
  )
}
