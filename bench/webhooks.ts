import { createHmac, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { compare, over, type Row } from './load.ts'
import { end, type Setting } from './setting.ts'

const barePort = 18_082
// The development secret of the bundled simulator.
const secret = 'whsec_simulator'

/** Taking in a signed event of Stripe: verified, stored with its job, answered; beside one plain insert a request. */
export async function measureWebhooks({ pace, shop, start }: Setting): Promise<Row[]> {
  const admin = new Client({ connectionString: shop.adminUrl })
  await admin.connect()
  await admin.query('create table if not exists bench_event (like stripe_event including all)')
  await admin.end()
  const bare = await start('bare-insert.ts', { DATABASE_URL: shop.adminUrl, BARE_PORT: String(barePort) })
  const to = (port: number) => over(`http://127.0.0.1:${port}`, { method: 'POST', prepare: signedEvent })
  const compared = await compare(pace, to(shop.port), to(barePort))
  await end(bare)
  return [{ name: "Stripe's event stored and answered", aim: 0.4, ...compared }]
}

function signedEvent() {
  const body = JSON.stringify(sessionCompleted())
  const at = Math.floor((performance.timeOrigin + performance.now()) / 1_000)
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
  return {
    path: '/api/v1/stripe/webhook/',
    headers: { 'content-type': 'application/json', 'stripe-signature': `t=${at},v1=${signature}` },
    body,
  }
}

/** Some two kilobytes, as the events of a paid card page are. */
function sessionCompleted() {
  const id = randomUUID()
  return {
    id: `evt_${id}`,
    object: 'event',
    api_version: '2026-10-28',
    created: 1_790_000_000,
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type: 'checkout.session.completed',
    data: {
      object: {
        id: `cs_test_${id}`,
        object: 'checkout.session',
        amount_subtotal: 500_000,
        amount_total: 500_000,
        client_reference_id: randomUUID(),
        currency: 'pkr',
        customer_details: { email: 'buyer-0@example.com', name: 'B. Uyer', phone: null, tax_exempt: 'none' },
        metadata: { marketplace_id: randomUUID(), attempt_id: randomUUID(), deal_id: randomUUID() },
        mode: 'payment',
        payment_intent: `pi_${id}`,
        payment_method_types: ['card'],
        payment_status: 'paid',
        status: 'complete',
        success_url: `http://madeinpk.localhost:8000/orders/${id}?paid=yes`,
        cancel_url: `http://madeinpk.localhost:8000/orders/${id}`,
        custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
        total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
      },
    },
  }
}
