import type { Schedule } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { When } from '../../../ui/time/When.tsx'

/** What is sent by itself, and when it comes next. */
export function ScheduleTable({ schedules }: { schedules: readonly Schedule[] }) {
  return (
    <Table
      caption="Schedules"
      rows={schedules}
      keyOf={({ name, of }) => `${name} ${of}`}
      empty={<Empty title="No worker has declared a schedule yet" />}
      columns={[
        { heading: 'Kind', cell: (row) => <code>{row.name}</code> },
        {
          heading: 'When',
          cell: (row) => (
            <>
              <code>{row.cron}</code> {row.zone}
            </>
          ),
        },
        { heading: 'Next', cell: (row) => (row.enabled ? <When at={row.next_due} /> : <Badge>off</Badge>) },
        {
          heading: 'Switch',
          cell: (row) =>
            row.of === 'deployment' ? (
              'By command'
            ) : (
              <SubmitButton
                quiet
                small
                name="press"
                value={`${row.enabled ? 'off' : 'on'} ${row.name}`}
                aria-label={`Switch ${row.enabled ? 'off' : 'on'}: ${row.name}`}
              >
                {row.enabled ? 'Switch off' : 'Switch on'}
              </SubmitButton>
            ),
        },
      ]}
    />
  )
}
