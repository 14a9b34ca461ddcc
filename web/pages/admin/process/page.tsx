import { Link } from 'react-router'
import { need } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { useProcessLabel, useWhoIs } from '../../../deal/words.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import css from './process.module.css'

/** One lifecycle: its picture with the counts of this moment, and the same in words. */
export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  return need(apiOf({ context }).GET('/processes/{name}/', { params: { path } }), request)
}

export default function ProcessPage({ loaderData: process }: Route.ComponentProps) {
  const processLabel = useProcessLabel()
  const whoIs = useWhoIs()
  const isDeal = process.name === 'goods-order'
  return (
    <>
      <PageHeader
        title={processLabel(process.name)}
        lead={`Version ${process.version}. ${process.open} open, ${process.overdue} waiting for a deadline that has passed.`}
        trail={[{ label: 'Processes', to: '/admin/processes' }]}
      />
      <div className={columns.stack}>
        <div className={columns.aside}>
          <Panel title="How it goes">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
            <div className={css.frame} role="region" aria-label="The picture" tabIndex={0}>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own server from the declaration */}
              <div className={css.picture} dangerouslySetInnerHTML={{ __html: process.svg }} />
            </div>
          </Panel>
          <Panel title="What stands where">
            <Table
              caption="States"
              rows={process.states}
              keyOf={({ name }) => name}
              columns={[
                {
                  heading: 'State',
                  cell: (row) => (isDeal ? <Link to={`/admin/deals?state=${row.name}`}>{row.label}</Link> : row.label),
                },
                { heading: 'Now', figures: true, cell: (row) => row.deals },
                {
                  heading: 'Overdue',
                  figures: true,
                  cell: (row) => (row.overdue > 0 ? <Badge tone="bad">{row.overdue}</Badge> : 0),
                },
              ]}
            />
            {process.older.map(({ version, open }) => (
              <p key={version}>
                {open} still run under version {version}.
              </p>
            ))}
          </Panel>
        </div>
        <Panel title="The steps">
          <Table
            caption="Steps"
            rows={process.steps}
            keyOf={({ name }) => name}
            columns={[
              { heading: 'No.', figures: true, cell: (row) => row.number },
              { heading: 'Step', cell: (row) => row.label },
              { heading: 'From', cell: (row) => row.from.join(', ') },
              { heading: 'To', cell: (row) => row.to ?? 'stays' },
              { heading: 'By', cell: (row) => row.by.map((role) => whoIs(role, '')).join(', ') },
              { heading: 'By itself', cell: (row) => row.by_itself ?? '' },
              { heading: 'What it means', cell: (row) => row.meaning },
            ]}
          />
        </Panel>
      </div>
    </>
  )
}
