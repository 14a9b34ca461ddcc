import { expect, test } from 'vitest'
import { entryOfHouse } from './house-movements.ts'

const occasion = { cause: { kind: 'stripe-movement', id: 'po_1', step: 'txn_1' } }
const moved = (type: string, net: bigint) => {
  const entry = entryOfHouse({ type, net, currency: 'USD' }, occasion)
  return entry && [entry.kind, ...entry.lines.map(({ account, amount }) => `${account.kind} ${amount}`)]
}

test('[CO-4] what moves between Stripe and the bank of the house, and fees of no deal, are the house’s', () => {
  expect(moved('topup', 500n)).toEqual(['house-paid-in', 'stripe_balance 500', 'external_cash -500'])
  expect(moved('payout', -500n)).toEqual(['house-drew-out', 'external_cash 500', 'stripe_balance -500'])
  // A payout that failed comes back; so does one that is cancelled.
  expect(moved('payout_failure', 500n)?.[0]).toBe('house-paid-in')
  expect(moved('payout_cancel', 500n)?.[0]).toBe('house-paid-in')
  expect(moved('stripe_fee', -200n)).toEqual(['account-fee-charged', 'processing_fees 200', 'stripe_balance -200'])
  expect(moved('stripe_fee', 200n)?.[0]).toBe('account-fee-returned')
})

test('[CO-4] what may be somebody’s stays in the list of what Stripe has booked and we have not', () => {
  for (const type of ['charge', 'adjustment', 'transfer', 'refund']) expect(moved(type, -500n)).toBeUndefined()
  expect(moved('payout', 0n)).toBeUndefined()
  expect(entryOfHouse({ type: 'payout', net: -1n, currency: 'XXX' }, occasion)).toBeUndefined()
})
