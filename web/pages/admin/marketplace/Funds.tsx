import type { components } from '../../../api/schema.d.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Choices } from '../../../ui/form/Choices.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
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
        {funds.map((one, place) => (
          <Facts
            key={one.currency}
            facts={[
              ...(['at_stripe', 'free', 'awaited'] as const).map(
                (name) =>
                  [
                    t(`marketplaces.funds.${name}`),
                    <Money key={name} amount={one[name]} currency={one.currency} />,
                  ] as const,
              ),
              [
                t('marketplaces.funds.house'),
                <Money key="house" amount={house[place]?.at_stripe ?? '0'} currency={one.currency} />,
              ],
            ]}
          />
        ))}
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
            label={t('marketplaces.funds.reason')}
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
