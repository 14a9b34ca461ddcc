import { lead, pay, place, step, type Traders } from './deals.ts'
import { eventually } from './eventually.ts'
import type { Marketry } from './marketry.ts'
import { openRows } from './rows.ts'

/**
 * The seller owes the house, for a refund after the payout that Stripe cannot take back from an empty account.
 * @returns how much: 4900.00 PKR by the standard fee
 */
export async function owing(marketry: Marketry, people: Traders): Promise<string> {
  const { id } = await place(people, { price: '5000.00' })
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'completed')
  const paid = await eventually(
    () => people.seller.get(`/orders/${id}/`),
    ({ body }) => body.payouts[0]?.state === 'paid',
    'the payout',
  )
  const { amount } = paid.body.payouts[0]
  const { stripe } = marketry.parts.services
  const rows = await openRows(marketry.databaseUrls)
  const [account] = await rows.query<{ id: string }>(
    'select account_id as id from connected_account where member_id = $1',
    [people.seller.id],
  )
  await rows.close()
  await stripe.payouts.create({ amount: Number(amount) * 100, currency: 'pkr' }, { stripeAccount: account?.id ?? '' })
  await step(people.operator, id, 'refund', {})
  await eventually(
    () => people.seller.get('/debt/'),
    ({ body: { debts } }) => debts[0].amount === amount,
    'the debt',
  )
  return amount
}
