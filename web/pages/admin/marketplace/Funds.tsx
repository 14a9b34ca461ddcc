import type { components } from '../../../api/schema.d.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Choices } from '../../../ui/form/Choices.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'

interface Props {
  funds: components['schemas']['PayoutsFunds']
  once: string
  returned: Returned | undefined
}

/** What a marketplace has of its own at Stripe, what waits for it, and the form by which the house gives or takes. */
export function Funds({ funds: { funds, house }, once, returned }: Props) {
  const t = useWords('admin')
  const [own] = funds
  return (
    <Panel title={t('marketplaces.funds.title')}>
      <div className={columns.stack}>
        <p>{t('marketplaces.funds.lead')}</p>
        <Table
          caption={t('marketplaces.funds.title')}
          rows={funds}
          keyOf={({ currency }) => currency}
          columns={(['at_stripe', 'free', 'awaited'] as const).map((name) => ({
            heading: t(`marketplaces.funds.${name}`),
            figures: true,
            cell: (row: Props['funds']['funds'][number]) => <Money amount={row[name]} currency={row.currency} />,
          }))}
        />
        <p>
          {t('marketplaces.funds.house')}{' '}
          {house.map(({ currency, at_stripe: amount }, place) => (
            <span key={currency}>
              {place > 0 && ', '}
              <Money amount={amount} currency={currency} />
            </span>
          ))}
        </p>
        <PostForm name="funds" once={once} returned={returned}>
          <Choices
            name="direction"
            legend={t('marketplaces.funds.what')}
            chosen={['give']}
            required
            choices={(['give', 'take'] as const).map((value) => ({ value, label: t(`marketplaces.funds.${value}`) }))}
          />
          <TextField
            name="amount"
            label={t('marketplaces.funds.amount', { currency: own?.currency ?? '' })}
            inputMode="decimal"
            required
            dir="ltr"
          />
          <TextField
            name="reason"
            label={t('marketplaces.reason')}
            hint={t('marketplaces.funds.reason_hint')}
            required
            minLength={3}
            maxLength={500}
            dir="auto"
          />
          <div>
            <SubmitButton>{t('marketplaces.funds.note')}</SubmitButton>
          </div>
        </PostForm>
      </div>
    </Panel>
  )
}
