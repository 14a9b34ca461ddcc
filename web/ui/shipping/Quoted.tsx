import type { ReactNode } from 'react'
import type { Quote } from '../../api/shapes.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { isNought } from './offers.ts'

/** What sending costs, in a sentence or three. */
export function Quoted({ quote, place }: { quote: Quote; place: string | null }) {
  const t = useWords('shipping')
  const { money } = useFormats()
  const { currency, rate, least, most } = quote
  const b = (inner: ReactNode) => <b>{inner}</b>
  const write = (amount: string) => money(amount, currency)
  if (quote.source === 'in_price') return t('quote.in_price')
  const to = place ?? t('quote.there')
  if (!quote.sent) return t('quote.not_sent', { place: to })
  if (!quote.to || quote.shipping === null) {
    const within =
      least !== most
        ? t.rich('quote.span', { least: write(least), most: write(most), b })
        : isNought(most)
          ? t.rich('quote.all_free', { b })
          : t.rich('quote.one', { amount: write(most), b })
    return (
      <>
        {within} {!quote.sends_abroad && t('quote.no_abroad')}
      </>
    )
  }
  return (
    <>
      {isNought(quote.shipping)
        ? t.rich('quote.free', { place: to, b })
        : t.rich('quote.known', { place: to, amount: write(quote.shipping), b })}{' '}
      {rate && !isNought(quote.shipping) && (
        <>
          {!isNought(rate.further) && t('quote.further', { amount: write(rate.further) })}{' '}
          {rate.free_from && t('quote.free_from', { amount: write(rate.free_from) })}
        </>
      )}
    </>
  )
}
