import { expect } from 'vitest'
import { eventually } from './eventually.ts'
import type { Marketry } from './marketry.ts'
import type { Person, Reply } from './person.ts'
import { registered } from './person.ts'
import { payByCard } from './stripe-pages.ts'
import { address, category, connectedSeller, offer, operatorOf } from './trade.ts'

/** People who trade with one another in one marketplace, and something to trade. */
export interface Traders {
  operator: Person
  seller: Person
  buyer: Person
  addressId: string
  categoryId: string
}

/** An operator, a seller who may be paid, and a buyer with an address. */
export async function traders(marketry: Marketry, slug: string): Promise<Traders> {
  const operator = await operatorOf(marketry, slug)
  const [seller, buyer, categoryId] = await Promise.all([
    connectedSeller(marketry, slug),
    registered(marketry, slug, 'Bilal', ['buyer']),
    category(operator),
  ])
  return { operator, seller, buyer, addressId: await address(buyer), categoryId }
}

/** What an order is about, and its id. */
export interface Placed {
  id: string
  productId: string
  listingId: string
}

/** An order of the buyer's for a new product of the seller's. */
export async function place(
  { seller, buyer, addressId, categoryId }: Traders,
  {
    quantity = 1,
    ...goods
  }: { quantity?: number; price?: string; currency?: string; stock?: number; title?: string } = {},
): Promise<Placed> {
  const offered = await offer(seller, categoryId, goods)
  const placed = await buyer.post(`/listings/${offered.listingId}/purchase/`, { quantity, address_id: addressId })
  if (placed.status !== 201) throw new Error(`ordering answered ${placed.status}: ${JSON.stringify(placed.body)}`)
  return { id: placed.body.id, ...offered }
}

/** Pays an order on the card page and waits until the news of it has come. */
export async function pay(marketry: Marketry, buyer: Person, orderId: string): Promise<void> {
  const { status, body } = await buyer.post(`/orders/${orderId}/pay/`)
  if (status !== 201) throw new Error(`paying answered ${status}: ${JSON.stringify(body)}`)
  await payByCard(marketry, body.checkout_url)
  await until(buyer, orderId, 'paid')
}

/** Asks for an order until it is in a state. */
export function until(person: Person, orderId: string, state: string): Promise<Reply> {
  return eventually(
    () => person.get(`/orders/${orderId}/`),
    ({ body }) => body.state === state,
    `the order in the state ${state}`,
  )
}

/** Takes a step of an order, as the person who may. */
export async function step(person: Person, orderId: string, path: string, input?: object): Promise<Reply> {
  const reply = await person.post(`/orders/${orderId}/${path}/`, input)
  if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`)
  return reply
}

/** The ways from being paid into each further state that people can bring about: who does what. */
const ways: Record<string, readonly [who: 'buyer' | 'seller' | 'operator', path: string, input?: object][]> = {
  paid: [],
  shipped: [['seller', 'mark-shipped', { carrier: 'TCS', tracking_number: 'TCS-123456' }]],
  delivery_failed: [['seller', 'delivery-failed', { reason: 'Nobody was at home' }]],
  delivered: [['buyer', 'confirm-delivery']],
  completed: [['buyer', 'complete']],
  return_requested: [['buyer', 'request-return', { reason: 'Torn at the seam' }]],
  returning: [['seller', 'accept-return']],
  sent_back: [['buyer', 'send-back', { tracking_number: 'TCS-654321' }]],
  refunded: [['seller', 'confirm-return']],
  cancelled: [['seller', 'cancel', {}]],
}

const comesFrom: Record<string, string> = {
  shipped: 'paid',
  delivery_failed: 'shipped',
  delivered: 'shipped',
  completed: 'delivered',
  return_requested: 'delivered',
  returning: 'return_requested',
  sent_back: 'returning',
  refunded: 'sent_back',
  cancelled: 'paid',
}

/** Leads a paid order on into `state`, by the people whose steps these are. */
export async function lead(people: Traders, orderId: string, state: string): Promise<void> {
  const before = comesFrom[state]
  if (before) await lead(people, orderId, before)
  for (const [who, path, input] of ways[state] ?? []) await step(people[who], orderId, path, input)
}

/** Everything the operator's proof of the books says: it must be all right, warnings about the house's own money aside. */
export async function proof(operator: Person): Promise<{ proved: boolean; wrong: unknown[] }> {
  const { body } = await operator.get('/ledger/verify/')
  return {
    proved: body.proved,
    wrong: body.faults.filter(({ severity }: { severity: string }) => severity === 'wrong'),
  }
}

/** What the books hold in each kind of account, in one currency. */
export async function balances(operator: Person): Promise<Record<string, string>> {
  const { body } = await operator.get('/ledger/accounts/')
  return Object.fromEntries(body.balances.map(({ kind, amount }: { kind: string; amount: string }) => [kind, amount]))
}

/** Turns business time forward for the whole deployment, by seconds. */
export async function turnClock(operator: Person, seconds: number): Promise<void> {
  const { status, body } = await operator.post('/dev/clock/', { forward_seconds: seconds })
  if (status !== 200) throw new Error(`turning the clock answered ${status}: ${JSON.stringify(body)}`)
}

/** Asks for a page until it says what it should. */
export function untilSays(person: Person, path: string, what: object): Promise<Reply> {
  return eventually(
    () => person.get(path),
    ({ body }) => matches(body, what),
    `${path} with ${JSON.stringify(what)}`,
  )
}

function matches(body: unknown, what: object): boolean {
  try {
    expect(body).toMatchObject(what)
    return true
  } catch {
    return false
  }
}
