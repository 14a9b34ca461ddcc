import type { Words } from '../../words/words.ts'

const brands: Record<string, string> = { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express' }

/** A saved card as people name theirs: 'Visa ending in 4242'. */
export function cardName({ brand, last4 }: { brand: string; last4: string }, t: Words<'account'>): string {
  return t('cards.name', { brand: brands[brand] ?? brand, last4 })
}
