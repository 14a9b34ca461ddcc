import { Link, redirect } from 'react-router'
import { need, want } from '../../../api/answers.ts'
import { apiOf, wordsFor } from '../../../api/forms.ts'
import { readerContext } from '../../../api/visit.ts'
import { Checklist } from '../../../ui/checklist/Checklist.tsx'
import { BarChart, LineChart } from '../../../ui/figure/Figure.tsx'
import { useRoot } from '../../../ui/layout/viewer.ts'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import { Stat, Stats } from '../../../ui/page/Stat.tsx'
import columns from '../../../ui/page/columns.module.css'
import { Until } from '../../../ui/time/Until.tsx'
import { formatsOf, useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import { figuresOf } from './figures.server.ts'

/** What needs the operator now, and how the house stands. In a house without trade the marketplaces are the desk. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const marketplace = await need(api.GET('/marketplace/'))
  if (!marketplace.modules.includes('operations')) throw redirect('/admin/marketplaces')
  const [desk, { queues }, lists, t, reader] = await Promise.all([
    need(api.GET('/desk/operating/'), request),
    need(api.GET('/jobs/queues/'), request),
    want(api.GET('/checklists/')),
    wordsFor({ context }, 'admin'),
    context.get(readerContext)(),
  ])
  return {
    desk,
    list: lists?.results.find(({ name }) => name === 'operator'),
    figures: figuresOf(desk, t, formatsOf(reader.locale, reader.zone)),
    failed: queues.filter(({ failed }) => failed > 0).map(({ name, failed }) => ({ name, failed })),
  }
}

// Where each kind of what waits is dealt with.
const places = {
  disputes: '/admin/disputes?open=true',
  complaints: '/admin/complaints?waiting=true',
  appeals: '/admin/violations?state=appealed',
  refunds: '/admin/refunds?state=failed',
  payouts: '/admin/payouts?stuck=true',
  mail: '/admin/mail',
  deadlines: '/admin/processes',
  messages: '/admin/messages',
  reports: '/admin/reports?open=true',
} as const

export default function Overview({ loaderData: { desk, list, figures, failed } }: Route.ComponentProps) {
  const t = useWords('admin')
  const { number } = useFormats()
  const name = useRoot()?.marketplace?.name ?? ''
  return (
    <div className={columns.stack}>
      <PageHeader title={t('desk.title')} lead={t('desk.lead', { name })} />
      <Checklist list={list} />
      <Panel title={t('desk.needs')}>
        {desk.needs.length === 0 && failed.length === 0 && <Empty title={t('desk.nothing')} />}
        <ul role="list">
          {desk.needs.map(({ kind, count, due }) => (
            <li key={kind}>
              <Link to={places[kind]}>{t(`desk.kinds.${kind}`, { count })}</Link>{' '}
              {due && (
                <Badge tone="warn">
                  <Until at={due} now={desk.now} />
                </Badge>
              )}
            </li>
          ))}
          {failed.map((queue) => (
            <li key={queue.name}>
              <Link to={`/admin/jobs?queue=${queue.name}&list=failed`}>
                {t('desk.failed', { queue: queue.name, count: queue.failed })}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
      <section>
        <h2>{t('desk.month')}</h2>
        <Stats>
          <Stat label={t('desk.open')} value={number(desk.open_deals)} to="/admin/deals?open=true" />
          {figures.stats.map((one) => (
            <Stat key={one.name} label={t(`desk.${one.name}`)} value={one.value} spark={one.spark} />
          ))}
        </Stats>
      </section>
      <div className={columns.pair}>
        <Panel>
          <LineChart figure={figures.sales} caption={t('desk.salesByDay')} />
        </Panel>
        <Panel>
          <LineChart figure={figures.fees} caption={t('desk.feesByDay')} />
        </Panel>
      </div>
      <Panel>
        <BarChart figure={figures.newcomers} caption={t('desk.countsByDay')} />
      </Panel>
      <Panel title={t('desk.shortcuts')}>
        <div className={columns.row}>
          <Link to="/admin/deals?overdue=true">{t('desk.late')}</Link>
          <Link to="/admin/members?standing=suspended">{t('desk.suspended')}</Link>
          <Link to="/admin/ledger/proof">{t('desk.prove')}</Link>
          <Link to="/admin/processes">{t('desk.processes')}</Link>
        </div>
      </Panel>
    </div>
  )
}
