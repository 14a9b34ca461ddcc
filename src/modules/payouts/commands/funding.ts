import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Currency } from '../../../kernel/currency.ts'
import { newId } from '../../../kernel/ids.ts'
import { formatAmount, parseAmount } from '../../../kernel/money.ts'
import { stripeBalance } from '../../../ledger/accounts.ts'
import { balanceOf } from '../../../ledger/balances.ts'
import { houseDrewOut, housePaidIn } from '../../../ledger/house.ts'
import { post } from '../../../ledger/post.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { record } from '../../activity/index.ts'
import { fundsBound, houseHasLess, noSuchAmount } from '../errors.ts'
import { lockFunds } from '../funds-store.ts'
import { spareFunds } from './covering.ts'

/*
 * Marketplaces that share a Stripe account share its balance, and so does the house: what it has there of its own can be
 * given to a marketplace, and what a marketplace has to spare be taken, without anything moving at Stripe. It leaves the one
 * books in one transaction, with the job that brings it into the other's.
 */

/** What the house gives a marketplace, or takes from it. */
export interface Funding {
  direction: 'give' | 'take'
  /** As on the wire: `"5000.00"`. */
  amount: string
  currency: Currency
  reason: string
}

/** What the job brings in, on the other side. The amount is minor units as text. The reason stays with who gave it. */
export type Arrival = {
  marketplaceId: string
  id: string
  amount: string
  currency: Currency
  requestId?: string | undefined
}

export const arrivalJob = 'bring_in_house_funds'

/**
 * Takes the money out of the giver's books, in which the transaction is: the house's, or the marketplace's. It is brought
 * into the taker's after the commit.
 * @param way the marketplace that is given to or taken from, and where the money goes
 * @throws Refusal amount_malformed, house_has_less, funds_bound
 */
export async function moveFunds(
  services: Pick<AppServices, 'jobs'>,
  tx: Tx,
  { direction, amount: text, currency, reason }: Funding,
  way: { marketplace: { id: string; slug: string }; takerId: string; actor: Member; origin: Origin },
): Promise<void> {
  const amount = parseAmount(text, currency)
  if (typeof amount === 'string' || amount === 0n) throw noSuchAmount(currency)
  await lockFunds(tx, currency)
  const there = direction === 'give' ? await balanceOf(tx, stripeBalance(currency)) : await spareFunds(tx, currency)
  if (amount > there)
    throw (direction === 'give' ? houseHasLess : fundsBound)(`${formatAmount(there, currency)} ${currency}`)
  const { marketplace, takerId, actor, origin } = way
  const { requestId } = origin
  const id = newId()
  await post(
    tx,
    houseDrewOut({ cause: { kind: 'house-funds', id, step: 'given' }, memo: reason, requestId }, { currency, amount }),
  )
  const arrival: Arrival = { marketplaceId: takerId, id, amount: amount.toString(), currency, requestId }
  services.jobs.send(tx, arrivalJob, arrival)
  const details = { amount: formatAmount(amount, currency), currency, slug: marketplace.slug, reason }
  const action = direction === 'give' ? 'marketplace.funded' : 'marketplace.drawn_from'
  record(tx, { actor, origin, action, object: { kind: 'marketplace', id: marketplace.id }, details })
}

/** Books what was given, in the books it was given to; once, however often it is called. What waited for money is looked at. */
export async function takeInFunds(services: Pick<AppServices, 'jobs'>, tx: Tx, arrival: Arrival): Promise<void> {
  const { marketplaceId, id, currency, requestId } = arrival
  const amount = BigInt(arrival.amount)
  const occasion = { cause: { kind: 'house-funds', id, step: 'taken' }, requestId }
  const { repeated } = await post(tx, housePaidIn(occasion, { currency, amount }))
  if (repeated) return
  const details = { amount: formatAmount(amount, currency), currency }
  const object = { kind: 'marketplace', id: marketplaceId }
  record(tx, { actor: { kind: 'system', name: 'payouts' }, action: 'marketplace.funds_arrived', object, details })
  services.jobs.send(tx, 'send_funded_payouts', { marketplaceId }, { singletonKey: marketplaceId })
}
