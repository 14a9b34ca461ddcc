import { setTimeout as pause } from 'node:timers/promises'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Extra, type Person, password, type Reply, registered } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { address, category, connectedSeller, operatorOf } from '../support/trade.ts'
import type { Random } from './random.ts'

/** Somebody of one marketplace, as the generator knows them. */
export interface Member {
  person: Person
  addressId: string
}

/** What a seller offers. `initial` is the stock it was put up with. */
export interface Product {
  id: string
  listingId: string
  seller: Person
  initial: number
}

/** What somebody has ordered. */
export interface Order {
  id: string
  buyer: Person
  seller: Person
  /** The last card page that was handed out. */
  page?: string
}

/** One marketplace of the world: what the generator picks from, in the order in which it came about. */
export interface Shop {
  slug: string
  id: string
  currency: string
  operator: Person
  categoryId: string
  sellers: Person[]
  buyers: Member[]
  products: Product[]
  orders: Order[]
}

/** The whole of it. */
export interface World {
  marketry: Marketry
  rows: Rows
  shops: Shop[]
  random: Random
  close(): Promise<void>
}

/** Opens both marketplaces on a database of their own, each with an operator, two sellers and two buyers. */
export async function openWorld(random: Random): Promise<World> {
  const marketry = await startMarketry()
  const rows = await openRows(marketry.databaseUrls)
  const shops: Shop[] = []
  for (const slug of ['madeinpk', 'designia']) {
    const operator = await operatorOf(marketry, slug)
    const marketplace = await marketry.parts.services.directory.bySlug(slug)
    if (!marketplace) throw new Error(`there is no ${slug}`)
    const sellers = [await connectedSeller(marketry, slug, 'Amna'), await connectedSeller(marketry, slug, 'Dawud')]
    const buyers = [await newBuyer(marketry, slug, 'Bilal'), await newBuyer(marketry, slug, 'Hina')]
    shops.push({
      slug,
      id: marketplace.id,
      currency: marketplace.settings.currency,
      operator,
      categoryId: await category(operator),
      sellers,
      buyers,
      products: [],
      orders: [],
    })
  }
  return {
    marketry,
    rows,
    shops,
    random,
    async close() {
      await rows.close()
      await marketry.close()
    },
  }
}

/** A buyer with an address. */
export async function newBuyer(marketry: Marketry, slug: string, name: string): Promise<Member> {
  const person = await registered(marketry, slug, name, ['buyer'])
  return { person, addressId: await address(person) }
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/**
 * Asks the API as somebody. Whose session has run out signs in again, as people do; who came too often waits.
 * @throws Error when the answer is a fault of the server, save that Stripe is away (503, try again)
 */
export async function ask(who: Person, method: Method, path: string, body?: object, extra?: Extra): Promise<Reply> {
  const send = (): Promise<Reply> =>
    method === 'get' || method === 'delete' ? who[method](path, extra) : who[method](path, body, extra)
  let reply = await send()
  if (reply.status === 401) {
    await signIn(who)
    reply = await send()
  }
  const stripeIsAway = reply.status === 503 && reply.body?.code === 'stripe_unavailable'
  if (reply.status >= 500 && !stripeIsAway)
    throw new Error(`${method} ${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`)
  return reply
}

async function signIn(who: Person): Promise<void> {
  who.access = undefined
  for (;;) {
    const { status, body } = await who.post('/login/', { email: who.email, password })
    if (status === 200) {
      who.access = body.access
      who.refresh = body.refresh
      return
    }
    if (status !== 429) throw new Error(`signing in answered ${status}: ${JSON.stringify(body)}`)
    await pause(1_000)
  }
}

/** What an answer was, in two words. */
export function wordOf({ status, body }: Reply): string {
  return body?.code ? `${status} ${body.code}` : String(status)
}
