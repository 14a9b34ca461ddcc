import { lead, pay, place, step, type Traders } from './deals.ts'
import { eventually } from './eventually.ts'
import type { Marketry } from './marketry.ts'
import { openRows } from './rows.ts'

/** The seller owes the house 4900.00 PKR: for a refund after the payout that Stripe cannot take back from an empty account. */
export async function owing(marketry: Marketry, people: Traders): Promise<void> {
  const { id } = await place(people, { price: '5000.00' })
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'completed')
  await eventually(
    () => people.seller.get(`/orders/${id}/`),
    ({ body }) => body.payouts[0]?.state === 'paid',
    'the payout',
  )
  const { stripe } = marketry.parts.services
  const rows = await openRows(marketry.databaseUrls)
  const [account] = await rows.query<{ id: string }>(
    'select account_id as id from connected_account where member_id = $1',
    [people.seller.id],
  )
  await rows.close()
  await stripe.payouts.create({ amount: 490_000, currency: 'pkr' }, { stripeAccount: account?.id ?? '' })
  await step(people.operator, id, 'refund', {})
  await eventually(
    () => people.seller.get('/debt/'),
    ({ body }) => body.debts[0].amount === '4900.00',
    'the debt',
  )
}
