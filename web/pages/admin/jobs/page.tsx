import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import type { Api } from '../../../api/visit.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { Filter, FilterForm } from '../../../ui/list/FilterForm.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { queryOf } from '../../../ui/list/query.ts'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { JobTable } from './JobTable.tsx'
import { QueueTable } from './QueueTable.tsx'
import { ScheduleTable } from './ScheduleTable.tsx'
import { WorkerTable } from './WorkerTable.tsx'

const lists = ['waiting', 'active', 'scheduled', 'failed', 'success'] as const

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const asked = queryOf(request, 'queue', 'list')
  const list = lists.find((name) => name === asked.list)
  const query = {
    limit: 50,
    ...(asked.queue ? { queue: asked.queue } : {}),
    ...(asked.cursor ? { cursor: asked.cursor } : {}),
    ...(list ? { list } : {}),
  }
  const [{ queues }, { results, next }, { results: schedules }] = await Promise.all([
    need(api.GET('/jobs/queues/'), request),
    need(api.GET('/jobs/', { params: { query } }), request),
    need(api.GET('/jobs/schedules/'), request),
  ])
  return { queues, jobs: results, schedules, next }
}

const doing: Record<string, (api: Api, which: string) => ReturnType<typeof attempt>> = {
  retry: (api, id) => attempt(api.POST('/jobs/{id}/retry/', { params: { path: { id } } })),
  cancel: (api, id) => attempt(api.POST('/jobs/{id}/cancel/', { params: { path: { id } } })),
  trigger: (api, name) => attempt(api.POST('/jobs/trigger/', { body: { name } })),
  purge: (api, list) =>
    attempt(api.POST('/jobs/purge/', { body: { list: list === 'failed' ? 'failed' : 'success', older_than_days: 7 } })),
  on: (api, name) => attempt(switchTo(api, name, true)),
  off: (api, name) => attempt(switchTo(api, name, false)),
}

function switchTo(api: Api, name: string, enabled: boolean) {
  return api.PUT('/jobs/schedules/{name}/', { params: { path: { name } }, body: { enabled } })
}

const done: Record<string, string> = {
  retry: 'It will be tried again at once.',
  cancel: 'It is called off.',
  trigger: 'It is in the queue.',
  purge: 'What ended more than a week ago is removed.',
  on: 'The schedule is on.',
  off: 'The schedule is off.',
}

/** Does what was pressed. Calling the workers changes nothing: the answer is shown on the page itself. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const [what = '', which = ''] = form.text('press').split(' ')
  if (what === 'ping') {
    const called = await attempt(form.api.POST('/jobs/workers/ping/'), args.request)
    return called.problem ? again(called.problem, form.given) : { workers: called.done.results }
  }
  const outcome = await doing[what]?.(form.api, which)
  if (outcome?.problem) return again(outcome.problem, form.given)
  return redirect(`/admin/jobs?done=${what}`)
}

export default function Jobs({ loaderData: { queues, jobs, schedules, next }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const said = done[search.get('done') ?? '']
  const problem = actionData && 'problem' in actionData ? actionData : undefined
  const workers = actionData && 'workers' in actionData ? actionData.workers : undefined
  return (
    <div className={columns.stack}>
      <PageHeader title="Jobs" lead="What the program does by itself, and what it has done." />
      {said && !actionData && <Notice tone="good" title={said} />}
      <PostForm returned={problem}>
        <QueueTable queues={queues} />
      </PostForm>
      <section>
        <h2>Workers</h2>
        <PostForm>
          {workers && <WorkerTable workers={workers} />}
          <div>
            <SubmitButton quiet small name="press" value="ping">
              Call the workers
            </SubmitButton>
          </div>
        </PostForm>
      </section>
      <section>
        <h2>Runs</h2>
        <FilterForm>
          <Filter
            name="queue"
            label="Kind"
            value={search.get('queue') ?? ''}
            options={queues.map(({ name }) => ({ value: name, label: name }))}
          />
          <Filter
            name="list"
            label="State"
            value={search.get('list') ?? ''}
            options={lists.map((name) => ({ value: name, label: name }))}
          />
        </FilterForm>
        <PostForm>
          <JobTable jobs={jobs} />
          <div className={columns.row}>
            <SubmitButton quiet small name="press" value="purge success">
              Remove what succeeded a week ago
            </SubmitButton>
            <SubmitButton quiet small grave name="press" value="purge failed">
              Remove what failed a week ago
            </SubmitButton>
          </div>
        </PostForm>
        <Pager next={next} previous={null} />
      </section>
      <section>
        <h2>Schedules</h2>
        <PostForm>
          <ScheduleTable schedules={schedules} />
        </PostForm>
      </section>
    </div>
  )
}
