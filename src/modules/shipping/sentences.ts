import { inReadersWords } from '../../platform/words/words.ts'

/** What a quote says, in figures. Amounts are decimal. */
export interface Quoted {
  source: 'seller' | 'house' | 'in_price'
  currency: string
  to: { country: string; province: string | null } | null
  sent: boolean
  shipping: string | null
  least: string
  most: string
}

/** What sending costs and where that comes from, in a sentence. */
export function sentenceOf({ source, currency, to, sent, shipping, least, most }: Quoted): string {
  if (source === 'in_price') return sayOfShipping('Sending it is in the price.')
  if (!sent) return sayOfShipping('The seller does not send to this country.')
  if (!to || shipping === null) {
    return sayOfShipping('Sending it costs from {least} to {most} {currency}, by province.', { least, most, currency })
  }
  if (/^[0.]+$/.test(shipping)) return sayOfShipping('It is sent there free of charge.')
  return source === 'seller'
    ? sayOfShipping('Sending it there costs {shipping} {currency}, by the rates of the seller.', { shipping, currency })
    : sayOfShipping('Sending it there costs {shipping} {currency}, by the rates of the house.', { shipping, currency })
}

function sayOfShipping(english: string, values: Record<string, string> = {}): string {
  return inReadersWords('books', 'shipping', english, values)
}
