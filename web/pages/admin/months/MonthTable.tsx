import type { components } from '../../../api/schema.d.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'

/** A month that was closed, and may have been opened again. */
export type Period = components['schemas']['BooksPeriod']

/** The months that were closed, the last first; which of them were opened again, when and why. */
export function MonthTable({ periods }: { periods: readonly Period[] }) {
  const t = useWords('ledger')
  return (
    <Table
      caption={t('months_page.closed')}
      rows={periods}
      keyOf={({ id }) => id}
      empty={<Empty title={t('months_page.none')} />}
      columns={[
        { heading: t('months_page.month'), cell: (row) => <bdi>{row.month}</bdi> },
        { heading: t('months_page.when'), cell: (row) => <When at={row.closed_at} day /> },
        {
          heading: t('months_page.reopened'),
          cell: ({ reopened_at: at, reopened_reason: reason }) =>
            at ? (
              <span dir="auto">
                {t.rich('months_page.reopened_why', { reason: reason ?? '', when: () => <When at={at} day /> })}
              </span>
            ) : (
              <Badge tone="good">{t('months_page.still')}</Badge>
            ),
        },
      ]}
    />
  )
}
