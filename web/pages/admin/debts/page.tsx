import { Link, redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

/** Who owes the house, with the two ways to an end that an operator has: it was paid, or it is given up. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { results } = await need(apiOf({ context }).GET('/debts/'), request)
  return { results, once: formKey() }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { api, once: headers, text } = form
  const params = { path: { id: text('member') } }
  const sum = { amount: text('amount'), currency: text('currency') as 'PKR' }
  const how = text('how')
  const sent =
    how === 'written_off'
      ? api.POST('/debts/{id}/write-offs/', { params, headers, body: { ...sum, reason: text('note') } })
      : api.POST('/debts/{id}/payments/', {
          params,
          headers,
          body: { ...sum, note: text('note'), means: how === 'wallet' ? 'wallet' : 'by_hand' },
        })
  const { problem } = await attempt(sent, args.request)
  return problem ? again(problem, form.given) : redirect('/admin/debts')
}

export default function Debts({ loaderData: { results, once }, actionData }: Route.ComponentProps) {
  const t = useWords('admin')
  const returned: Returned | undefined = actionData
  return (
    <div className={columns.stack}>
      <PageHeader
        title={t('debts.title')}
        lead={t('debts.lead')}
        trail={[{ label: t('ledger.title'), to: '/admin/ledger' }]}
      />
      {results.length === 0 && <Empty title={t('debts.none')} />}
      {results.map(({ member_id, name, amount, currency }) => (
        <Panel
          key={member_id + currency}
          title={
            <Link to={`/admin/members/${member_id}`} dir="auto">
              {name}
            </Link>
          }
          actions={<Money amount={amount} currency={currency} />}
        >
          <PostForm name={member_id + currency} once={`${once}-${member_id}`} returned={returned}>
            <input type="hidden" name="member" value={member_id} />
            <input type="hidden" name="currency" value={currency} />
            <div className={columns.pair}>
              <TextField name="amount" label={t('debts.amount')} defaultValue={amount} inputMode="decimal" required />
              <SelectField name="how" label={t('debts.how')} required>
                <option value="by_hand">{t('debts.by_hand')}</option>
                <option value="wallet">{t('debts.wallet')}</option>
                <option value="written_off">{t('debts.written_off')}</option>
              </SelectField>
            </div>
            <TextField name="note" label={t('debts.note')} required maxLength={500} />
            <div>
              <SubmitButton quiet>{t('debts.end')}</SubmitButton>
            </div>
          </PostForm>
        </Panel>
      ))}
    </div>
  )
}
