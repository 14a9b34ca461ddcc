import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuctionHouse, auctionHouse } from '../support/auctioning.ts'
import { turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered, visitor } from '../support/person.ts'
import { cards, saveCard } from '../support/stripe-pages.ts'
import { address, connectedSeller, offer } from '../support/trade.ts'
import { replayAuctions } from '../../src/cli/auctions-actions.ts'
import { newId } from '../../src/kernel/ids.ts'
import { sql } from '../../src/platform/db/sql.ts'
import type { Tx } from '../../src/platform/db/transaction.ts'
import { replayAuction } from '../../src/modules/auctions/replaying.ts'

const slug = 'madeinpk'
let marketry: Marketry
let marketplaceId: string
let operator: Person
let seller: Person
let categoryId: string
let house: AuctionHouse
let bidder: AuctionHouse['bidder']
let product: AuctionHouse['product']
let auction: AuctionHouse['auction']
let bid: AuctionHouse['bid']
let look: AuctionHouse['look']
let end: AuctionHouse['end']
let inSeconds: AuctionHouse['inSeconds']
let ayesha: Person
let bilal: Person
let crowd: Person[]

beforeAll(async () => {
  marketry = await startMarketry()
  const here = await marketry.parts.services.directory.bySlug(slug)
  marketplaceId = here?.id ?? ''
  house = await auctionHouse(marketry, slug)
  ;({ operator, seller, categoryId, bidder, product, auction, bid, look, end, inSeconds } = house)
  ;[ayesha, bilal] = (await Promise.all(['Ayesha', 'Bilal'].map(bidder))) as [Person, Person]
  crowd = await Promise.all(['Chand', 'Dua', 'Ehsan', 'Fatima'].map(bidder))
})
afterAll(() => marketry.close())

const here = <Answer>(work: (tx: Tx) => Promise<Answer>) => marketry.parts.db.inMarketplace(marketplaceId, work)

/** The row and the log say the same. */
async function expectReplays(id: string): Promise<void> {
  const { kept, replayed, agrees } = await here((tx) => replayAuction(tx, id))
  expect(replayed).toEqual(kept)
  expect(agrees).toBe(true)
}

describe('[PK-3] putting up', () => {
  test('a seller puts up what is theirs; it runs at once, and everybody may look', async () => {
    const productId = await product(2)
    const wish = {
      product_id: productId,
      opening: '1000.00',
      reserve: '3000.00',
      buy_now: '9000.00',
      ends_at: inSeconds(3_600),
    }
    const { status, body } = await seller.post('/auctions/', wish)
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({
        state: 'live',
        price: null,
        minimum_bid: '1000.00',
        reserve: '3000.00',
        reserve_met: false,
        buy_now: '9000.00',
        bids: 0,
        product: expect.objectContaining({ id: productId, sold_by: 'auction', stock: 1 }),
      }),
    ])
    const seen = await look(body.id)
    expect([seen.reserve, seen.reserve_met, seen.order_id]).toEqual([null, false, null])
    const { body: running } = await visitor(marketry, slug).get('/auctions/')
    expect(running.results.map(({ id }: { id: string }) => id)).toContain(body.id)
    expect((await visitor(marketry, slug).get('/auctions/?status=sold')).body.results).toEqual([])
  })

  test('not what is another’s, nor without the role, nor in wrong words, nor what money cannot pay for', async () => {
    const product_id = await product()
    const wish = { product_id, opening: '1000.00', ends_at: inSeconds(3_600) }
    const rival = await connectedSeller(marketry, slug, 'Rival')
    expect((await ayesha.post('/auctions/', wish)).status).toBe(403)
    expect((await visitor(marketry, slug).post('/auctions/', wish)).status).toBe(401)
    expect((await rival.post('/auctions/', wish)).body.code).toBe('unknown_product')
    const codes: [object, string][] = [
      [{ opening: '1e3' }, 'bad_amount'],
      [{ opening: '-5' }, 'bad_amount'],
      [{ opening: '1.00' }, 'bad_amount'],
      [{ opening: '99999999.00' }, 'bad_amount'],
      [{ reserve: '999.00' }, 'bad_amount'],
      [{ buy_now: '1299.99' }, 'buy_now_too_low'],
      [{ ends_at: inSeconds(60) }, 'bad_window'],
      [{ ends_at: inSeconds(40 * 86_400) }, 'bad_window'],
      [{ starts_at: inSeconds(40 * 86_400), ends_at: inSeconds(41 * 86_400) }, 'bad_window'],
      [{ ends_at: 'tomorrow' }, 'invalid_request'],
      [{ ends_at: undefined }, 'bad_window'],
      [{ lasts: 3_600 }, 'bad_window'],
      [{ ends_at: undefined, lasts: 60 }, 'bad_window'],
      [{ seller_id: newId() }, 'invalid_request'],
      [{ product_id: newId() }, 'unknown_product'],
    ]
    for (const [given, code] of codes) {
      const { status, body } = await seller.post('/auctions/', { ...wish, ...given })
      expect([given, status, body.code]).toEqual([given, 422, code])
    }
  })
})

describe('[PK-6] one way to sell', () => {
  test('what is listed cannot be put up, what is put up cannot be listed, and the database holds it too', async () => {
    const listed = await offer(seller, categoryId)
    const wish = { opening: '1000.00', ends_at: inSeconds(3_600) }
    expect((await seller.post('/auctions/', { ...wish, product_id: listed.productId })).body.code).toBe(
      'already_offered',
    )
    const id = await auction()
    const { product: put } = await look(id)
    expect((await seller.post('/listings/', { product_id: put.id, price: '500.00' })).body.code).toBe('already_offered')
    expect((await seller.post('/auctions/', { ...wish, product_id: put.id })).body.code).toBe('already_offered')
    expect((await seller.delete(`/products/${put.id}/`)).body.code).toBe('offered_meanwhile')
    const byHand = here((tx) =>
      tx.rows(sql`update product set sold_by = 'fixed_price', auction_ends_at = null where id = ${put.id}`),
    )
    await expect(byHand).rejects.toThrow('auctioned_one_way')
    const twice = here((tx) => tx.rows(sql`update auction set product_id = ${listed.productId} where id = ${id}`))
    await expect(twice).rejects.toThrow('auctioned_one_way')
  })

  test('put up and listed at the same instant: one of the two', async () => {
    const product_id = await product()
    const answers = await Promise.all([
      seller.post('/auctions/', { product_id, opening: '1000.00', ends_at: inSeconds(3_600) }),
      seller.post('/listings/', { product_id, price: '500.00' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })
})

describe('[PK-3] what was bid on', () => {
  test('stays what it was until the auction is over: only the description is added to', async () => {
    const id = await auction()
    const { product: put } = await look(id)
    const path = `/products/${put.id}/`
    const words = {
      title: 'Walnut chest',
      description: 'Carved in Swat.\nOne hinge is new.',
      category_id: categoryId,
      condition: 'new',
      stock: 0,
    }
    const change = async (given: object) => {
      const { status, body } = await seller.put(path, { ...words, ...given })
      return body.code ?? status
    }
    // While nobody has bid it may become whatever its seller likes.
    expect(await change({ title: 'Oak chest' })).toBe(200)
    expect(await change({})).toBe(200)
    await bid(ayesha, id, '2000.00')
    const others: object[] = [
      { title: 'Pine box' },
      { condition: 'good' },
      { description: 'Not carved in Swat.' },
      { description: '' },
      { description: 'New: Carved in Swat.\nOne hinge is new.' },
    ]
    for (const other of others) expect([other, await change(other)]).toEqual([other, 'product_bid_on'])
    expect((await seller.put(`${path}pictures/`, { pictures: [] })).body.code).toBe('product_bid_on')
    expect((await look(id)).product.title).toBe('Walnut chest')
    // A form ends its lines in its own way.
    expect(await change({ description: 'Carved in Swat.\r\nOne hinge is new.\r\nAdded: the key is there.' })).toBe(200)
    await end(id, 'sold')
    expect(await change({ title: 'Pine box', description: 'Another one.' })).toBe(200)
  })
})

describe('[PK-3] lists of products and auctions', () => {
  const found = async (query: string): Promise<string[]> =>
    (await visitor(marketry, slug).get(`/products/?${query}`)).body.results.map(({ id }: { id: string }) => id)

  test('what is in an auction is found by its way of sale, what ends soonest first, also where its only piece is up', async () => {
    const [late, soon] = [await product(), await product()]
    await seller.post('/auctions/', { product_id: late, opening: '1000.00', lasts: 7_200 })
    await seller.post('/auctions/', { product_id: soon, opening: '1000.00', lasts: 3_600 })
    const { productId: listed } = await offer(seller, categoryId)
    const ending = await found('order=ending&in_stock=true&limit=100')
    expect(ending.filter((id) => id === late || id === soon || id === listed)).toEqual([soon, late])
    expect(await found('sold_by=auction&limit=100')).toEqual(expect.arrayContaining([soon, late]))
    expect(await found('sold_by=fixed_price&limit=100')).not.toContain(soon)
    const { body } = await visitor(marketry, slug).get('/products/facets/?for_sale=true')
    expect(body.ways.map(({ value }: { value: string }) => value)).toEqual(['fixed_price', 'auction'])
  })

  test('a bid is on the card at once, and makes no list of products another', async () => {
    const id = await auction()
    const { product: put } = await look(id)
    const list = () => visitor(marketry, slug).get(`/products/${put.id}/`)
    const before = (await list()).body
    const card = async () => (await visitor(marketry, slug).get(`/auction-cards/?products=${put.id}`)).body.results
    expect(await card()).toMatchObject([{ id, product_id: put.id, price: '1000.00', bids: 0, state: 'live' }])
    await bid(ayesha, id, '5000.00')
    await bid(bilal, id, '2000.00')
    expect(await card()).toMatchObject([{ price: '2050.00', bids: 2 }])
    expect((await list()).body).toEqual(before)
  })

  test('what was not sold is put up again with one press; who had bid is told to its seller alone, once it is over', async () => {
    const id = await auction({ reserve: '9000.00', ends_at: undefined, lasts: 3_600 })
    await bid(ayesha, id, '3000.00')
    await bid(bilal, id, '2000.00')
    expect((await seller.get(`/auctions/${id}/bidders/`)).body.results).toEqual([])
    expect((await seller.post(`/auctions/${id}/relist/`)).body.code).toBe('auction_not_over')
    await end(id, 'unsold')
    expect((await bilal.get(`/auctions/${id}/bidders/`)).status).toBe(403)
    expect((await seller.get(`/auctions/${id}/bidders/`)).body.results).toEqual([
      { number: 1, amount: '3000.00', offered: null },
      { number: 2, amount: '2000.00', offered: null },
    ])
    expect((await bilal.post(`/auctions/${id}/relist/`)).status).toBe(403)
    const { status, body: again } = await seller.post(`/auctions/${id}/relist/`)
    expect([status, again]).toEqual([
      201,
      expect.objectContaining({ state: 'live', opening: '1000.00', reserve: '9000.00', bids: 0, price: null }),
    ])
    expect(new Date(again.ends_at).getTime() - new Date(again.starts_at).getTime()).toBe(3_600_000)
  })

  test('those who run the marketplace see every auction, and by whom it is led', async () => {
    const id = await auction()
    await bid(ayesha, id, '5000.00')
    await bid(bilal, id, '1.00')
    const { body } = await operator.get(`/desk/auctions/?bidder=${ayesha.id}&state=live&limit=100`)
    expect(body.results.find((one: { id: string }) => one.id === id)).toMatchObject({
      bids: 1,
      refused: 1,
      leader: { id: ayesha.id },
      seller: { id: seller.id },
    })
    expect((await seller.get('/desk/auctions/')).status).toBe(403)
  })
})

describe('[PK-3] bidding', () => {
  test('the answer is the new state; whoever is outbid is told', async () => {
    const id = await auction()
    const first = await bid(ayesha, id, '5000.00')
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({
        seq: 1,
        amount: '5000.00',
        auction: expect.objectContaining({ price: '1000.00', leading: true, own_maximum: '5000.00', bids: 1 }),
      }),
    ])
    const second = await bid(bilal, id, '2000.00')
    expect(second.body.auction).toMatchObject({ price: '2050.00', leading: false, own_maximum: '2000.00', bids: 2 })
    const third = await bid(bilal, id, '8000.00')
    expect(third.body.auction).toMatchObject({ price: '5100.00', leading: true, bids: 3 })
    const { body: told } = await ayesha.get('/notifications/')
    expect(told.results[0]).toMatchObject({ kind: 'auction-outbid' })
    await expectReplays(id)
  })

  test('a bid that does not count is told why, and kept with its reason', async () => {
    const id = await auction()
    await bid(ayesha, id, '5000.00')
    await bid(bilal, id, '2000.00')
    const homeless = await registered(marketry, slug, 'Homeless', ['buyer'])
    const cases: [Person, string, number, string][] = [
      [bilal, '2099.99', 422, 'bid_too_low'],
      [ayesha, '5000.00', 422, 'bid_not_higher'],
      [bilal, '1000000.00', 422, 'bid_too_high'],
      [homeless, '9000.00', 422, 'address_missing'],
      [seller, '9000.00', 403, 'role_missing'],
      [bilal, '2e5', 422, 'bad_amount'],
      [bilal, '9000.001', 422, 'bad_amount'],
      [bilal, '', 422, 'bad_amount'],
      [visitor(marketry, slug), '9000.00', 401, 'not_signed_in'],
    ]
    for (const [who, amount, status, code] of cases) {
      const reply = await bid(who, id, amount)
      expect([amount, reply.status, reply.body.code]).toEqual([amount, status, code])
    }
    for (const body of [{}, { amount: 5_000 }, { amount: '5000.00', ref: '' }, { amount: '5000.00', seq: 1 }]) {
      expect([body, (await bilal.post(`/auctions/${id}/bids/`, body)).status]).toEqual([body, 422])
    }
    expect((await bid(bilal, newId(), '5000.00')).status).toBe(404)
    expect((await bid(bilal, 'none', '5000.00')).status).toBe(404)
    const { body: log } = await operator.get(`/auctions/${id}/bids/?limit=100`)
    const refused = log.results.flatMap(({ refusal }: { refusal: string | null }) => refusal ?? [])
    expect(refused.toReversed()).toEqual(['bid_too_low', 'bid_not_higher', 'bid_too_high', 'address_missing'])
    await expectReplays(id)
  })

  test('nobody bids in their own auction, though they buy elsewhere', async () => {
    const both = await connectedSeller(marketry, slug, 'Both')
    await both.post('/me/roles/', { roles: ['buyer'] })
    const { body: fresh } = await both.post('/auth/refresh-token/', { refresh: both.refresh })
    Object.assign(both, { access: fresh.access })
    await address(both)
    const own = await both.post('/products/', { title: 'My own', category_id: categoryId, condition: 'new', stock: 1 })
    const put = await both.post('/auctions/', {
      product_id: own.body.id,
      opening: '1000.00',
      ends_at: inSeconds(3_600),
    })
    const refused = await bid(both, put.body.id, '1000.00')
    expect([refused.status, refused.body.code]).toEqual([403, 'own_auction'])
    expect((await bid(both, await auction(), '1000.00')).status).toBe(201)
  })

  test('what one would pay is nobody else’s to know; bidders are numbers', async () => {
    const id = await auction()
    await bid(ayesha, id, '5000.00')
    await bid(bilal, id, '2000.00')
    await bid(bilal, id, '1.00')
    const lines = async (who: Person) => (await who.get(`/auctions/${id}/bids/`)).body.results
    expect(await lines(visitor(marketry, slug))).toMatchObject([
      { seq: 2, bidder: { number: 2, you: false }, bidder_id: null, amount: null, price: '2050.00' },
      { seq: 1, bidder: { number: 1, you: false }, bidder_id: null, amount: null, price: '1000.00' },
    ])
    expect(await lines(seller)).toMatchObject([{ amount: null }, { amount: null }])
    expect(await lines(bilal)).toMatchObject([
      { seq: 3, refusal: 'bid_too_low', amount: '1.00' },
      { seq: 2, amount: '2000.00', bidder: { you: true } },
      { seq: 1, amount: null },
    ])
    expect(await lines(operator)).toHaveLength(3)
    expect((await look(id, bilal)).own_maximum).toBe('2000.00')
    expect((await look(id)).own_maximum).toBeNull()
    const { body: mine } = await bilal.get('/bids/?status=active')
    expect(mine.results.map((one: { id: string }) => one.id)).toContain(id)
  })

  test('a bid without an answer is repeated under its ref, and counts once', async () => {
    const id = await auction()
    const ref = newId()
    const answers = await Promise.all([1, 2, 3].map(() => bid(ayesha, id, '5000.00', { ref })))
    answers.push(await bid(ayesha, id, '5000.00', { ref }))
    expect(answers.map(({ status, body }) => [status, body.seq])).toEqual([1, 2, 3, 4].map(() => [201, 1]))
    expect((await bid(ayesha, id, '6000.00', { ref })).body.code).toBe('ref_reused')
    expect((await bid(ayesha, await auction(), '5000.00', { ref })).body.code).toBe('ref_reused')
    const [one, two] = [await auction(), await auction()]
    const both = await Promise.all([one, two].map((place) => bid(bilal, place, '5000.00', { ref })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422])
    const refused = newId()
    await bid(bilal, id, '1.00', { ref: refused })
    expect((await bid(bilal, id, '1.00', { ref: refused })).body.code).toBe('bid_too_low')
    expect((await look(id)).seq).toBe(2)
  })

  test('a product that the house takes off sale takes no bids until it is let go', async () => {
    const id = await auction()
    const { product: put } = await look(id)
    await operator.post(`/products/${put.id}/hold/`, { reason: 'To be looked at' })
    expect((await bid(ayesha, id, '5000.00')).body.code).toBe('auction_on_hold')
    await operator.post(`/products/${put.id}/release/`)
    expect((await bid(ayesha, id, '5000.00')).status).toBe(201)
  })
})

describe('[PK-16] at one instant', () => {
  test('fifty bids in parallel: each is answered, the log has no gap, and the highest leads', async () => {
    const id = await auction()
    const amounts = Array.from({ length: 50 }, (_, index) => 1_000 + ((index * 37) % 50) * 100)
    const answers = await Promise.all(
      amounts.map((amount, index) => bid(crowd[index % crowd.length] as Person, id, `${amount}.00`)),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 422]))
    const lines = await here((tx) =>
      tx.rows<{ seq: number; amount: bigint; refusal: string | null }>(
        sql`select seq, amount, refusal from auction_log where auction_id = ${id} order by seq`,
      ),
    )
    expect(lines.map(({ seq }) => seq)).toEqual(amounts.map((_, index) => index + 1))
    expect(lines.filter(({ refusal }) => refusal === null)).toHaveLength(
      answers.filter(({ status }) => status === 201).length,
    )
    const winner = await here((tx) =>
      tx.one<{ leading_maximum: bigint }>(sql`select leading_maximum from auction where id = ${id}`),
    )
    expect(winner.leading_maximum).toBe(590_000n)
    await expectReplays(id)
  })

  test('two who would pay the same: the one whose bid came first leads, at just that', async () => {
    const id = await auction()
    const answers = await Promise.all([bid(ayesha, id, '4000.00'), bid(bilal, id, '4000.00')])
    const first = answers.find(({ body }) => body.seq === 1)
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    const leads = first === answers[0] ? ayesha : bilal
    expect(await look(id, leads)).toMatchObject({ price: '4000.00', leading: true })
    await expectReplays(id)
  })

  test('over two processes on one database there is one order, and one winner', async () => {
    const id = await auction()
    const other = await marketry.another('web')
    try {
      const elsewhere = crowd.map((person) =>
        Object.assign(visitor({ ...marketry, port: other.port }, slug), { access: person.access }),
      )
      await Promise.all(
        Array.from({ length: 24 }, (_, index) => {
          const who = (index % 2 ? elsewhere : crowd)[index % crowd.length] as Person
          return bid(who, id, `${1_000 + index * 150}.00`)
        }),
      )
      expect((await look(id)).seq).toBe(24)
      await expectReplays(id)
    } finally {
      await other.close()
    }
  })

  test('a session that was ended bids no more, though its token is fresh', async () => {
    const id = await auction()
    const leaving = await bidder('Leaving')
    expect((await bid(leaving, id, '1000.00')).status).toBe(201)
    expect((await leaving.post('/logout/')).status).toBe(204)
    const late = await bid(leaving, id, '9000.00')
    expect([late.status, late.body.code]).toEqual([401, 'session_ended'])
    expect((await look(id)).seq).toBe(1)
  })
})

describe('[PK-16] taking back, lowering, buying at once, calling off', () => {
  test('bids are taken back for a reason, and stay in the log', async () => {
    const id = await auction()
    await bid(ayesha, id, '2000.00')
    await bid(bilal, id, '9000.00')
    expect((await bilal.post(`/auctions/${id}/retract/`, { reason: 'regret' })).status).toBe(422)
    const { status, body } = await bilal.post(`/auctions/${id}/retract/`, { reason: 'typing_error' })
    expect([status, body.price, body.bids, body.leading]).toEqual([200, '1000.00', 1, false])
    expect((await bilal.post(`/auctions/${id}/retract/`, { reason: 'typing_error' })).body.code).toBe(
      'no_bid_to_retract',
    )
    expect((await bid(bilal, id, '900.00')).body.code).toBe('bid_too_low')
    const { body: log } = await visitor(marketry, slug).get(`/auctions/${id}/bids/`)
    expect(log.results[0]).toMatchObject({
      kind: 'retraction',
      reason: 'typing_error',
      takes_back: [2],
      price: '1000.00',
    })
    await expectReplays(id)
  })

  test('a reserve is lowered to what somebody would pay, and is met', async () => {
    const id = await auction({ reserve: '6000.00' })
    await bid(ayesha, id, '5000.00')
    expect((await look(id)).reserve_met).toBe(false)
    expect((await ayesha.post(`/auctions/${id}/lower-reserve/`, { reserve: '4000.00' })).status).toBe(403)
    expect((await seller.post(`/auctions/${id}/lower-reserve/`, { reserve: '7000.00' })).body.code).toBe(
      'reserve_not_lower',
    )
    const { body } = await seller.post(`/auctions/${id}/lower-reserve/`, { reserve: '4000.00' })
    expect(body).toMatchObject({ reserve: '4000.00', reserve_met: true, price: '4000.00' })
    await expectReplays(id)
  })

  test('bought at once: an order to pay, and the auction is over; two at one instant, one has it', async () => {
    const id = await auction({ buy_now: '5000.00' })
    const answers = await Promise.all([ayesha, bilal].map((who) => who.post(`/auctions/${id}/buy-now/`)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const buyer = answers[0]?.status === 201 ? ayesha : bilal
    // Whoever's line broke says it again, and has not lost the race to themselves.
    expect((await buyer.post(`/auctions/${id}/buy-now/`)).body).toMatchObject({ state: 'sold' })
    const { order_id, state } = await look(id, buyer)
    expect(state).toBe('sold')
    const { body: order } = await buyer.get(`/orders/${order_id}/`)
    expect(order).toMatchObject({ state: 'pending_payment', amount: '5000.00', auction_id: id, listing_id: null })
    expect((await bid(ayesha, id, '9000.00')).body.code).toBe('auction_ended')
    const met = await auction({ buy_now: '5000.00' })
    await bid(ayesha, met, '1000.00')
    expect((await bilal.post(`/auctions/${met}/buy-now/`)).body.code).toBe('buy_now_gone')
    await expectReplays(id)
  })

  test('where a card on file is wanted: none may bid or buy without one; whoever has bid is not asked about again', async () => {
    const careful = await bidder('Careful')
    expect((await operator.patch('/settings/', { auctions: { card_required: true } })).status).toBe(200)
    const [id, bought] = [await auction(), await auction({ buy_now: '5000.00' })]
    const refused = [await bid(careful, id, '1000.00'), await careful.post(`/auctions/${bought}/buy-now/`)]
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'card_missing'],
      [422, 'card_missing'],
    ])
    const card = await saveCard(marketry, careful, cards.good)
    expect((await bid(careful, id, '1000.00')).status).toBe(201)
    await careful.delete(`/payment-methods/${card}/`)
    expect((await bid(careful, id, '1500.00')).status).toBe(201)
    expect((await careful.post(`/auctions/${bought}/buy-now/`)).body.code).toBe('card_missing')
    await saveCard(marketry, careful, cards.good)
    expect((await careful.post(`/auctions/${bought}/buy-now/`)).status).toBe(201)
    await operator.patch('/settings/', { auctions: { card_required: false } })
  })

  test('called off: bids are void, bidders are told, the piece lies in the stock again', async () => {
    const id = await auction()
    await bid(ayesha, id, '5000.00')
    const { product: put } = await look(id)
    const reason = { reason: 'It broke on the shelf' }
    expect((await bilal.post(`/auctions/${id}/cancel/`, reason)).status).toBe(403)
    expect((await seller.post(`/auctions/${id}/cancel/`, reason)).body.state).toBe('cancelled')
    expect((await seller.post(`/auctions/${id}/cancel/`, reason)).body.code).toBe('not_in_this_state')
    expect((await bid(bilal, id, '9000.00')).body.code).toBe('auction_ended')
    expect((await ayesha.get('/notifications/')).body.results[0].kind).toBe('auction-called-off')
    expect((await seller.get(`/products/${put.id}/`)).body).toMatchObject({ sold_by: null, stock: 1 })
    const binding = await auction({}, 3_600)
    await bid(ayesha, binding, '5000.00')
    expect((await seller.post(`/auctions/${binding}/cancel/`, reason)).body.code).toBe('auction_binding')
    expect((await operator.post(`/auctions/${binding}/cancel/`, reason)).body.state).toBe('cancelled')
  })
})

describe('[PK-15] to the second', () => {
  test('it begins when it is to begin', async () => {
    const id = await auction({ starts_at: inSeconds(3_600), ends_at: inSeconds(9_000) })
    expect((await look(id)).state).toBe('scheduled')
    expect((await bid(ayesha, id, '5000.00')).body.code).toBe('auction_not_started')
    await turnClock(operator, 3_601)
    await eventually(
      () => look(id),
      ({ state }) => state === 'live',
      'its beginning',
    )
    expect((await bid(ayesha, id, '5000.00')).status).toBe(201)
  })

  test('at its end the leader has an order to pay, at the price; both are told; the product may be offered anew', async () => {
    const id = await auction({ reserve: '3000.00' }, 3_600)
    await bid(ayesha, id, '5000.00')
    await bid(bilal, id, '4000.00')
    await end(id, 'sold')
    const { order_id, product: put } = await look(id, ayesha)
    const { body: order } = await ayesha.get(`/orders/${order_id}/`)
    expect(order).toMatchObject({ state: 'pending_payment', amount: '4100.00', role: 'buyer', auction_id: id })
    expect(order.ship_to).toMatchObject({ city: 'Lahore' })
    expect((await ayesha.get('/notifications/')).body.results.map(({ kind }: { kind: string }) => kind)).toContain(
      'auction-won',
    )
    expect((await seller.get('/notifications/')).body.results.map(({ kind }: { kind: string }) => kind)).toContain(
      'auction-sold',
    )
    expect((await look(id, bilal)).order_id).toBeNull()
    expect((await seller.get(`/products/${put.id}/`)).body).toMatchObject({ sold_by: null, stock: 0 })
    expect((await ayesha.post(`/orders/${order_id}/pay/`)).status).toBe(201)
    const own = (await ayesha.get('/addresses/')).body.results[0].id
    expect((await ayesha.put(`/orders/${order_id}/address/`, { address_id: own })).status).toBe(200)
    expect((await bilal.put(`/orders/${order_id}/address/`, { address_id: own })).status).toBe(404)
  })

  test('below the reserve it is not sold, and the piece comes back', async () => {
    const id = await auction({ reserve: '6000.00' }, 3_600)
    await bid(ayesha, id, '5000.00')
    await end(id, 'unsold')
    const { product: put, order_id } = await look(id, ayesha)
    expect([put.sold_by, put.stock, order_id]).toEqual([null, 1, null])
  })

  test('a bid in the last two minutes moves the end, and the timer with it', async () => {
    const id = await auction({}, 3_600)
    await bid(ayesha, id, '5000.00')
    const { ends_at: before } = await look(id)
    await turnClock(operator, 3_600 - 60)
    const { body } = await bid(bilal, id, '2000.00')
    expect(new Date(body.auction.ends_at).getTime()).toBeGreaterThan(new Date(before).getTime())
    const timers = await here((tx) =>
      tx.rows<{ transition: string; due_at: Date }>(
        sql`select transition, due_at from timer where process = 'auction' and subject_id = ${id}`,
      ),
    )
    expect(timers).toEqual([{ transition: 'sell', due_at: new Date(body.auction.ends_at) }])
    await end(id, 'sold')
  })

  test('should its timer fail, check_auction_endings brings it to its end', async () => {
    const id = await auction({}, 3_600)
    await bid(ayesha, id, '5000.00')
    await here((tx) => tx.rows(sql`delete from timer where process = 'auction' and subject_id = ${id}`))
    await turnClock(operator, 3_601)
    expect((await bid(bilal, id, '9000.00')).body.code).toBe('auction_ended')
    await operator.post('/jobs/trigger/', { name: 'check_auction_endings' })
    await eventually(
      () => look(id),
      ({ state }) => state === 'sold',
      'its end',
    )
  })
})

describe('[PK-14] a second chance', () => {
  const offerTo = (id: string, number: number, days = 3) =>
    seller.post(`/auctions/${id}/second-chances/`, { bidder: number, days })

  test('what was not sold is offered to a bidder at the most they had bid; taken, it is an order', async () => {
    const id = await auction({ reserve: '6000.00' }, 3_600)
    await bid(ayesha, id, '5000.00')
    await bid(bilal, id, '4000.00')
    expect((await offerTo(id, 1)).body.code).toBe('auction_not_over')
    await end(id, 'unsold')
    expect((await offerTo(id, 3)).body.code).toBe('no_such_bidder')
    expect((await seller.post(`/auctions/${id}/second-chances/`, { bidder: 1, days: 2 })).status).toBe(422)
    const { status, body: chance } = await offerTo(id, 1)
    expect([status, chance]).toEqual([
      201,
      expect.objectContaining({ state: 'offered', price: '5000.00', role: 'seller', order_id: null }),
    ])
    // The piece is set aside: there is none for another.
    expect((await offerTo(id, 2)).body.code).toBe('out_of_stock')
    expect((await ayesha.get('/notifications/')).body.results[0].kind).toBe('second-chance')
    expect((await bilal.post(`/second-chances/${chance.id}/accept/`)).status).toBe(404)
    expect((await seller.post(`/second-chances/${chance.id}/accept/`)).body.code).toBe('not_your_step')
    const answers = await Promise.all([1, 2].map(() => ayesha.post(`/second-chances/${chance.id}/accept/`)))
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 409])
    const { body: mine } = await ayesha.get('/second-chances/')
    const { order_id } = mine.results[0]
    const { body: order } = await ayesha.get(`/orders/${order_id}/`)
    expect(order).toMatchObject({ state: 'pending_payment', amount: '5000.00', auction_id: id })
  })

  test('declined, withdrawn or not answered, the piece lies in the stock again; nobody is asked twice', async () => {
    const id = await auction({ reserve: '6000.00' }, 3_600)
    for (const [index, who] of [ayesha, bilal, ...crowd].slice(0, 3).entries())
      await bid(who, id, `${2_000 + index * 500}.00`)
    await end(id, 'unsold')
    const stock = async () => (await look(id)).product.stock
    const declined = (await offerTo(id, 1)).body
    expect(await stock()).toBe(0)
    expect((await ayesha.post(`/second-chances/${declined.id}/decline/`)).body.state).toBe('declined')
    expect(await stock()).toBe(1)
    expect((await offerTo(id, 1)).body.code).toBe('chance_offered')
    expect(await stock()).toBe(1)
    const withdrawn = (await offerTo(id, 2)).body
    expect((await bilal.post(`/second-chances/${withdrawn.id}/withdraw/`)).body.code).toBe('not_your_step')
    expect((await seller.post(`/second-chances/${withdrawn.id}/withdraw/`)).body.state).toBe('withdrawn')
    const silent = (await offerTo(id, 3, 1)).body
    await turnClock(operator, 86_400 + 1)
    await eventually(stock, (left) => left === 1, 'the piece in the stock')
    expect((await crowd[0]?.post(`/second-chances/${silent.id}/accept/`))?.body.code).toBe('not_in_this_state')
  })

  test('a winner who does not pay makes way for the next; one who still has time does not', async () => {
    const id = await auction({ if_unpaid: 'nothing' }, 3_600)
    await bid(ayesha, id, '5000.00')
    await bid(bilal, id, '4000.00')
    await end(id, 'sold')
    expect((await offerTo(id, 2)).body.code).toBe('auction_was_paid')
    const { order_id } = await look(id, ayesha)
    await turnClock(operator, 48 * 3_600 + 1)
    await eventually(
      () => ayesha.get(`/orders/${order_id}/`),
      ({ body }) => body.state === 'expired',
      'the order that ran out',
    )
    expect((await offerTo(id, 1)).body.code).toBe('no_such_bidder')
    const { body: chance } = await offerTo(id, 2)
    expect(chance).toMatchObject({ price: '4000.00', state: 'offered' })
  })
})

describe('[PK-16] by command', () => {
  test('every log replays to what is kept; a row that was changed by hand is found', async () => {
    const { services } = marketry.parts
    const whole = await replayAuctions(services, { marketplace: slug })
    expect([whole.agrees, whole.lines.length]).toEqual([true, 1])
    const id = await auction()
    await bid(await bidder('Gul'), id, '5000.00')
    expect((await replayAuctions(services, { id })).lines[0]).toMatch(/Walnut chest \(live\): 1 line, as kept$/)
    await here((tx) => tx.rows(sql`update auction set price = 200000 where id = ${id}`))
    const { agrees, lines } = await replayAuctions(services, {})
    expect(agrees).toBe(false)
    expect(lines[0]).toMatch(/kept +price 200000,.*\n +replayed price 100000,/)
    await here((tx) => tx.rows(sql`update auction set price = 100000 where id = ${id}`))
    await expect(replayAuctions(services, { id: newId() })).rejects.toThrow('There is no auction')
    await expect(replayAuctions(services, { marketplace: 'none' })).rejects.toThrow('There is no marketplace')
  })
})
