import { redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { MonthTable } from '../months/MonthTable.tsx'
import type { Route } from './+types/page'

/** The closed months of one marketplace, for the superadmin alone: the last of them may be opened again. */
export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const { periods } = await need(apiOf({ context }).GET('/marketplaces/{slug}/periods/', { params: { path } }), request)
  return { periods, once: formKey() }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const path = { slug: args.params.slug, month: form.text('month') }
  const { problem } = await attempt(
    form.api.POST('/marketplaces/{slug}/periods/{month}/reopen/', {
      params: { path },
      headers: form.once,
      body: { reason: form.text('reason') },
    }),
    args.request,
  )
  return problem ? again(problem, form.given) : redirect(`/admin/marketplaces/${path.slug}/months`)
}

export default function MarketplaceMonths({ loaderData, actionData, params }: Route.ComponentProps) {
  const { periods, once } = loaderData
  const t = useWords('ledger')
  const admin = useWords('admin')
  // By their names, which are written so that they sort as they follow one another.
  const last = periods
    .filter(({ reopened_at }) => reopened_at === null)
    .map(({ month }) => month)
    .toSorted()
    .at(-1)
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('months_page.of', { name: params.slug })}
        lead={t('months_page.lead')}
        trail={[{ label: admin('tabs.marketplaces'), to: '/admin/marketplaces' }]}
      />
      {last && (
        <Panel title={t('months_page.reopen', { month: last })}>
          <p>{t('months_page.reopen_lead')}</p>
          <PostForm once={once} returned={actionData}>
            <input type="hidden" name="month" value={last} />
            <TextField
              name="reason"
              label={t('months_page.reason')}
              hint={t('months_page.reason_hint')}
              minLength={3}
              maxLength={500}
              required
            />
            <div>
              <SubmitButton grave>{t('months_page.reopen_it')}</SubmitButton>
            </div>
          </PostForm>
        </Panel>
      )}
      <MonthTable periods={periods} />
    </div>
  )
}
