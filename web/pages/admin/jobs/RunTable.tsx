import type { Job, Queue, View } from '../../../api/shapes.ts'
import type { Returned } from '../../../ui/form/PostForm.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import type { BulkAnswer } from '../../../ui/table/bulk.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'

const tones = {
  PENDING: 'plain',
  PROGRESS: 'warn',
  RETRY: 'warn',
  SUCCESS: 'good',
  FAILURE: 'bad',
  CANCELLED: 'plain',
} as const

const lists = ['waiting', 'active', 'scheduled', 'failed', 'success'] as const

interface Props {
  jobs: readonly Job[]
  next: string | null
  previous: string | null
  queues: readonly Queue[]
  views: readonly View[]
  answered: Returned | BulkAnswer | undefined
}

/** Runs of jobs, each with what it was given and what came of it. */
export function RunTable({ jobs, next, previous, queues, views, answered }: Props) {
  const t = useWords('lists')
  return (
    <ListTable
      caption={t('jobs.runs')}
      rows={jobs}
      keyOf={({ id }) => id}
      next={next}
      previous={previous}
      empty={<Empty title={t('jobs.none')} />}
      views={views}
      table="/api/v1/jobs/table/"
      answered={answered}
      filters={[
        {
          name: 'queue',
          label: t('jobs.kind'),
          kind: 'choice',
          options: queues.map(({ name }) => ({ value: name, label: name })),
        },
        {
          name: 'list',
          label: t('jobs.state'),
          kind: 'choice',
          options: lists.map((value) => ({ value, label: t(`jobs.lists.${value}`) })),
        },
      ]}
      bulk={{
        labelOf: ({ queue, id }) => `${queue} ${id.slice(-6)}`,
        verbs: [
          { name: 'retry', label: t('jobs.retry'), explain: (count) => t('jobs.retryExplain', { count }) },
          {
            name: 'cancel',
            label: t('jobs.cancel'),
            grave: true,
            explain: (count) => t('jobs.cancelExplain', { count }),
          },
        ],
      }}
      columns={[
        { name: 'kind', heading: t('jobs.kind'), fields: ['queue'], cell: (row) => <code dir="ltr">{row.queue}</code> },
        {
          name: 'state',
          heading: t('jobs.state'),
          fields: ['state'],
          cell: ({ state }) => <Badge tone={tones[state]}>{t(`jobs.states.${state}`)}</Badge>,
        },
        {
          name: 'made',
          heading: t('common.made'),
          fields: ['created_at'],
          cell: (row) => <When at={row.created_at} />,
        },
        {
          name: 'took',
          heading: t('jobs.took'),
          figures: true,
          fields: ['duration_ms'],
          cell: (row) => <Took job={row} />,
        },
        {
          name: 'tries',
          heading: t('jobs.tries'),
          figures: true,
          fields: ['attempts', 'attempts_allowed'],
          cell: (row) => t('jobs.triesOf', { done: row.attempts, all: row.attempts_allowed }),
        },
        {
          name: 'cause',
          heading: t('jobs.cause'),
          fields: ['error'],
          cell: ({ error }) => error && <bdi>{error}</bdi>,
        },
        {
          name: 'given',
          heading: t('jobs.given'),
          cell: ({ id, arguments: given, result }) => (
            <details>
              <summary aria-label={`${t('jobs.show')}: ${id.slice(-6)}`}>{t('jobs.show')}</summary>
              <pre dir="ltr">{JSON.stringify({ id, given, result }, null, 2)}</pre>
            </details>
          ),
        },
      ]}
    />
  )
}

/** How long the last attempt took; of one that runs, how far it says it has come. */
function Took({ job: { progress, duration_ms: took } }: { job: Job }) {
  const t = useWords('lists')
  if (progress) {
    return (
      <>
        <progress value={progress.done} max={progress.of} aria-label={t('jobs.far')} />{' '}
        {t('jobs.triesOf', { done: progress.done, all: progress.of })}
      </>
    )
  }
  return took === null ? null : t('jobs.ms', { count: took })
}
