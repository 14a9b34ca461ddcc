import { redirect, useSearchParams } from 'react-router'
import { again, attempt } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { toneOf } from '../../../deal/words.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { type BulkDoings, doInBulk } from '../../../ui/table/bulk.server.ts'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, 'state') as object
  const [mail, views] = await Promise.all([
    listed(query, (asked) => api.GET('/notifications/undelivered/', { params: { query: asked } }), request),
    viewsOf(api, 'mail'),
  ])
  return { ...mail, views }
}

const doings: BulkDoings = {
  again: ({ api }, id) => attempt(api.POST('/notifications/{id}/send-again/', { params: { path: { id } } })),
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  if (form.text('press') === 'trial') {
    const { problem } = await attempt(form.api.POST('/notifications/trial/'), args.request)
    return problem ? again(problem) : redirect('/admin/mail?trial=1')
  }
  return (await doInBulk(form, doings)) ?? (await changeViews(args.request, form, 'mail')) ?? null
}

export default function Mail({ loaderData: { results, next, previous, views }, actionData }: Route.ComponentProps) {
  const t = useWords('admin')
  const [search] = useSearchParams()
  return (
    <>
      <PageHeader
        title={t('mail.title')}
        lead={t('mail.lead')}
        actions={
          <PostForm>
            <SubmitButton quiet name="press" value="trial">
              {t('mail.trial')}
            </SubmitButton>
          </PostForm>
        }
      />
      {search.has('trial') && <Notice tone="good" title={t('mail.trial_sent')} />}
      <ListTable
        caption={t('mail.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('mail.none')} />}
        views={views}
        answered={actionData ?? undefined}
        filters={[
          {
            name: 'state',
            label: t('mail.state'),
            kind: 'choice',
            options: (['due', 'doubt', 'refused'] as const).map((state) => ({
              value: state,
              label: t(`mail.states.${state}`),
            })),
          },
        ]}
        bulk={{
          labelOf: ({ title }) => title,
          verbs: [{ name: 'again', label: t('mail.again'), explain: (count) => t('mail.againExplain', { count }) }],
        }}
        columns={[
          { name: 'made', heading: t('mail.made'), cell: (row) => <When at={row.created_at} /> },
          { name: 'what', heading: t('mail.what'), cell: (row) => <bdi>{row.title}</bdi> },
          {
            name: 'state',
            heading: t('mail.state'),
            cell: (row) => <Badge tone={toneOf(row.mail_state)}>{t(`mail.states.${row.mail_state}`)}</Badge>,
          },
          { name: 'tries', heading: t('mail.tries'), figures: true, cell: (row) => row.mail_attempts },
          { name: 'fault', heading: t('mail.fault'), cell: (row) => <bdi>{row.mail_fault}</bdi> },
        ]}
      />
    </>
  )
}
