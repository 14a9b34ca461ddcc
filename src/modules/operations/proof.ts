import type { AppServices } from '../../engine/services.ts'
import { type Currency, isCurrency } from '../../kernel/currency.ts'
import { formatAmount } from '../../kernel/money.ts'
import { compareWithStripe, verifyLedger } from '../../ledger/verify.ts'
import type { Within } from '../../platform/http/endpoint.ts'
import { balancesAtStripe } from '../../platform/stripe/balance.ts'
import { expectedEscrow } from '../payments/index.ts'
import { selectBookedAtStripe } from './store.ts'

/** Proves the books of one marketplace, and what all of them have booked at Stripe against Stripe's own word. */
export async function proveBooks(services: AppServices, within: Within) {
  const { faults, booked } = await within(async (tx) => ({
    faults: await verifyLedger(tx, await expectedEscrow(tx, services.engine)),
    booked: byCurrency(await selectBookedAtStripe(tx)),
  }))
  const atStripe = await balancesAtStripe(services.stripe)
  const all = [...faults, ...compareWithStripe(booked, atStripe)]
  const currencies = [...new Set([...booked.keys(), ...atStripe.keys()])].toSorted()
  return {
    proved: all.every(({ severity }) => severity === 'warning'),
    faults: all,
    stripe: currencies.map((currency) => ({
      currency,
      booked: formatAmount(booked.get(currency) ?? 0n, currency),
      at_stripe: formatAmount(atStripe.get(currency) ?? 0n, currency),
    })),
  }
}

function byCurrency(rows: readonly { currency: string; sum: bigint }[]): Map<Currency, bigint> {
  const sums = new Map<Currency, bigint>()
  for (const { currency, sum } of rows) {
    if (!isCurrency(currency)) continue
    const together = (sums.get(currency) ?? 0n) + sum
    if (together !== 0n || sums.has(currency)) sums.set(currency, together)
  }
  return sums
}
