import { type Currency, maximumCharge, minimumChargeOf } from '../../kernel/currency.ts'
import { isId } from '../../kernel/ids.ts'
import { type AmountFault, formatAmount, parseAmount } from '../../kernel/money.ts'
import type { Cursor } from '../../kernel/pages.ts'
import { badCursor, badPrice } from './errors.ts'
import type { productOrders } from './schema.ts'

export type ProductOrder = (typeof productOrders)[number]

/**
 * A listing's price in minor units: within what Stripe charges in this currency, so that whatever is listed can be paid.
 * @throws Refusal `bad_price` at `price`
 */
export function readPrice(text: string, currency: Currency): bigint {
  const price = readAmount('price', text, currency)
  const least = minimumChargeOf(currency)
  if (price < least) throw badPrice('price', `The least price is ${formatAmount(least, currency)} ${currency}.`)
  if (price > maximumCharge) {
    throw badPrice('price', `The highest price is ${formatAmount(maximumCharge, currency)} ${currency}.`)
  }
  return price
}

/** A bound of a search by price, in minor units. @throws Refusal `bad_price` at `path` */
export function readBound(path: string, text: string | undefined, currency: Currency): bigint | undefined {
  return text === undefined ? undefined : readAmount(path, text, currency)
}

function readAmount(path: string, text: string, currency: Currency): bigint {
  const read = parseAmount(text, currency)
  if (typeof read === 'bigint') return read
  const sentences: Record<AmountFault, string> = {
    malformed: 'An amount is digits, with a point before the smaller units: 4500.00.',
    too_many_digits: `${currency} has fewer digits after the point.`,
    too_large: 'This amount is too large.',
  }
  throw badPrice(path, sentences[read])
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
/** What a cursor's key must look like in each order: it came from outside, and goes into a comparison. */
const keyForms: Record<ProductOrder, RegExp> = {
  newest: instant,
  ending: instant,
  price_asc: /^\d{1,15}$/,
  price_desc: /^\d{1,15}$/,
  relevance: /^\d{1,8}$/,
}

/** The cursor, if it can be one of this order's. @throws Refusal `bad_cursor` */
export function readPlace(order: ProductOrder, cursor: Cursor | undefined): Cursor | undefined {
  if (!cursor) return undefined
  const dated = keyForms[order] !== instant || !Number.isNaN(Date.parse(cursor.key))
  if (!keyForms[order].test(cursor.key) || !isId(cursor.id) || !dated) throw badCursor()
  return cursor
}

/** The slug a name makes; '' when it has no Latin letter or digit to make one of. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** 1 to 5 with two digits; null while nobody has rated. */
export function averageOf(stars: number, ratings: number): number | null {
  return ratings === 0 ? null : Math.round((stars * 100) / ratings) / 100
}

/** The words of a search that may be mistyped, each once; six at most. */
export function wordsIn(text: string): string[] {
  return [...new Set(text.match(/[\p{L}\p{N}]{3,40}/gu) ?? [])].slice(0, 6)
}

/** The text with each word that has a better one replaced by it; null when none has. */
export function correctedWords(text: string, better: ReadonlyMap<string, string | null>): string | null {
  const corrected = text.replaceAll(/[\p{L}\p{N}]{3,40}/gu, (word) => better.get(word) ?? word)
  return corrected === text ? null : corrected
}

/** What a product is, for who has bid on it. */
interface Described {
  title: string
  condition: string
  description: string
}

/**
 * Whether a product would no longer be what it was: as at eBay, once somebody has bid its description may be added to, and
 * all else stays. A form ends its lines in its own way, which changes nothing.
 */
export function becomesAnother(
  before: Described & { category_id: string },
  after: Described & { categoryId: string },
): boolean {
  const lines = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
  return (
    before.title !== after.title ||
    before.condition !== after.condition ||
    before.category_id !== after.categoryId ||
    !lines(after.description).startsWith(lines(before.description))
  )
}
