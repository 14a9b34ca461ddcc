import type { Quote } from '../../api/shapes.ts'

type Asked = Pick<Quote, 'source' | 'sent' | 'to' | 'shipping' | 'most'>

/**
 * Whether one may say that sending is free: rates are set, and it costs nothing to the reader's place, or anywhere in the
 * country where that place is not known. What is in the price is not free.
 */
export function sendsFree({ source, sent, to, shipping, most }: Asked): boolean {
  if (source === 'in_price' || !sent) return false
  return isNought(to && shipping !== null ? shipping : most)
}

/** Whether a decimal string is nought. */
export function isNought(amount: string): boolean {
  return /^[0.]*$/.test(amount)
}
