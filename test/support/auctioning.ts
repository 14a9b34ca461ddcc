import { turnClock } from './deals.ts'
import { eventually } from './eventually.ts'
import type { Marketry } from './marketry.ts'
import { type Person, type Reply, registered, visitor } from './person.ts'
import { address, category, connectedSeller, operatorOf } from './trade.ts'

/** A marketplace in which auctions are held, and how things are done there. */
export interface AuctionHouse {
  operator: Person
  seller: Person
  categoryId: string
  /** Somebody who may bid: with an address. */
  bidder(name: string): Promise<Person>
  /** A product of the seller's, not offered yet. Answers its id. */
  product(stock?: number): Promise<string>
  /** An auction that runs, of a day unless said otherwise. Answers its id. */
  auction(given?: object, seconds?: number): Promise<string>
  bid(who: Person, id: string, amount: string, more?: object): Promise<Reply>
  // oxlint-disable-next-line typescript/no-explicit-any -- an answer, as every answer in the tests
  look(id: string, who?: Person): Promise<any>
  inSeconds(seconds: number): string
  /** Turns the clock past the end of an auction, and waits until it is over. */
  end(id: string, state: string): Promise<void>
}

/** An operator, a seller who may be paid, and a category to sell in. */
export async function auctionHouse(marketry: Marketry, slug: string): Promise<AuctionHouse> {
  const operator = await operatorOf(marketry, slug)
  const [seller, categoryId] = await Promise.all([connectedSeller(marketry, slug), category(operator)])
  const now = () => marketry.parts.clock.now()
  const inSeconds = (seconds: number) => new Date(now().getTime() + seconds * 1_000).toISOString()

  const house: AuctionHouse = {
    operator,
    seller,
    categoryId,
    inSeconds,
    async bidder(name) {
      const person = await registered(marketry, slug, name, ['buyer'])
      await address(person)
      return person
    },
    async product(stock = 1) {
      const { body } = await seller.post('/products/', {
        title: 'Walnut chest',
        description: 'Carved in Swat.',
        category_id: categoryId,
        condition: 'new',
        stock,
      })
      return body.id
    },
    async auction(given = {}, seconds = 86_400) {
      const wish = { product_id: await house.product(), opening: '1000.00', ends_at: inSeconds(seconds), ...given }
      const { status, body } = await seller.post('/auctions/', wish)
      if (status !== 201) throw new Error(`putting up answered ${status}: ${JSON.stringify(body)}`)
      return body.id
    },
    bid: (who, id, amount, more = {}) => who.post(`/auctions/${id}/bids/`, { amount, ...more }),
    look: async (id, who = visitor(marketry, slug)) => (await who.get(`/auctions/${id}/`)).body,
    async end(id, state) {
      const { ends_at } = await house.look(id)
      await turnClock(operator, Math.ceil((new Date(ends_at).getTime() - now().getTime()) / 1_000) + 1)
      await eventually(
        () => house.look(id),
        (one) => one.state === state,
        `the auction ${state}`,
      )
    },
  }
  return house
}
