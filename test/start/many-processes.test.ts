import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proof, type Traders, traders } from '../support/deals.ts'
import { type Listening, listenTo } from '../support/event-stream.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, type Reply, registered, visitor } from '../support/person.ts'
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts'
import { payByCard } from '../support/stripe-pages.ts'
import { address, offer } from '../support/trade.ts'

/*
 * Two web and two worker processes over one database, and one of each is killed while people shop, a seller changes prices
 * and listeners listen. Whoever was answered was answered for good; whoever was cut off asks again, elsewhere, and gets
 * what they would have got.
 */

type Process = Awaited<ReturnType<Marketry['another']>>
interface Shopper {
  person: Person
  addressId: string
}
const shoppers = 3
const ordersEach = 4
// What a dead worker had in hand is taken up again within a minute.
const patience = 60_000

describe.each(['postgres', ...(hasRedis ? ['redis'] : [])] as const)('over %s', (over) => {
  let marketry: Marketry
  let redis: RedisServer | undefined
  let webs: Process[]
  let workers: Process[]
  let people: Traders
  let all: Shopper[]
  let killed: number | undefined
  const open: Listening[] = []

  beforeAll(async () => {
    if (over === 'redis') redis = await startRedis()
    // The process of this test itself takes Stripe's events and looks on; it does no jobs.
    marketry = await startMarketry(['web'], redis && { REDIS_URL: redis.url })
    workers = await Promise.all([marketry.another('worker'), marketry.another('worker')])
    webs = await Promise.all([marketry.another('web'), marketry.another('web')])
    people = await traders(marketry, 'madeinpk')
    all = await Promise.all(
      Array.from({ length: shoppers }, async (_, number) => {
        const person = await registered(marketry, 'madeinpk', `Shopper${number}`, ['buyer'])
        return { person, addressId: await address(person) }
      }),
    )
  }, 2 * patience)
  afterAll(async () => {
    for (const one of open) one.close()
    await Promise.all([...(webs ?? []), ...(workers ?? [])].map((one) => one.close()))
    await marketry?.close()
    await redis?.close()
  })

  const kill = async ({ port, process }: Process) => {
    const ended = once(process, 'exit')
    process.kill('SIGKILL')
    killed = port
    await ended
  }
  const portOf = (turn: number) =>
    webs.map(({ port }) => port).filter((port) => port !== killed)[turn % 2] ?? webs[1]?.port ?? 0
  const at = (port: number, { access }: Person): Person =>
    Object.assign(visitor({ host: marketry.host, port }, 'madeinpk'), { access })

  /** Asks one of the processes; if that is cut off, another, with the same key. Whatever is answered is the answer. */
  async function ask(person: Person, turn: number, path: string, body?: unknown): Promise<Reply> {
    const idempotencyKey = randomUUID()
    for (let attempt = 0; ; attempt++) {
      try {
        return await at(portOf(turn + attempt), person).post(path, body, { idempotencyKey })
      } catch (fault) {
        if (attempt > 5) throw fault
      }
    }
  }

  async function shop({ person, addressId }: Shopper, listingId: string, placed: () => void): Promise<string[]> {
    const ids: string[] = []
    for (let turn = 0; turn < ordersEach; turn++) {
      const order = await ask(person, turn, `/listings/${listingId}/purchase/`, { quantity: 1, address_id: addressId })
      expect(order.status).toBe(201)
      const page = await ask(person, turn, `/orders/${order.body.id}/pay/`)
      expect(page.status).toBe(201)
      await payByCard(marketry, page.body.checkout_url)
      ids.push(order.body.id)
      placed()
    }
    return ids
  }

  /** Changes a price in one process and reads it in another, over and over, while `goesOn`. Answers what was stale. */
  async function changePrices(productId: string, listingId: string, goesOn: () => boolean): Promise<string[]> {
    const stale: string[] = []
    for (let turn = 0; goesOn(); turn++) {
      const price = `${5_000 + turn}.00`
      try {
        const { status } = await at(portOf(turn), people.seller).put(`/listings/${listingId}/`, { price })
        if (status !== 200) continue
        const { body } = await at(portOf(turn + 1), people.seller).get(`/products/${productId}/`)
        if (body.listing.price !== price) stale.push(`${body.listing.price} for ${price}`)
      } catch {
        // Cut off in flight: whether it was changed is not known, and the next one is.
      }
    }
    return stale
  }

  async function listen(port: number, seen?: string): Promise<Listening> {
    const listening = await listenTo(port, '/api/v1/notifications/stream/', {
      host: marketry.host('madeinpk'),
      authorization: `Bearer ${people.seller.access}`,
      ...(seen && { 'last-event-id': seen }),
    })
    open.push(listening)
    return listening
  }
  const toldTo = (...heard: Listening[]) =>
    heard.flatMap(({ events }) => events.filter(({ name }) => name === 'notice').map(({ data }) => data.id as string))

  test('[CO-15] one of each is killed under load: nothing is lost, nothing done twice, nothing stale, all is told', async () => {
    const { seller, categoryId } = people
    const goods = await offer(seller, categoryId, { stock: 100 })
    const priced = await offer(seller, categoryId, { stock: 5 })
    const [web, stays] = webs as [Process, Process]
    const first = await listen(web.port)
    const other = await listen(stays.port)

    let placed = 0
    let ended = false
    const half = Promise.withResolvers<void>()
    const prices = changePrices(priced.productId, priced.listingId, () => !ended)
    const shopping = Promise.all(
      all.map((shopper) =>
        shop(shopper, goods.listingId, () => {
          placed += 1
          if (placed === 4) half.resolve()
        }),
      ),
    )
    await half.promise
    await Promise.all([kill(web), kill(workers[0] as Process)])
    await first.over
    const again = await listen(stays.port, first.lastId())
    const orders = (await shopping).flat()
    ended = true

    expect(await prices).toEqual([])
    expect(new Set(orders).size).toBe(shoppers * ordersEach)
    for (const { person } of all) {
      const mine = await eventually(
        async () => (await at(stays.port, person).get('/orders/')).body.results as { id: string; state: string }[],
        (list) => list.every(({ state }) => state === 'paid'),
        'every order paid',
        patience,
      )
      expect(mine.map(({ id }) => id).toSorted()).toEqual(
        mine
          .map(({ id }) => id)
          .filter((id) => orders.includes(id))
          .toSorted(),
      )
      expect(mine).toHaveLength(ordersEach)
    }
    const { body: product } = await at(stays.port, seller).get(`/products/${goods.productId}/`)
    expect(product.stock).toBe(100 - orders.length)
    expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })

    const told = (await seller.get('/notifications/?limit=100')).body.results.map(({ id }: { id: string }) => id)
    expect(told.length).toBeGreaterThanOrEqual(orders.length)
    await eventually(
      async () => toldTo(other).length,
      (length) => length >= told.length,
      'the notices',
    )
    await eventually(
      async () => toldTo(first, again).length,
      (length) => length >= told.length,
      'the notices',
    )
    // Each once. They are told in the order of their commits, which the list, by when each was begun, need not have.
    expect(toldTo(other).toSorted()).toEqual(told.toSorted())
    expect(toldTo(first, again)).toEqual(toldTo(other))

    const jobsIn = async (list: string) =>
      (await people.operator.get(`/jobs/?list=${list}&limit=100`)).body.results.map(
        ({ queue }: { queue: string }) => queue,
      )
    await eventually(
      async () => [...(await jobsIn('waiting')), ...(await jobsIn('active'))],
      (left) => left.every((queue) => queue.startsWith('send_')),
      'the end of every job',
      patience,
    )
    expect(await jobsIn('failed')).toEqual([])
  }, 150_000)
})
