import type { Schedule } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'

/** What is sent by itself, and when it comes next. */
export function ScheduleTable({ schedules }: { schedules: readonly Schedule[] }) {
  const t = useWords('lists')
  return (
    <Table
      caption={t('jobs.schedules')}
      rows={schedules}
      keyOf={({ name, of }) => `${name} ${of}`}
      empty={<Empty title={t('jobs.noSchedule')} />}
      columns={[
        { heading: t('jobs.kind'), cell: (row) => <code dir="ltr">{row.name}</code> },
        {
          heading: t('jobs.when'),
          cell: (row) => (
            <>
              <code dir="ltr">{row.cron}</code> {row.zone}
            </>
          ),
        },
        {
          heading: t('jobs.next'),
          cell: (row) => (row.enabled ? <When at={row.next_due} /> : <Badge>{t('jobs.off')}</Badge>),
        },
        {
          heading: t('jobs.switch'),
          cell: (row) =>
            row.of === 'deployment' ? (
              t('jobs.byCommand')
            ) : (
              <SubmitButton
                quiet
                small
                name="press"
                value={`${row.enabled ? 'off' : 'on'} ${row.name}`}
                aria-label={t(row.enabled ? 'jobs.switchOffOf' : 'jobs.switchOnOf', { name: row.name })}
              >
                {t(row.enabled ? 'jobs.switchOff' : 'jobs.switchOn')}
              </SubmitButton>
            ),
        },
      ]}
    />
  )
}
