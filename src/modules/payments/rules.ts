import { type Currency, chargeStepOf, digitsOf } from '../../kernel/currency.ts'
import { formatAmount, parseAmount } from '../../kernel/money.ts'
import { amountMalformed } from './errors.ts'

/**
 * The part of a price that a person wants to give back, minor units, above zero, and such that Stripe can send it.
 * @throws Refusal amount_malformed
 */
export function partOf(input: Readonly<Record<string, unknown>>, currency: Currency): bigint {
  const text = String(input['amount'] ?? '')
  const amount = parseAmount(text, currency)
  if (typeof amount === 'string' || amount === 0n) {
    throw amountMalformed(`Give an amount of ${currency} with ${digitsOf(currency)} decimals at most, above zero.`)
  }
  const step = chargeStepOf(currency)
  if (amount % step !== 0n) {
    throw amountMalformed(`Cards take ${currency} in steps of ${formatAmount(step, currency)}.`)
  }
  return amount
}
