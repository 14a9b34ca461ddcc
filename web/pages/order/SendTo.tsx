import { Link } from 'react-router'
import type { Address, Order } from '../../api/shapes.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { SelectField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { useWords } from '../../words/words.ts'

interface Props {
  order: Order
  addresses: readonly Address[]
  returned: Returned | undefined
}

/** Where an order goes, until it is paid: asked for where nobody knows yet, else behind a line to open. */
export function SendTo({ order, addresses, returned }: Props) {
  const t = useWords('shipping')
  if (!order.payment.payable) return null
  const form = (
    <PostForm name="address" returned={returned}>
      <SelectField name="address" label={t('order.choose')} required>
        {addresses.map(({ id, recipient, line1, city, country_name }) => (
          <option key={id} value={id}>
            {[recipient, line1, city, country_name].join(', ')}
          </option>
        ))}
      </SelectField>
      <div>
        <SubmitButton quiet={order.ship_to !== null}>{t('order.keep')}</SubmitButton>
      </div>
    </PostForm>
  )
  if (order.ship_to === null) {
    return (
      <Panel title={t('order.where')}>
        <Notice tone="warn">
          <p>
            {addresses.length > 0
              ? t('order.nowhere')
              : t.rich('order.book', { link: (inner) => <Link to="/addresses">{inner}</Link> })}
          </p>
        </Notice>
        {addresses.length > 0 && form}
      </Panel>
    )
  }
  if (addresses.length === 0) return null
  const failed = Boolean(returned?.problem && returned.given?.['form'] === 'address')
  return (
    <details open={failed}>
      <summary>{t('order.change')}</summary>
      <p>{t('order.may_change')}</p>
      {form}
    </details>
  )
}
