import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'

interface Terms {
  percent: string
  fixed: string | null
  floor: string | null
  cap: string | null
  currency: string | null
}

/** What a rule takes, in words: 3 %, plus Rs 20, at most Rs 500. */
export function useTerms(): (terms: Terms) => string {
  const t = useWords('lists')
  const { money, list } = useFormats()
  return ({ percent, currency, ...amounts }) => {
    const parts = (['fixed', 'floor', 'cap'] as const).flatMap((name) => {
      const amount = amounts[name]
      return amount === null || currency === null ? [] : [t(`fees.parts.${name}`, { amount: money(amount, currency) })]
    })
    return list([t('fees.parts.percent', { percent }), ...parts], 'unit')
  }
}
