import type { Currency } from '../../kernel/currency.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { FeeTerms } from '../../ledger/fees.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { categoriesAbove, categoriesOfProduct } from '../catalogue/index.ts'
import { termsFor } from './rules.ts'
import { selectScheduleAt, selectSchedules } from './store.ts'

/** What is asked about: a product that is being sold, or any in a category, or neither. */
export interface AskedFee {
  marketplace: Marketplace
  currency: Currency
  productId?: string
  categoryId?: string
  /** When it is sold; now, unless said otherwise. */
  at?: Date
}

/**
 * The terms under which the house takes its fee of a sale made at that time: the first rule that fits, of the schedule
 * that holds then; without one, the fee of the settings. Freeze them into the deal.
 */
export async function agreedFee(tx: Tx, asked: AskedFee): Promise<FeeTerms> {
  const { marketplace, currency, at = tx.now } = asked
  const rules = (await selectScheduleAt(tx, at))?.rules ?? []
  const categoryIds = rules.some(({ categoryId }) => categoryId !== null) ? await categoriesAsked(tx, asked) : []
  return termsFor({ currency, categoryIds }, rules, marketplace.settings.feeBasisPoints)
}

async function categoriesAsked(tx: Tx, { productId, categoryId }: AskedFee): Promise<string[]> {
  if (productId !== undefined) return categoriesOfProduct(tx, productId)
  return categoryId === undefined ? [] : categoriesAbove(tx, categoryId)
}

/** Whether a schedule of fees was ever made. */
export async function hasSchedule(tx: Tx): Promise<boolean> {
  return (await selectSchedules(tx)).length > 0
}
