import { type Currency, isCurrency } from '../../kernel/currency.ts'
import type { StripeClient } from './client.ts'

/**
 * What Stripe holds for the platform, available and pending together, in minor units by currency. Currencies that no
 * marketplace trades in are left out, and those of which there is nothing. Asks Stripe: never call it inside a transaction.
 */
export async function balancesAtStripe(stripe: StripeClient): Promise<Map<Currency, bigint>> {
  const { available, pending } = await stripe.balance.retrieve()
  const sums = new Map<Currency, bigint>()
  for (const { currency, amount } of [...available, ...pending]) {
    const code = currency.toUpperCase()
    if (isCurrency(code)) sums.set(code, (sums.get(code) ?? 0n) + BigInt(amount))
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0n))
}
