import { Link } from 'react-router'
import { need } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { useProcessLabel, useWhoIs } from '../../../deal/words.ts'
import { useFormats } from '../../../words/formats.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import css from './process.module.css'

/** One lifecycle: its picture with the counts of this moment, and the same in words. */
export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  return need(apiOf({ context }).GET('/processes/{name}/', { params: { path } }), request)
}

export default function ProcessPage({ loaderData: process }: Route.ComponentProps) {
  const t = useWords('oversight')
  const { list } = useFormats()
  const processLabel = useProcessLabel()
  const whoIs = useWhoIs()
  const { version, open, overdue } = process
  const isDeal = process.noun === 'order'
  return (
    <>
      <PageHeader
        title={processLabel(process.name)}
        lead={t('process.lead', { version, open, overdue })}
        trail={[{ label: t('processes.title'), to: '/admin/processes' }]}
      />
      <div className={columns.stack}>
        <div className={columns.aside}>
          <Panel title={t('process.picture')}>
            {isDeal && <p>{t('process.picture_hint')}</p>}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
            <div className={css.frame} role="region" aria-label={t('process.picture_name')} tabIndex={0}>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own server from the declaration */}
              <div className={css.picture} dangerouslySetInnerHTML={{ __html: process.svg }} />
            </div>
          </Panel>
          <Panel title={t('process.where')}>
            <Table
              caption={t('process.states')}
              rows={process.states}
              keyOf={({ name }) => name}
              columns={[
                {
                  heading: t('process.state'),
                  cell: (row) =>
                    isDeal ? (
                      <Link to={`/admin/deals?process=${process.name}&state=${row.name}`}>{row.label}</Link>
                    ) : (
                      row.label
                    ),
                },
                { heading: t('process.now'), figures: true, cell: (row) => row.deals },
                {
                  heading: t('process.overdue'),
                  figures: true,
                  cell: (row) => (row.overdue > 0 ? <Badge tone="bad">{row.overdue}</Badge> : 0),
                },
              ]}
            />
            {process.older.map((older) => (
              <p key={older.version}>{t('process.older', older)}</p>
            ))}
          </Panel>
        </div>
        <Panel title={t('process.steps')}>
          <Table
            caption={t('process.steps')}
            rows={process.steps}
            keyOf={({ name }) => name}
            columns={[
              { heading: t('process.number'), figures: true, cell: (row) => row.number },
              { heading: t('process.step'), cell: (row) => row.label },
              { heading: t('process.from'), cell: (row) => list(row.from) },
              { heading: t('process.to'), cell: (row) => row.to ?? t('process.stays') },
              { heading: t('process.by'), cell: (row) => list(row.by.map((role) => whoIs(role, ''))) },
              { heading: t('process.by_itself'), cell: (row) => row.by_itself ?? '' },
              { heading: t('process.meaning'), cell: (row) => row.meaning },
            ]}
          />
        </Panel>
      </div>
    </>
  )
}
