import { Form, redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { placeOf } from '../../../ui/list/place.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { Panel } from '../../../ui/page/Panel.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import { Difference } from './Difference.tsx'
import css from './revisions.module.css'

export async function loader({ context, request, params: { id } }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const { searchParams } = new URL(request.url)
  const [page, revisions] = await Promise.all([
    need(api.GET('/pages/{id}/', { params: { path: { id } } }), request),
    listed(
      placeOf(request),
      (asked) => api.GET('/pages/{id}/revisions/', { params: { path: { id }, query: asked } }),
      request,
    ),
  ])
  const to = numberIn(searchParams.get('to')) ?? page.revision
  const from = numberIn(searchParams.get('from')) ?? Math.max(1, to - 1)
  const query = { from, to }
  const between = await need(api.GET('/pages/{id}/differences/', { params: { path: { id }, query } }), request)
  return { id, title: page.title, language: page.language, newest: page.revision, revisions, between }
}

/** The revision an address names; what is no number names none. */
function numberIn(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const path = { id: args.params.id, number: form.text('number') }
  const body = { base_revision: Number(form.text('base_revision')) }
  const { problem, done } = await attempt(
    form.api.POST('/pages/{id}/revisions/{number}/restore/', { params: { path }, body }),
    args.request,
  )
  return problem ? again(problem, form.given) : redirect(`/admin/pages/${args.params.id}?saved=${done.revision}`)
}

export default function Revisions({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('editor')
  const { time } = useFormats()
  const { id, title, language, newest, revisions, between } = loaderData
  const returned: Returned | undefined = actionData
  const trail = [
    { label: t('pages'), to: '/admin/pages' },
    { label: title, to: `/admin/pages/${id}` },
  ]
  const choice = (name: 'from' | 'to', number: number) => (
    <label className={css.choice}>
      <input type="radio" name={name} value={number} defaultChecked={between[name] === number} />
      <span className="visually-hidden">{`${t(name)} ${t('revision', { number })}`}</span>
    </label>
  )
  return (
    <>
      <PageHeader title={t('history_of', { title })} lead={t('history_lead')} trail={trail} />
      <Form className={columns.stack} key={`${between.from} ${between.to}`}>
        <Table
          caption={t('history')}
          rows={revisions.results}
          keyOf={({ number }) => String(number)}
          columns={[
            { heading: t('history'), cell: ({ number }) => number },
            { heading: t('title'), cell: (one) => <bdi lang={language}>{one.title}</bdi> },
            {
              heading: t('last_change'),
              cell: ({ made_at: at, made_by: name }) =>
                name ? t('by', { time: time(at), name }) : t('by_itself', { time: time(at) }),
            },
            {
              heading: t('state'),
              cell: ({ is_published: live, restored_from: from }) => (
                <>
                  {live && <Badge tone="good">{t('live')}</Badge>}{' '}
                  {from !== null && t('restored_from', { number: from })}
                </>
              ),
            },
            { heading: t('from'), cell: ({ number }) => choice('from', number) },
            { heading: t('to'), cell: ({ number }) => choice('to', number) },
          ]}
        />
        <div>
          <SubmitButton quiet>{t('compare')}</SubmitButton>
        </div>
      </Form>
      <Pager next={revisions.next} previous={revisions.previous} />
      <Panel title={t('difference', { from: between.from, to: between.to })}>
        <Difference between={between} language={language} />
        {between.from < newest && (
          <PostForm returned={returned}>
            <input type="hidden" name="base_revision" value={newest} />
            <input type="hidden" name="number" value={between.from} />
            <SubmitButton quiet small>
              {t('restore', { number: between.from })}
            </SubmitButton>
          </PostForm>
        )}
      </Panel>
    </>
  )
}
