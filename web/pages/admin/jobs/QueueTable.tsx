import { Link } from 'react-router'
import type { Queue } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { useWords } from '../../../words/words.ts'

/** The kinds of jobs, what each is for, and how many there are. */
export function QueueTable({ queues }: { queues: readonly Queue[] }) {
  const t = useWords('lists')
  const count = (queue: Queue, list: string, number: number) =>
    number > 0 ? <Link to={`/admin/jobs?queue=${queue.name}&list=${list}`}>{number}</Link> : 0
  return (
    <Table
      caption={t('jobs.kinds')}
      rows={queues}
      keyOf={({ name }) => name}
      columns={[
        {
          heading: t('jobs.kind'),
          cell: (row) => (
            <>
              <code dir="ltr">{row.name}</code>
              <br />
              <bdi>{row.summary}</bdi>
            </>
          ),
        },
        { heading: t('jobs.lists.waiting'), figures: true, cell: (row) => count(row, 'waiting', row.waiting) },
        { heading: t('jobs.lists.scheduled'), figures: true, cell: (row) => count(row, 'scheduled', row.scheduled) },
        { heading: t('jobs.lists.active'), figures: true, cell: (row) => count(row, 'active', row.active) },
        { heading: t('jobs.lists.success'), figures: true, cell: (row) => count(row, 'success', row.success) },
        {
          heading: t('jobs.lists.failed'),
          figures: true,
          cell: (row) => (row.failed > 0 ? <Badge tone="bad">{count(row, 'failed', row.failed)}</Badge> : 0),
        },
        {
          heading: t('jobs.run'),
          acts: true,
          cell: (row) => (
            <SubmitButton
              quiet
              small
              name="press"
              value={`trigger ${row.name}`}
              aria-label={t('jobs.runNowOf', { name: row.name })}
            >
              {t('jobs.runNow')}
            </SubmitButton>
          ),
        },
      ]}
    />
  )
}
