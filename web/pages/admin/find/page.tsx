import { Link, useSearchParams } from 'react-router'
import { want } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { FilterForm, FilterWords } from '../../../ui/list/FilterForm.tsx'
import { queryOf } from '../../../ui/list/query.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { pageOfFound } from '../palette/places.ts'
import type { Route } from './+types/page'

// More than these are not read through: whoever looks for one types on.
const mostJobs = 5

/** The command palette's search as a page, for who has no script or wants to send the answer on. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const q = (queryOf(request, 'q').q ?? '').trim()
  if (q.length < 2) return { q, results: [], jobs: [] }
  const api = apiOf({ context })
  const [found, queues] = await Promise.all([
    want(api.GET('/found-things/', { params: { query: { q } } })),
    want(api.GET('/jobs/queues/')),
  ])
  const wanted = q.toLocaleLowerCase()
  const jobs = (queues?.queues ?? [])
    .filter(({ name, summary }) => `${name.replaceAll('_', ' ')} ${summary}`.toLocaleLowerCase().includes(wanted))
    .slice(0, mostJobs)
    .map(({ name, summary }) => ({ name, summary }))
  return { q, results: found?.results ?? [], jobs }
}

export default function Find({ loaderData: { results, jobs } }: Route.ComponentProps) {
  const t = useWords('admin')
  const [search] = useSearchParams()
  const words = search.get('q') ?? ''
  return (
    <div className={columns.stack}>
      <PageHeader title={t('find.title')} lead={t('find.lead')} />
      <FilterForm>
        <FilterWords name="q" label={t('find.words')} value={words} />
      </FilterForm>
      <Table
        caption={t('find.title')}
        rows={results}
        keyOf={({ id, kind }) => kind + id}
        empty={<Empty title={words ? t('find.none') : t('find.ask')} />}
        columns={[
          { heading: t('find.what'), cell: (row) => <Link to={pageOfFound(row)}>{row.title || row.id}</Link> },
          { heading: t('find.kind'), cell: (row) => t(`find.kinds.${row.kind}`) },
          { heading: t('find.more'), cell: (row) => row.more },
        ]}
      />
      {jobs.length > 0 && (
        <PostForm action="/admin/jobs">
          <div className={columns.row}>
            {jobs.map(({ name, summary }) => (
              <SubmitButton key={name} quiet small name="press" value={`trigger ${name}`}>
                {t('palette.run', { job: summary })}
              </SubmitButton>
            ))}
          </div>
        </PostForm>
      )}
    </div>
  )
}
