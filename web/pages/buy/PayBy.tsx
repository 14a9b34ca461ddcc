import { Choices } from '../../ui/form/Choices.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { cardName } from '../cards/cardName.ts'

interface Props {
  cards: readonly { id: string; brand: string; last4: string }[]
  /** What the wallet holds, where it is enough. */
  wallet: { amount: string; currency: string } | undefined
}

/** By which means it is to be paid. Nothing is asked where there is only one. */
export function PayBy({ cards, wallet }: Props) {
  const t = useWords('deal')
  const accountWords = useWords('account')
  const { money } = useFormats()
  if (cards.length === 0 && !wallet) return null
  const saved = cards.map((card) => ({
    value: card.id,
    label: cardName(card, accountWords),
    hint: t('buy.by_saved_hint'),
  }))
  return (
    <Choices
      name="pay_by"
      legend={t('buy.how')}
      required
      chosen={[cards[0]?.id ?? 'card']}
      choices={[
        ...saved,
        ...(wallet
          ? [
              {
                value: 'wallet',
                label: t('buy.by_wallet'),
                hint: t('buy.by_wallet_hint', { amount: money(wallet.amount, wallet.currency) }),
              },
            ]
          : []),
        { value: 'card', label: t('buy.by_card'), hint: t('buy.by_card_hint') },
      ]}
    />
  )
}
