import { isCurrency } from '../../kernel/currency.ts'
import { formatAmount } from '../../kernel/money.ts'

/** One of Stripe's balance transactions. Amounts are minor units; what Stripe then has more of is positive. */
export interface Movement {
  id: string
  /** In Stripe's words: charge, refund, transfer, adjustment … */
  type: string
  /** The object it is about; reversals are counted to their transfer. */
  source: string | null
  amount: bigint
  fee: bigint
  /** The amount less the fee. */
  net: bigint
  currency: string
  created: Date
}

/** What an entry of ours moved at Stripe. */
export interface Booked {
  id: string
  at: Date
  kind: string
  currency: string
  amount: bigint
  object: string | null
}

/** Something in which the books and Stripe do not agree. */
export interface Difference {
  /** missing_here: we have not booked it. missing_there: Stripe has not. amount_differs: both have, differently. */
  code: 'missing_here' | 'missing_there' | 'amount_differs'
  /** The object of Stripe's; of an entry that names none, the entry. */
  object: string
  currency: string
  /** Minor units, what Stripe has more of positive. */
  booked: bigint
  atStripe: bigint
  at: Date
  sentence: string
}

/**
 * Compares object by object what Stripe has booked (fees included) with what the books say moved there. Only objects that
 * either side touched within the span are told; give both sides a little more than that, since one may have booked before
 * its beginning and the other after.
 * @param span what lies outside was compared before, or may still be under way
 */
export function differencesBetween(
  theirs: readonly Movement[],
  ours: readonly Booked[],
  span: { from: Date; to: Date },
): Difference[] {
  const within = (at: Date) => at >= span.from && at <= span.to
  const groups = new Map<string, { theirs: Movement[]; ours: Booked[] }>()
  const groupOf = (object: string, currency: string) => {
    const key = `${object} ${currency}`
    const known = groups.get(key) ?? { theirs: [], ours: [] }
    groups.set(key, known)
    return known
  }
  for (const movement of theirs) groupOf(movement.source ?? movement.id, movement.currency).theirs.push(movement)
  for (const entry of ours) groupOf(entry.object ?? `entry ${entry.id}`, entry.currency).ours.push(entry)
  return [...groups].flatMap(([key, group]) => {
    const times = [...group.theirs.map(({ created }) => created), ...group.ours.map(({ at }) => at)]
    if (!times.every((at) => at <= span.to) || !times.some(within)) return []
    const cut = key.lastIndexOf(' ')
    return differenceOf(key.slice(0, cut), key.slice(cut + 1), group, times)
  })
}

function differenceOf(
  object: string,
  currency: string,
  { theirs, ours }: { theirs: readonly Movement[]; ours: readonly Booked[] },
  times: readonly Date[],
): Difference[] {
  const atStripe = theirs.reduce((sum, { net }) => sum + net, 0n)
  const booked = ours.reduce((sum, { amount }) => sum + amount, 0n)
  if (atStripe === booked) return []
  const at = times.reduce((first, time) => (time < first ? time : first))
  const facts = { object, currency, booked, atStripe, at }
  if (ours.length === 0) {
    const types = [...new Set(theirs.map(({ type }) => type))].join(', ')
    const sentence = `Stripe has booked ${inWords(atStripe, currency)} for ${object} (${types}), and we have not.`
    return [{ code: 'missing_here', ...facts, sentence }]
  }
  const kinds = [...new Set(ours.map(({ kind }) => kind))].join(', ')
  if (theirs.length === 0) {
    const sentence = `We have booked ${inWords(booked, currency)} for ${object} (${kinds}), and Stripe has not.`
    return [{ code: 'missing_there', ...facts, sentence }]
  }
  const fee = theirs.reduce((sum, movement) => sum + movement.fee, 0n)
  const ofIt = fee === 0n ? '' : `, of which ${inWords(fee, currency)} are its fee`
  const sentence = `For ${object} we have booked ${inWords(booked, currency)} (${kinds}), and Stripe ${inWords(atStripe, currency)}${ofIt}.`
  return [{ code: 'amount_differs', ...facts, sentence }]
}

function inWords(amount: bigint, currency: string): string {
  return isCurrency(currency) ? `${formatAmount(amount, currency)} ${currency}` : `${amount} units of ${currency}`
}
