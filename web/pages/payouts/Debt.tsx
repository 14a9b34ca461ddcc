import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'

interface Props {
  debt: { amount: string; currency: string }
  /** What the wallet can spend in the same currency. */
  wallet: string | undefined
  once: string
  returned: Returned | undefined
}

/** What a seller owes the house, why, and the two ways to pay it. */
export function Debt({ debt: { amount, currency }, wallet, once, returned }: Props) {
  const t = useWords('sell')
  const { money } = useFormats()
  const spendable = Number(wallet ?? 0) > 0
  return (
    <Panel title={t('debt.title', { amount: money(amount, currency) })}>
      <PostForm name="debt" once={once} returned={returned}>
        <p>{t('debt.why')}</p>
        <input type="hidden" name="currency" value={currency} />
        <TextField
          name="amount"
          label={t('debt.amount', { currency })}
          hint={spendable ? t('debt.wallet_holds', { amount: money(wallet ?? '0', currency) }) : t('debt.card_more')}
          inputMode="decimal"
          defaultValue={amount}
          required
        />
        <div className={columns.row}>
          <SubmitButton name="by" value="card">
            {t('debt.card')}
          </SubmitButton>
          {spendable && (
            <SubmitButton name="by" value="wallet" quiet>
              {t('debt.wallet')}
            </SubmitButton>
          )}
          <LinkButton to="/statement" bare>
            {t('debt.statement')}
          </LinkButton>
        </div>
      </PostForm>
    </Panel>
  )
}
