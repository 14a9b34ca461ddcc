import type { z } from 'zod'
import type { Currency } from '../../kernel/currency.ts'
import { formatAmount, parseAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { feeInWords, type SayOfFee } from '../../ledger/explain.ts'
import { type FeeTerms, feeOf } from '../../ledger/fees.ts'
import { inReadersWords } from '../../platform/words/words.ts'
import { basisPointsOf, percentOf } from '../settings/index.ts'
import { noSuchAmount } from './errors.ts'
import { type FeeRule, hiddenRules } from './rules.ts'
import type { previewShape, RuleInput, scheduleShape } from './schema.ts'
import type { ScheduleRow } from './store.ts'

/** A rule as the books keep it. @throws Refusal amount_malformed */
export function ruleOf(input: RuleInput, place: number): FeeRule {
  const { name, category_id: categoryId = null, currency = null, percent, ...amounts } = input
  const kept = Object.entries(amounts).flatMap(([field, text]) => {
    if (text === undefined || text === '') return []
    // Without a currency there is nothing to read it by: the rules refuse it by name.
    const minor = currency === null ? 1n : parseAmount(text, currency)
    if (typeof minor === 'string') throw noSuchAmount(`rules.${place}.${field}`)
    return [[field, minor.toString()]]
  })
  return { rule: name, categoryId, currency, basisPoints: basisPointsOf(percent), ...Object.fromEntries(kept) }
}

/** A schedule on the wire, `inForce` being the one that holds now. */
export function presentSchedule(
  row: ScheduleRow,
  inForce: string | undefined,
  now: Date,
): z.input<typeof scheduleShape> {
  const hidden = hiddenRules(row.rules)
  const amountOf = (text: string | undefined, currency: Currency | null) =>
    text === undefined || currency === null ? null : formatAmount(BigInt(text), currency)
  return {
    id: row.id,
    valid_from: onTheWire(row.valid_from),
    made_at: onTheWire(row.made_at),
    made_by: row.made_by,
    standing: row.id === inForce ? 'in force' : row.valid_from > now ? 'to come' : 'past',
    rules: row.rules.map((rule) => ({
      name: rule.rule,
      category_id: rule.categoryId,
      currency: rule.currency,
      percent: percentOf(rule.basisPoints),
      fixed: amountOf(rule.fixed, rule.currency),
      floor: amountOf(rule.floor, rule.currency),
      cap: amountOf(rule.cap, rule.currency),
      reached: !hidden.includes(rule.rule),
    })),
  }
}

/** Of a fee, in the language of whoever asks. The rule's own name stays as the operator has written it. */
const sayOfFee: SayOfFee = (english, values) => inReadersWords('books', 'fees', english, values)

/** What a sale at `price` costs under these terms, and why. */
export function presentTerms(terms: FeeTerms, price: bigint, currency: Currency): z.input<typeof previewShape> {
  const fee = feeOf(price, terms)
  return {
    price: formatAmount(price, currency),
    fee: formatAmount(fee, currency),
    earned: formatAmount(price - fee, currency),
    currency,
    rule: terms.rule,
    sentence: sayOfFee('The house takes {fee} by {why}.', {
      fee: `${formatAmount(fee, currency)} ${currency}`,
      why: feeInWords(terms, price, currency, sayOfFee),
    }),
  }
}
