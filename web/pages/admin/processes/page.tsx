import { Link, redirect } from 'react-router'
import { again, attempt, need, want } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { useProcessLabel } from '../../../deal/words.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

/** Every lifecycle, and the deadlines that could not be met. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [{ processes }, failing] = await Promise.all([
    need(api.GET('/processes/'), request),
    want(api.GET('/timers/', { params: { query: { list: 'failing', limit: 100 } } })),
  ])
  return { processes, failing: failing?.results ?? [] }
}

/** Lets a deadline be tried at once. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const body = { process: form.text('process'), subject_id: form.text('subject'), transition: form.text('transition') }
  const { problem } = await attempt(form.api.POST('/timers/retry/', { body }), args.request)
  return problem ? again(problem, form.given) : redirect('/admin/processes')
}

export default function Processes({ loaderData: { processes, failing }, actionData }: Route.ComponentProps) {
  const t = useWords('oversight')
  const processLabel = useProcessLabel()
  const returned: Returned | undefined = actionData
  return (
    <>
      <PageHeader title={t('processes.title')} lead={t('processes.lead')} />
      <div className={columns.stack}>
        <Table
          caption={t('processes.title')}
          rows={processes}
          keyOf={({ name, version }) => `${name} ${version}`}
          columns={[
            {
              heading: t('processes.process'),
              cell: (row) => <Link to={`/admin/processes/${row.name}`}>{processLabel(row.name)}</Link>,
            },
            { heading: t('processes.version'), figures: true, cell: (row) => row.version },
            { heading: t('processes.states'), figures: true, cell: (row) => row.states.length },
            { heading: t('processes.open'), figures: true, cell: (row) => row.open },
            {
              heading: t('processes.overdue'),
              figures: true,
              cell: (row) => (row.overdue > 0 ? <Badge tone="bad">{row.overdue}</Badge> : 0),
            },
          ]}
        />
        <Panel title={t('processes.failing')}>
          <Table
            caption={t('processes.failing')}
            rows={failing}
            keyOf={(row) => `${row.subject_id} ${row.transition}`}
            empty={<Empty title={t('processes.failing_none')} />}
            columns={[
              {
                heading: t('processes.what'),
                cell: (row) =>
                  row.process === 'goods-order' ? (
                    <Link to={`/admin/deals/${row.subject_id}`}>{row.label}</Link>
                  ) : (
                    t('processes.of', { process: processLabel(row.process), step: row.label })
                  ),
              },
              { heading: t('processes.due'), cell: (row) => <When at={row.due} /> },
              { heading: t('processes.tries'), figures: true, cell: (row) => row.attempts },
              { heading: t('processes.why'), cell: (row) => row.last_error },
              {
                heading: t('processes.next'),
                cell: (row) => (row.retry_at ? <When at={row.retry_at} /> : t('processes.now')),
              },
              {
                heading: t('processes.again'),
                acts: true,
                cell: (row) => (
                  <PostForm name={`${row.subject_id}-${row.transition}`} returned={returned}>
                    <input type="hidden" name="process" value={row.process} />
                    <input type="hidden" name="subject" value={row.subject_id} />
                    <input type="hidden" name="transition" value={row.transition} />
                    <SubmitButton quiet>{t('processes.try')}</SubmitButton>
                  </PostForm>
                ),
              },
            ]}
          />
        </Panel>
      </div>
    </>
  )
}
