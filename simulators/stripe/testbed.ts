import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Stripe } from 'stripe'
import { faultsOfAnswer } from './reference/conformance.ts'
import { type StripeSimulator, startStripeSimulator } from './server.ts'
import type { Settings } from './settings.ts'

/** A webhook as it arrived. */
export type Arrived = { event: Stripe.Event; body: string; signature: string }

/** A running simulator with the real SDK, a receiver of its webhooks, and a list of answers that break Stripe's shapes. */
export type Testbed = {
  simulator: StripeSimulator
  stripe: Stripe
  arrived: Arrived[]
  misshapen: string[]
  /** What the receiver answers; 200 until it is changed. */
  answerWith(status: number): void
  types(): string[]
  close(): Promise<void>
}

const KEY = 'sk_test_simulator'

/** The SDK for a simulator. Answers are compared with the reference on their way. */
export function sdkFor(simulator: StripeSimulator, misshapen: string[] = [], key = KEY): Stripe {
  const watched: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    const { pathname } = new URL(String(input))
    if (response.ok)
      misshapen.push(
        ...faultsOfAnswer(init?.method ?? 'GET', pathname, await response.clone().json()).map(
          (fault) => `${init?.method} ${pathname}: ${fault}`,
        ),
      )
    return response
  }
  const httpClient = Stripe.createFetchHttpClient(watched)
  return new Stripe(key, {
    host: '127.0.0.1',
    port: simulator.port,
    protocol: 'http',
    httpClient,
    maxNetworkRetries: 0,
  })
}

/** Starts a simulator on a free port, and a receiver of its webhooks. */
export async function openTestbed(settings: Partial<Settings> = {}): Promise<Testbed> {
  const arrived: Arrived[] = []
  const misshapen: string[] = []
  let status = 200
  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await Array.fromAsync(request)).join('')
    const signature = String(request.headers['stripe-signature'])
    if (status === 200) arrived.push({ event: JSON.parse(body), body, signature })
    response.writeHead(status).end()
  }
  const receiver = createServer((request, response) => void receive(request, response))
  const webhookUrl = await listen(receiver)
  const simulator = await startStripeSimulator({ port: 0, webhookUrl, seed: 'tests', ...settings })
  return {
    simulator,
    stripe: sdkFor(simulator, misshapen),
    arrived,
    misshapen,
    answerWith: (next) => {
      status = next
    },
    types: () => arrived.map(({ event }) => event.type),
    async close() {
      await simulator.close()
      receiver.closeAllConnections()
      await new Promise((resolve) => receiver.close(resolve))
    },
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}

/** Calls the simulator's own JSON API. */
export async function steer(
  bed: { simulator: StripeSimulator },
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const init = {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }
  const response = await fetch(`${bed.simulator.url}/_simulator/${path}`, init)
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`)
  return answer
}

/** Waits until everything that is to be delivered has been tried. */
export async function delivered(bed: Testbed): Promise<void> {
  await steer(bed, 'POST', 'api/deliver-now')
}

/** Sends a page's form as a browser does, without following where it leads. */
export function sendForm(url: string, values: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(values) })
}

export const CARD = {
  number: '4242 4242 4242 4242',
  expiry: '12/34',
  cvc: '123',
  name: 'Jenny Rosen',
  email: 'jenny@example.com',
}

/** A session to pay `amount` in `currency` minor units. */
export function checkout(
  bed: Testbed,
  amount = 5000,
  currency = 'usd',
  extra: Partial<Stripe.Checkout.SessionCreateParams> = {},
) {
  return bed.stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [{ quantity: 1, price_data: { currency, unit_amount: amount, product_data: { name: 'Teapot' } } }],
    success_url: 'http://shop.test/paid?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://shop.test/basket',
    ...extra,
  })
}

const OWNER = {
  first_name: 'Jenny',
  last_name: 'Rosen',
  email: 'jenny@example.com',
  dob: '1990-01-01',
  business: 'Teapots',
  bank: '000123456789',
  terms: 'yes',
  action: 'submit',
}

/** An Express account, and the address of its onboarding form. */
export async function newSeller(bed: Testbed): Promise<{ account: Stripe.Account; form: string }> {
  const capabilities = { card_payments: { requested: true }, transfers: { requested: true } }
  const account = await bed.stripe.accounts.create({
    type: 'express',
    country: 'US',
    email: 'seller@example.com',
    capabilities,
  })
  const wish = {
    account: account.id,
    type: 'account_onboarding',
    refresh_url: 'http://shop.test/refresh',
    return_url: 'http://shop.test/return',
  } as const
  const link = await bed.stripe.accountLinks.create(wish)
  const opened = await fetch(link.url, { redirect: 'manual' })
  return { account, form: `${bed.simulator.url}${opened.headers.get('location')}` }
}

/** An Express account that has completed onboarding, with `changes` to what its owner answered. */
export async function onboardedSeller(bed: Testbed, changes: Record<string, string> = {}): Promise<string> {
  const { account, form } = await newSeller(bed)
  await sendForm(form, { ...OWNER, ...changes })
  return account.id
}

/** A payment by a ready-made test card. */
export function pay(bed: Testbed, extra: Partial<Stripe.PaymentIntentCreateParams> = {}) {
  const wish = {
    amount: 10_000,
    currency: 'usd',
    confirm: true,
    payment_method: 'pm_card_visa',
  }
  return bed.stripe.paymentIntents.create({ ...wish, ...extra })
}
