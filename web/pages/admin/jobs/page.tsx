import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import type { Api } from '../../../api/visit.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { type BulkDoings, doInBulk } from '../../../ui/table/bulk.server.ts'
import { askedOf } from '../../../ui/table/filters.ts'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import { QueueTable } from './QueueTable.tsx'
import { RunTable } from './RunTable.tsx'
import { ScheduleTable } from './ScheduleTable.tsx'
import { WorkerTable } from './WorkerTable.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, 'queue', 'list') as object
  const [{ queues }, runs, { results: schedules }, views] = await Promise.all([
    need(api.GET('/jobs/queues/'), request),
    listed(query, (asked) => api.GET('/jobs/', { params: { query: asked } }), request),
    need(api.GET('/jobs/schedules/'), request),
    viewsOf(api, 'jobs'),
  ])
  return { queues, runs, schedules, views, problem: runs.problem }
}

const chosen: BulkDoings = {
  retry: ({ api }, id) => attempt(api.POST('/jobs/{id}/retry/', { params: { path: { id } } })),
  cancel: ({ api }, id) => attempt(api.POST('/jobs/{id}/cancel/', { params: { path: { id } } })),
}

const pressed: Record<string, (api: Api, which: string) => ReturnType<typeof attempt>> = {
  trigger: (api, name) => attempt(api.POST('/jobs/trigger/', { body: { name } })),
  purge: (api, list) =>
    attempt(api.POST('/jobs/purge/', { body: { list: list === 'failed' ? 'failed' : 'success', older_than_days: 7 } })),
  on: (api, name) => attempt(switchTo(api, name, true)),
  off: (api, name) => attempt(switchTo(api, name, false)),
}

function switchTo(api: Api, name: string, enabled: boolean) {
  return api.PUT('/jobs/schedules/{name}/', { params: { path: { name } }, body: { enabled } })
}

const told = ['trigger', 'purge', 'on', 'off'] as const

/** Does what was pressed. Calling the workers changes nothing: the answer is shown on the page itself. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const done = (await doInBulk(form, chosen)) ?? (await changeViews(args.request, form, 'jobs'))
  if (done !== undefined) return done
  const [what = '', which = ''] = form.text('press').split(' ')
  if (what === 'ping') {
    const called = await attempt(form.api.POST('/jobs/workers/ping/'), args.request)
    return called.problem ? again(called.problem, form.given) : { workers: called.done.results }
  }
  const doing = Object.hasOwn(pressed, what) ? pressed[what] : undefined
  if (!doing) return null
  const { problem } = await doing(form.api, which)
  return problem ? again(problem, form.given) : redirect(`/admin/jobs?done=${what}`)
}

export default function Jobs({ loaderData, actionData }: Route.ComponentProps) {
  const { queues, runs, schedules, views } = loaderData
  const t = useWords('lists')
  const [search] = useSearchParams()
  const said = told.find((what) => what === search.get('done'))
  const workers = actionData && 'workers' in actionData ? actionData.workers : undefined
  const answered = actionData && !('workers' in actionData) ? actionData : undefined
  const problem = answered && 'problem' in answered ? answered : undefined
  return (
    <div className={columns.stack}>
      <PageHeader title={t('jobs.title')} lead={t('jobs.lead')} />
      {said && !actionData && <Notice tone="good" title={t(`jobs.done.${said}`)} />}
      <section className={columns.pieces}>
        <h2>{t('jobs.runs')}</h2>
        <RunTable
          jobs={runs.results}
          next={runs.next}
          previous={runs.previous}
          queues={queues}
          views={views}
          answered={answered}
        />
        <PostForm name="purge" returned={problem}>
          <div className={columns.row}>
            <SubmitButton quiet small name="press" value="purge success">
              {t('jobs.purgeSuccess')}
            </SubmitButton>
            <SubmitButton quiet small grave name="press" value="purge failed">
              {t('jobs.purgeFailed')}
            </SubmitButton>
          </div>
        </PostForm>
      </section>
      <section className={columns.pieces}>
        <h2>{t('jobs.kinds')}</h2>
        <PostForm name="kinds" returned={problem}>
          <QueueTable queues={queues} />
        </PostForm>
      </section>
      <section className={columns.pieces}>
        <h2>{t('jobs.schedules')}</h2>
        <PostForm name="schedules" returned={problem}>
          <ScheduleTable schedules={schedules} />
        </PostForm>
      </section>
      <section className={columns.pieces}>
        <h2>{t('jobs.workers')}</h2>
        <PostForm name="workers" returned={problem}>
          {workers && <WorkerTable workers={workers} />}
          <div>
            <SubmitButton quiet small name="press" value="ping">
              {t('jobs.callWorkers')}
            </SubmitButton>
          </div>
        </PostForm>
      </section>
    </div>
  )
}
