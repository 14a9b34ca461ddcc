import type { Address } from '../../api/shapes.ts'
import { AddressFields, type Places } from '../../ui/address/AddressFields.tsx'
import { AddressLines } from '../../ui/address/AddressLines.tsx'
import { Choices } from '../../ui/form/Choices.tsx'
import { useWords } from '../../words/words.ts'
import css from './buy.module.css'

interface Props {
  addresses: readonly Address[]
  places: Places
  chosen: string | undefined
}

/** One of one's addresses, or a new one, whose fields appear when it is chosen: by CSS, so without script too. */
export function DeliverTo({ addresses, places, chosen }: Props) {
  const t = useWords('deal')
  if (addresses.length === 0) {
    return (
      <>
        <input type="hidden" name="address" value="new" />
        <AddressFields places={places} brief />
      </>
    )
  }
  const first = chosen ?? addresses.find(({ is_default }) => is_default)?.id ?? addresses[0]?.id ?? 'new'
  return (
    <div className={css.deliver}>
      <Choices
        name="address"
        legend={t('buy.address')}
        required
        chosen={[first]}
        choices={[
          ...addresses.map((address) => ({ value: address.id, label: <AddressLines address={address} /> })),
          { value: 'new', label: t('buy.another') },
        ]}
      />
      <div className={css.another}>
        <AddressFields places={places} brief optional />
      </div>
    </div>
  )
}
