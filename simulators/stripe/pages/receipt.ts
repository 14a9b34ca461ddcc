import { formatted } from '../money.ts'
import type { World } from '../types.ts'
import { html } from './html.ts'
import { message, page, type PageAnswer } from './layout.ts'

/** The receipt of a charge. */
export function showReceipt(world: World, id: string): PageAnswer {
  const charge = world.store.find(id)
  if (charge?.object !== 'charge' || !charge['paid'])
    return message('No receipt', 'There is no such payment.', { status: 404 })
  const card = charge['payment_method_details']?.card
  const day = new Date(charge['created'] * 1000).toISOString().slice(0, 10)
  return page(
    'Receipt',
    html`<section><h1>Receipt from ${world.settings.platformName}</h1><p class="total">${formatted(charge['amount_captured'], charge['currency'])}</p>
<ul class="plain"><li><span>Paid</span><span>${day} (UTC)</span></li><li><span>Card</span><span>${card?.brand} ending in ${card?.last4}</span></li>
<li><span>Refunded</span><span>${formatted(charge['amount_refunded'], charge['currency'])}</span></li></ul></section>`,
  )
}
