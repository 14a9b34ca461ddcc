import { redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import { MonthTable } from './MonthTable.tsx'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  need(apiOf({ context }).GET('/ledger/periods/'), request)

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const body = { month: form.text('month') }
  const { problem } = await attempt(form.api.POST('/ledger/periods/', { body }), args.request)
  return problem ? again(problem, form.given) : redirect('/admin/ledger/months')
}

export default function Months({ loaderData: { periods }, actionData }: Route.ComponentProps) {
  const t = useWords('ledger')
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('months_page.title')}
        lead={t('months_page.lead')}
        trail={[{ label: t('title'), to: '/admin/ledger' }]}
      />
      <Panel title={t('months_page.close')}>
        <PostForm returned={actionData}>
          <TextField
            name="month"
            label={t('months_page.month')}
            hint={t('months_page.month_hint')}
            pattern="\d{4}-\d{2}"
            required
          />
          <div>
            <SubmitButton>{t('months_page.close_it')}</SubmitButton>
          </div>
        </PostForm>
      </Panel>
      <MonthTable periods={periods} />
      {periods.some(({ reopened_at }) => reopened_at === null) && <p>{t('months_page.reopen_who')}</p>}
    </div>
  )
}
