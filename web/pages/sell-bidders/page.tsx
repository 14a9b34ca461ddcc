import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { SelectField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

const counts = [1, 2, 3, 4, 5] as const
const spans = [30, 180, 360] as const

export const loader = ({ context, request }: Route.LoaderArgs) =>
  need(apiOf({ context }).GET('/bidders/rule/'), request)

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const from = form.optional('refused_from')
  const days = spans.find((span) => String(span) === form.text('days')) ?? 180
  const body = { refused_from: from === undefined ? null : Number(from), days }
  const { problem } = await attempt(form.api.PUT('/bidders/rule/', { body }), args.request)
  return problem ? again(problem, form.given) : redirect('/sell/bidders?kept=1')
}

/** Whose bids a seller does not take. */
export default function Bidders({ loaderData: rule, actionData }: Route.ComponentProps) {
  const t = useWords('sell')
  const [search] = useSearchParams()
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('bidders.title')}
        lead={t('bidders.lead')}
        trail={[{ label: t('bidders.shop'), to: '/sell' }]}
      />
      {search.has('kept') && !actionData && <Notice tone="good" title={t('bidders.kept')} />}
      <PostForm returned={actionData}>
        <div className={columns.pair}>
          <SelectField name="refused_from" label={t('bidders.from')} defaultValue={String(rule.refused_from ?? '')}>
            <option value="">{t('bidders.all')}</option>
            {counts.map((count) => (
              <option key={count} value={count}>
                {t('bidders.with', { count })}
              </option>
            ))}
          </SelectField>
          <SelectField name="days" label={t('bidders.within')} defaultValue={String(rule.days)} required>
            {spans.map((count) => (
              <option key={count} value={count}>
                {t('bidders.days', { count })}
              </option>
            ))}
          </SelectField>
        </div>
        <div>
          <SubmitButton>{t('bidders.keep')}</SubmitButton>
        </div>
      </PostForm>
    </div>
  )
}
