import type { Currency } from '../../kernel/currency.ts'
import type { FieldFault } from '../../kernel/errors.ts'
import { type FeeTerms, standardFee } from '../../ledger/fees.ts'

/**
 * One rule of a schedule. It fits a sale in its category or any below it, in its currency; what is null fits every sale.
 * Amounts are minor units as text, of its currency.
 */
export interface FeeRule extends FeeTerms {
  readonly categoryId: string | null
  readonly currency: Currency | null
}

/** What a fee is asked for. */
export interface Sale {
  currency: Currency
  /** The category of what is sold, and all above it. */
  categoryIds: readonly string[]
}

/** The terms for a sale: of the first rule that fits, or else the standard fee. */
export function termsFor(sale: Sale, rules: readonly FeeRule[], standardBasisPoints: number): FeeTerms {
  const found = rules.find(
    ({ categoryId, currency }) =>
      (categoryId === null || sale.categoryIds.includes(categoryId)) &&
      (currency === null || currency === sale.currency),
  )
  if (!found) return { rule: standardFee, basisPoints: standardBasisPoints }
  const { categoryId: _category, currency: _currency, ...terms } = found
  return terms
}

/** The largest percentage of a rule: more would leave sellers less than half. In basis points. */
const largestRate = 5_000

/** What is wrong with a schedule, by field of the wire; nothing when all is well. */
export function faultsIn(rules: readonly FeeRule[], categories: ReadonlySet<string>): FieldFault[] {
  const names = rules.map(({ rule }) => rule.toLowerCase())
  return rules.flatMap((rule, place) => {
    const at = (field: string) => `rules.${place}.${field}`
    const { basisPoints, fixed = '0', floor, cap, currency, categoryId } = rule
    const faults: FieldFault[] = []
    if (names.indexOf(rule.rule.toLowerCase()) !== place || rule.rule === standardFee) {
      faults.push({ path: at('name'), message: 'Give each rule a name of its own.' })
    }
    if (basisPoints > largestRate) faults.push({ path: at('percent'), message: 'The fee is 50 % at most.' })
    if (categoryId !== null && !categories.has(categoryId)) {
      faults.push({ path: at('category_id'), message: 'There is no such category.' })
    }
    if (currency === null && (fixed !== '0' || floor !== undefined || cap !== undefined)) {
      faults.push({ path: at('currency'), message: 'An amount needs the currency it is in.' })
    }
    if (floor !== undefined && cap !== undefined && BigInt(floor) > BigInt(cap)) {
      faults.push({ path: at('cap'), message: 'The cap is below the floor.' })
    }
    return faults
  })
}

/** Rules that no sale can reach, since one above them fits all that they fit. */
export function hiddenRules(rules: readonly FeeRule[]): string[] {
  const covers = (above: FeeRule, below: FeeRule) =>
    (above.categoryId === null || above.categoryId === below.categoryId) &&
    (above.currency === null || above.currency === below.currency)
  return rules
    .filter((rule, place) => rules.slice(0, place).some((above) => covers(above, rule)))
    .map(({ rule }) => rule)
}
