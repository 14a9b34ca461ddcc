import type { Order } from '../../api/shapes.ts'
import { MoneyMoves } from '../../deal/MoneyMoves.tsx'
import css from '../../deal/deal.module.css'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { Choices, Tick } from '../../ui/form/Choices.tsx'
import { TextArea, TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import { useWords } from '../../words/words.ts'
import type { Complaint } from './complaint.ts'

interface Props {
  decision: NonNullable<Complaint['decision']>
  order: Order | undefined
  once: string
  returned: Returned | undefined
}

const outcomes = ['upheld', 'partly_upheld', 'rejected'] as const
const refunds = ['none', 'part', 'whole'] as const

/** The operator's decision; what each does to the money stands above the form, before anything is decided. */
export function Decide({ decision: { final, remedies }, order, once, returned }: Props) {
  const t = useWords('complaints')
  return (
    <Panel title={t('decide.title')}>
      <p>{t(final ? 'decide.final' : 'decide.first')}</p>
      {order && <OrderToDecide order={order} />}
      {remedies && (
        <>
          <h3>{t('decide.then')}</h3>
          <p>{t('decide.if_whole')}</p>
          <MoneyMoves moves={remedies.whole} own="operator" />
          <p>{t('decide.if_part')}</p>
          <MoneyMoves moves={remedies.part} own="operator" />
          <p className={css.soft}>{t('decide.if_none')}</p>
        </>
      )}
      <PostForm name="decide" once={`${once}-decide`} returned={returned}>
        <Choices
          name="outcome"
          legend={t('decide.outcome')}
          required
          choices={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
        {remedies && (
          <>
            <Choices
              name="refund"
              legend={t('decide.refund')}
              required
              chosen={['none']}
              choices={refunds.map((value) => ({ value, label: t(`decide.${value}`) }))}
            />
            <TextField name="amount" label={t('decide.amount')} inputMode="decimal" maxLength={20} />
          </>
        )}
        <Tick name="strike" label={t('decide.strike')} />
        <TextArea name="reason" label={t('decide.reason')} required rows={4} minLength={10} maxLength={5_000} />
        <div>
          <SubmitButton>{t('decide.send')}</SubmitButton>
        </div>
      </PostForm>
    </Panel>
  )
}

/** How the order stands that is decided about. */
function OrderToDecide({ order }: { order: Order }) {
  const t = useWords('deal')
  return (
    <Facts
      facts={[
        [t('order.number', { reference: order.reference }), order.state_label],
        [
          t('order.price'),
          <b key="price">
            <Money amount={order.amount} currency={order.currency} />
          </b>,
        ],
        [t('order.given_back'), <Money key="back" amount={order.given_back} currency={order.currency} />],
        ...(order.parcel
          ? [[t('order.parcel'), `${order.parcel.carrier} ${order.parcel.tracking_number}`] as const]
          : []),
      ]}
    />
  )
}
