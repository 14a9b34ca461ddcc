import type { Address, QuoteToAddress } from '../../api/shapes.ts'
import { AddressFields, type Places } from '../../ui/address/AddressFields.tsx'
import { AddressLines } from '../../ui/address/AddressLines.tsx'
import { Choices } from '../../ui/form/Choices.tsx'
import { isNought } from '../../ui/shipping/offers.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from './buy.module.css'

interface Props {
  addresses: readonly Address[]
  places: Places
  /** What sending costs to each of them. */
  quotes: readonly QuoteToAddress[]
  chosen: string | undefined
  choose: (address: string) => void
}

/** One of one's addresses, or a new one, whose fields appear when it is chosen: by CSS, so without script too. */
export function DeliverTo({ addresses, places, quotes, chosen, choose }: Props) {
  const t = useWords('deal')
  const sending = useWords('shipping')
  const { money } = useFormats()
  if (addresses.length === 0) {
    return (
      <>
        <input type="hidden" name="address" value="new" />
        <AddressFields places={places} brief />
      </>
    )
  }
  const hintOf = (id: string) => {
    const quote = quotes.find(({ address_id: to }) => to === id)
    if (!quote) return undefined
    if (quote.shipping === null) return sending('buy.not_sent')
    return isNought(quote.shipping)
      ? sending('buy.option_free')
      : sending('buy.option', { amount: money(quote.shipping, quote.currency) })
  }
  return (
    // Without script each address says what sending there costs; with it, the sum beside says it too.
    <div
      className={css.deliver}
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement && target.name === 'address') choose(target.value)
      }}
    >
      {quotes.map(({ address_id: id, shipping }) => (
        <input key={id} type="hidden" name={`shipping.${id}`} value={shipping ?? ''} />
      ))}
      <Choices
        name="address"
        legend={t('buy.address')}
        required
        chosen={[chosen ?? 'new']}
        choices={[
          ...addresses.map((address) => ({
            value: address.id,
            label: <AddressLines address={address} />,
            hint: hintOf(address.id),
          })),
          { value: 'new', label: t('buy.another') },
        ]}
      />
      <div className={css.another}>
        <AddressFields places={places} brief optional />
      </div>
    </div>
  )
}
