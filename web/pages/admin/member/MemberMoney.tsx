import { Link } from 'react-router'
import { LinkButton, SubmitButton } from '../../../ui/form/Button.tsx'
import { Choices } from '../../../ui/form/Choices.tsx'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import type { MemberFacts } from './loadMember.server.ts'

interface Props {
  facts: MemberFacts
  /** Whether it is the reader's own: nobody gives themselves money of the house. */
  own: boolean
  returned: Returned | undefined
}

/** What somebody has here and owes here, in each currency; the wallet can be put right, with a reason. */
export function MemberMoney({ facts: { member, balances, debts, once }, own, returned }: Props) {
  const t = useWords('oversight')
  return (
    <Panel
      title={t('member.money')}
      id="money"
      actions={
        <LinkButton to={`/admin/members/${member.id}/statement`} quiet small>
          {t('member.statement')}
        </LinkButton>
      }
    >
      <Facts
        facts={[
          ...balances.map(
            ({ amount, available, currency }) =>
              [
                t('member.wallet'),
                <span key={currency}>
                  <Money amount={amount} currency={currency} />
                  {available !== amount && (
                    <>
                      {' '}
                      {t.rich('member.available', { amount: () => <Money amount={available} currency={currency} /> })}
                    </>
                  )}
                </span>,
              ] as const,
          ),
          ...debts.map(
            ({ amount, currency }) =>
              [
                t('member.debt'),
                <Link key={currency} to="/admin/debts">
                  <Money amount={amount} currency={currency} />
                </Link>,
              ] as const,
          ),
        ]}
      />
      {debts.length === 0 && <p>{t('member.no_debt')}</p>}
      {member.standing === 'active' && !own && (
        <details open={returned?.given?.['form'] === 'adjust'}>
          <summary>{t('member.adjust')}</summary>
          <PostForm name="adjust" once={`${once}-adjust`} returned={returned}>
            <p>{t('member.adjust_more')}</p>
            <Choices
              name="direction"
              legend={t('member.direction')}
              chosen={['give']}
              choices={[
                { value: 'give', label: t('member.give') },
                { value: 'take', label: t('member.take') },
              ]}
            />
            <div className={columns.pair}>
              <TextField name="amount" label={t('member.amount')} inputMode="decimal" required />
              <SelectField name="currency" label={t('member.currency')} required>
                {balances.map(({ currency }) => (
                  <option key={currency} value={currency}>
                    {currency}
                  </option>
                ))}
              </SelectField>
            </div>
            <TextField
              name="reason"
              label={t('member.reason')}
              hint={t('member.adjust_reason_hint')}
              minLength={3}
              maxLength={500}
              required
            />
            <div>
              <SubmitButton>{t('member.adjust_it')}</SubmitButton>
            </div>
          </PostForm>
        </details>
      )}
    </Panel>
  )
}
