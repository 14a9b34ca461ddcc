import { redirect } from 'react-router'
import { again, attempt } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { placeOf } from '../../../ui/list/place.ts'
import { Table } from '../../../ui/list/Table.tsx'
import columns from '../../../ui/page/columns.module.css'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import { SiteTabs } from '../site-pages/SiteTabs.tsx'
import type { Route } from './+types/page'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  listed(placeOf(request), (asked) => apiOf({ context }).GET('/redirects/', { params: { query: asked } }), request)

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const id = form.text('id')
  const { problem } = await (id
    ? attempt(form.api.DELETE('/redirects/{id}/', { params: { path: { id } } }), args.request)
    : attempt(form.api.POST('/redirects/', { body: { from: form.text('from'), to: form.text('to') } }), args.request))
  return problem ? again(problem, form.given) : redirect('/admin/pages/redirects')
}

export default function RedirectsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('editor')
  const { time } = useFormats()
  const returned: Returned | undefined = actionData
  const { results, next, previous } = loaderData
  return (
    <>
      <PageHeader
        title={t('redirects')}
        lead={t('redirects_lead')}
        trail={[{ label: t('pages'), to: '/admin/pages' }]}
      />
      <SiteTabs />
      <div className={columns.aside}>
        <div>
          <Table
            caption={t('redirects')}
            rows={results}
            keyOf={({ id }) => id}
            columns={[
              { heading: t('redirect_from'), cell: ({ from_path: path }) => <bdi dir="ltr">{path}</bdi> },
              { heading: t('redirect_to'), cell: ({ to_path: path }) => <bdi dir="ltr">{path}</bdi> },
              {
                heading: t('redirect_made'),
                cell: ({ by_move: moved, made_at: at }) =>
                  `${t(moved ? 'redirect_move' : 'redirect_hand')}, ${time(at)}`,
              },
              {
                heading: t('redirect_remove'),
                acts: true,
                cell: ({ id }) => (
                  <PostForm name={id} returned={returned}>
                    <input type="hidden" name="id" value={id} />
                    <SubmitButton small grave>
                      {t('redirect_remove')}
                    </SubmitButton>
                  </PostForm>
                ),
              },
            ]}
            empty={<Empty title={t('redirect_none')} />}
          />
          <Pager next={next} previous={previous} />
        </div>
        <Panel title={t('redirect_add')}>
          <PostForm name="new" returned={returned}>
            <TextField name="from" label={t('redirect_from')} maxLength={200} dir="ltr" required />
            <TextField name="to" label={t('redirect_to')} maxLength={200} dir="ltr" required />
            <SubmitButton small>{t('redirect_add')}</SubmitButton>
          </PostForm>
        </Panel>
      </div>
    </>
  )
}
