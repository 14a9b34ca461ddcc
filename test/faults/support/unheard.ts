import { place, type Traders } from '../../support/deals.ts'
import type { Marketry } from '../../support/marketry.ts'
import { eventsOf } from '../../support/stripe-events.ts'
import { payByCard } from '../../support/stripe-pages.ts'

/**
 * An order whose buyer has paid at Stripe, and Marketry has not heard of it: its id, and the event that tells it. The
 * simulator must lose its webhooks.
 */
export async function paidUnheard(marketry: Marketry, people: Traders) {
  const { id } = await place(people, { price: '5000.00' })
  const { body } = await people.buyer.post(`/orders/${id}/pay/`)
  await payByCard(marketry, body.checkout_url)
  const [completed] = await eventsOf(marketry, id, 'checkout.session.completed')
  if (!completed) throw new Error('Stripe made no event of the payment')
  return { id, completed }
}
