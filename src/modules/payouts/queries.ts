import type { Currency } from '../../kernel/currency.ts'
import { balancesByKind } from '../../ledger/balances.ts'
import { freeAtStripe, owedToMembers } from '../../ledger/house.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { selectAwaited } from './funds-store.ts'

/** A marketplace's own money at Stripe in one currency. Minor units. */
export interface Funds {
  currency: Currency
  /** What lies there by its books. */
  atStripe: bigint
  /** What of it is bound to nobody; below zero is missing. */
  free: bigint
  /** What waits for it. */
  awaited: bigint
}

/** How a marketplace stands with its own money at Stripe: its own currency first, then whatever else it ever had there. */
export async function readFunds(tx: Tx, own: Currency): Promise<Funds[]> {
  const [balances, awaited] = await Promise.all([balancesByKind(tx), selectAwaited(tx)])
  const atStripe = new Map(
    balances.flatMap(({ kind, currency, balance }) =>
      kind === 'stripe_balance' ? [[currency, balance] as const] : [],
    ),
  )
  const waiting = new Map(awaited.map(({ currency, awaited: sum }) => [currency, sum]))
  const currencies = [...new Set([own, ...atStripe.keys(), ...waiting.keys()])]
  return currencies.map((currency) => ({
    currency,
    atStripe: atStripe.get(currency) ?? 0n,
    free: freeAtStripe(balances, currency) - owedToMembers(balances, currency),
    awaited: waiting.get(currency) ?? 0n,
  }))
}
