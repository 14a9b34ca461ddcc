import { createHmac } from 'node:crypto'
import type { Stripe } from 'stripe'
import type { Marketry } from './marketry.ts'
import { type Reply, sendRequest } from './person.ts'

/** What tests know the webhook's secret to be. */
const secret = 'whsec_simulator'

/** Stripe's signature of a text, made at `secondsFromNow`. */
export function signatureOf(payload: string, { secondsFromNow = 0, by = secret } = {}): string {
  const timestamp = Math.floor(Date.now() / 1_000) + secondsFromNow
  return `t=${timestamp},v1=${createHmac('sha256', by).update(`${timestamp}.${payload}`).digest('hex')}`
}

/** Delivers an event as Stripe does: to the one address of the deployment, signed. */
export function deliver(
  { port }: Pick<Marketry, 'port'>,
  event: object | string,
  { signature, path = '/api/stripe/webhook/' }: { signature?: string | null; path?: string } = {},
): Promise<Reply> {
  const payload = typeof event === 'string' ? event : JSON.stringify(event)
  const signed = signature === undefined ? signatureOf(payload) : signature
  return sendRequest(port, 'POST', path, payload, {
    host: `127.0.0.1:${port}`,
    ...(signed === null ? {} : { 'stripe-signature': signed }),
  })
}

/** Lets the simulator go wrong in one way until the test ends it, e.g. lose webhooks. Answers how to end it. */
export async function withFault(
  { simulatorUrl }: Pick<Marketry, 'simulatorUrl'>,
  name: string,
  how: { count?: number; only?: string } = {},
): Promise<() => Promise<void>> {
  const address = new URL(`/_simulator/api/faults/${name}`, simulatorUrl)
  const send = async (method: string, body?: string) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(address, { method, headers, ...(body ? { body } : {}) })
    if (!answer.ok) throw new Error(`the simulator answered ${answer.status}: ${await answer.text()}`)
  }
  await send('POST', JSON.stringify(how))
  return () => send('DELETE')
}

/** The events Stripe has made about the deal: those whose object our metadata marks as the deal's, the newest first. */
export async function eventsOf(
  { parts }: Pick<Marketry, 'parts'>,
  dealId: string,
  type?: string,
): Promise<Stripe.Event[]> {
  const events = await parts.services.stripe.events.list({ limit: 100, ...(type && { type }) })
  return events.data.filter(({ data }) => JSON.stringify(data.object).includes(dealId))
}

/** What a card holder, a bank or Stripe might do, by the simulator: `bankDoes(marketry, 'disputes', id, 'win')`. */
export async function bankDoes(
  { simulatorUrl }: Pick<Marketry, 'simulatorUrl'>,
  thing: 'charges' | 'disputes' | 'refunds',
  id: string,
  deed: string,
  how: object = {},
): Promise<{ id: string }> {
  const answer = await fetch(new URL(`/_simulator/api/${thing}/${id}/${deed}`, simulatorUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(how),
  })
  if (!answer.ok) throw new Error(`the simulator answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as { id: string }
}

/** The charge that paid an order. */
export async function chargeOf({ parts }: Pick<Marketry, 'parts'>, orderId: string): Promise<Stripe.Charge> {
  const charges = await parts.services.stripe.charges.list({ transfer_group: orderId, limit: 10 })
  const [charge] = charges.data
  if (!charge) throw new Error(`nothing was charged for the order ${orderId}`)
  return charge
}
