import { Link, redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { Filter, FilterForm } from '../../../ui/list/FilterForm.tsx'
import { queryOf } from '../../../ui/list/query.ts'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { JobTable } from './JobTable.tsx'
import { QueueTable } from './QueueTable.tsx'

const lists = ['waiting', 'active', 'scheduled', 'failed', 'success'] as const

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const asked = queryOf(request, 'queue', 'list', 'before')
  const list = lists.find((name) => name === asked.list)
  const query = {
    limit: 50,
    ...(asked.queue ? { queue: asked.queue } : {}),
    ...(asked.before ? { before: asked.before } : {}),
    ...(list ? { list } : {}),
  }
  const [{ queues }, { results }] = await Promise.all([
    need(api.GET('/jobs/queues/'), request),
    need(api.GET('/jobs/', { params: { query } }), request),
  ])
  return { queues, jobs: results, more: results.length === query.limit ? results.at(-1)?.id : undefined }
}

/** Runs a job by its name, or lets a failed one be tried again. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const [what, which = ''] = form.text('press').split(' ')
  const asked =
    what === 'retry'
      ? attempt(form.api.POST('/jobs/{id}/retry/', { params: { path: { id: which } } }), args.request)
      : attempt(form.api.POST('/jobs/trigger/', { body: { name: which } }), args.request)
  const { problem } = await asked
  return problem ? again(problem, form.given) : redirect(`/admin/jobs?done=${what}`)
}

export default function Jobs({ loaderData: { queues, jobs, more }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const done = search.get('done')
  const on = new URLSearchParams(search)
  if (more) on.set('before', more)
  return (
    <div className={columns.stack}>
      <PageHeader title="Jobs" lead="What the program does by itself, and what it has done." />
      {done && (
        <Notice tone="good" title={done === 'retry' ? 'It will be tried again at once.' : 'It is in the queue.'} />
      )}
      <PostForm returned={actionData}>
        <QueueTable queues={queues} />
      </PostForm>
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
        </PostForm>
        {more && <Link to={`/admin/jobs?${on}`}>Older</Link>}
      </section>
    </div>
  )
}
