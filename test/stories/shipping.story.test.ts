import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuctionHouse, auctionHouse } from '../support/auctioning.ts'
import { balances, lead, pay, place, proof, type Traders, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered, visitor } from '../support/person.ts'
import { payByCard } from '../support/stripe-pages.ts'
import { address } from '../support/trade.ts'

const slug = 'madeinpk'
let marketry: Marketry
let house: AuctionHouse
let people: Traders
let seller: Person
let buyer: Person
/** In Lahore, in Karachi, in Gilgit. */
let lahore: string
let karachi: string
let gilgit: string

// Punjab is near, Sindh far; the rest of the country has one rate, and abroad another.
const rates = {
  home: { first: '450.00', further: '150.00' },
  abroad: { first: '4000', further: '1500', free_from: '100000.00' },
  provinces: [
    { province: 'PK-PB', first: '200.00', further: '50.00', free_from: '10000.00' },
    { province: 'PK-SD', first: '350.00', further: '100.00' },
  ],
}

beforeAll(async () => {
  marketry = await startMarketry()
  house = await auctionHouse(marketry, slug)
  ;({ seller } = house)
  buyer = await registered(marketry, slug, 'Bilal', ['buyer'])
  lahore = await address(buyer)
  karachi = await address(buyer, { city: 'Karachi' })
  gilgit = await address(buyer, { city: 'Gilgit' })
  people = { operator: house.operator, seller, buyer, addressId: lahore, categoryId: house.categoryId }
})
afterAll(() => marketry.close())

const setRates = async (who: Person, given: object = rates, path = '/shipping-rates/') => {
  const { status, body } = await who.put(path, given)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const buy = (listingId: string, addressId: string, more: object = {}) =>
  buyer.post(`/listings/${listingId}/purchase/`, { address_id: addressId, ...more })
const offered = async (price = '5000.00', stock = 20) => (await place(people, { price, stock })).listingId
const money = ({ body }: { body: Record<string, string> }) => [body['goods'], body['shipping'], body['amount']]

describe('[PK-12] rates', () => {
  test('until anybody sets rates, sending is in the price, and an order costs what its pieces do', async () => {
    const { id, listingId } = await place(people)
    expect(money(await buyer.get(`/orders/${id}/`))).toEqual(['5000.00', '0.00', '5000.00'])
    const { body } = await buyer.get(`/listings/${listingId}/shipping/`)
    expect([body.source, body.shipping, body.total, body.sends_abroad]).toEqual(['in_price', '0.00', '5000.00', true])
    expect((await visitor(marketry, slug).get(`/sellers/${seller.id}/shipping-rates/`)).body).toEqual({
      source: 'in_price',
      rates: null,
    })
  })

  test('the house sets rates for sellers who have none, a seller sets their own, and takes them back', async () => {
    const listingId = await offered()
    await setRates(house.operator, { home: { first: '300' } }, '/shipping-rates/house/')
    const asked = async () => (await buyer.get(`/listings/${listingId}/shipping/?province=PK-PB`)).body
    expect(await asked()).toMatchObject({ source: 'house', shipping: '300.00', sends_abroad: false, zone: 'home' })
    const own = await setRates(seller)
    expect(own).toMatchObject({ source: 'seller', newest: 1, house: { home: { first: '300.00' } } })
    expect(await asked()).toMatchObject({
      source: 'seller',
      shipping: '200.00',
      total: '5200.00',
      zone: 'PK-PB',
      rate: { first: '200.00', further: '50.00', free_from: '10000.00' },
      sentence: 'Sending it there costs 200.00 PKR, by the rates of the seller.',
    })
    const seen = (await visitor(marketry, slug).get(`/sellers/${seller.id}/shipping-rates/`)).body
    expect(seen.source).toBe('seller')
    expect(seen.rates.provinces.map(({ province, first }: never) => [(province as { id: string }).id, first])).toEqual([
      ['PK-PB', '200.00'],
      ['PK-SD', '350.00'],
    ])
    expect((await seller.delete('/shipping-rates/')).status).toBe(204)
    expect(await asked()).toMatchObject({ source: 'house', shipping: '300.00' })
    await setRates(seller)
  })

  test('a quote goes to a province, a country, an address of mine or my default one; else it is a span', async () => {
    const listingId = await offered()
    const quote = async (who: Person, query = '') => (await who.get(`/listings/${listingId}/shipping/${query}`)).body
    expect(await quote(visitor(marketry, slug))).toMatchObject({
      to: null,
      shipping: null,
      least: '200.00',
      most: '450.00',
    })
    expect(await quote(buyer)).toMatchObject({ to: { province_id: 'PK-PB', province: 'Punjab' }, shipping: '200.00' })
    expect(await quote(buyer, `?address_id=${karachi}`)).toMatchObject({ zone: 'PK-SD', shipping: '350.00' })
    expect(await quote(buyer, `?address_id=${gilgit}&quantity=3`)).toMatchObject({ zone: 'home', shipping: '750.00' })
    expect(await quote(buyer, '?country=AE')).toMatchObject({ zone: 'abroad', shipping: '4000.00', total: '9000.00' })
    expect(await quote(buyer, '?province=PK-PB&quantity=2')).toMatchObject({ goods: '10000.00', shipping: '0.00' })
    expect((await quote(buyer, '?province=US-NY')).code).toBe('unknown_province')
    const stranger = await registered(marketry, slug, 'Zoya', ['buyer'])
    expect((await stranger.get(`/listings/${listingId}/shipping/?address_id=${karachi}`)).status).toBe(404)
  })

  test('what cannot be a rate is refused with its field, and of two who set rates at once one is', async () => {
    const put = (given: object) => seller.put('/shipping-rates/', given)
    const faults = async (given: object) => {
      const { status, body } = await put(given)
      return [status, body.code, body.errors?.map(({ path }: { path: string }) => path)]
    }
    expect(await faults({})).toEqual([422, 'invalid_request', ['home']])
    expect(await faults({ home: { first: '-1' } })).toEqual([422, 'amount_malformed', ['home.first']])
    expect(await faults({ home: { first: '100000.01' } })).toEqual([422, 'rates_not_possible', ['home.first']])
    const home = { first: '1.00' }
    expect(await faults({ home, provinces: [{ province: 'US-NY', first: '1' }] })).toEqual([
      422,
      'rates_not_possible',
      ['provinces.0.province'],
    ])
    const twice = [
      { province: 'PK-PB', first: '1' },
      { province: 'PK-PB', first: '2' },
    ]
    expect(await faults({ home, provinces: twice })).toEqual([422, 'rates_not_possible', ['provinces.1.province']])
    const { body } = await seller.get('/shipping-rates/')
    const both = await Promise.all([1, 2].map(() => put({ ...rates, follows: body.newest })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('rates_changed_meanwhile')
    expect((await buyer.put('/shipping-rates/', rates)).status).toBe(403)
    expect((await seller.put('/shipping-rates/house/', rates)).status).toBe(403)
  })
})

describe('[PK-12] an order from a listing', () => {
  test('costs its pieces and the way to its address, as it was seen; another cost buys nothing', async () => {
    const listingId = await offered()
    const one = await buy(listingId, karachi, { shipping: '350.00' })
    expect([one.status, ...money(one)]).toEqual([201, '5000.00', '350.00', '5350.00'])
    expect(money(await buy(listingId, gilgit, { quantity: 3 }))).toEqual(['15000.00', '750.00', '15750.00'])
    expect(money(await buy(listingId, lahore, { quantity: 2 }))).toEqual(['10000.00', '0.00', '10000.00'])
    const stock = async () => (await buyer.get(`/listings/${listingId}/`)).body.product.stock
    const before = await stock()
    await setRates(seller, { ...rates, provinces: [] })
    const refused = await buy(listingId, karachi, { shipping: '350.00' })
    expect([refused.status, refused.body.code]).toEqual([409, 'shipping_changed'])
    expect(await stock()).toBe(before)
    expect(money(await buyer.get(`/orders/${one.body.id}/`))).toEqual(['5000.00', '350.00', '5350.00'])
    await setRates(seller)
  })

  test('is not sent abroad where the seller does not send there, and says so', async () => {
    const traveller = await registered(marketry, slug, 'Tariq', ['buyer'])
    const dubai = await traveller.post('/addresses/', {
      recipient: 'Tariq Aziz',
      phone: '+971501234567',
      line1: '5 Creek Road',
      country: 'AE',
      city: 'Dubai',
    })
    const listingId = await offered()
    const wish = { address_id: dubai.body.id }
    expect(money(await traveller.post(`/listings/${listingId}/purchase/`, wish))).toEqual([
      '5000.00',
      '4000.00',
      '9000.00',
    ])
    await setRates(seller, { ...rates, abroad: null })
    const refused = await traveller.post(`/listings/${listingId}/purchase/`, wish)
    expect([refused.status, refused.body.code]).toEqual([422, 'not_sent_there'])
    const { body } = await traveller.get(`/listings/${listingId}/shipping/`)
    expect([body.sent, body.shipping, body.sends_abroad]).toEqual([false, null, false])
    await setRates(seller)
  })

  test('is paid, held and released with its shipping, and the fee is taken of the whole', async () => {
    const listingId = await offered()
    const { body } = await buy(listingId, karachi)
    await pay(marketry, buyer, body.id)
    const held = (await balances(house.operator))['escrow']
    expect(held).toBe('5350.00')
    const { results } = (await seller.get(`/entries/?deals=${body.id}`)).body
    expect(results.map(({ reason }: { reason: string | null }) => reason)).toContain('Of this 350.00 is for sending.')
    await lead(people, body.id, 'completed')
    const sold = (await seller.get(`/orders/${body.id}/`)).body
    // 2 % of 5,350.
    expect([sold.fee.fee, sold.fee.earned]).toEqual(['107.00', '5243.00'])
    await eventually(
      async () => (await seller.get(`/orders/${body.id}/`)).body.payouts,
      (payouts) => payouts[0]?.amount === '5243.00',
      'the payout',
    )
    await eventually(
      () => proof(house.operator),
      ({ proved }) => proved,
      'the books',
    )
  })

  test('goes back in full with its shipping, and in part', async () => {
    const listingId = await offered()
    const whole = (await buy(listingId, karachi)).body.id
    await pay(marketry, buyer, whole)
    await lead(people, whole, 'cancelled')
    const refunds = (await buyer.get(`/orders/${whole}/`)).body.refunds
    expect(refunds.map(({ amount }: { amount: string }) => amount)).toEqual(['5350.00'])
    const part = (await buy(listingId, karachi)).body.id
    await pay(marketry, buyer, part)
    const given = await seller.post(`/orders/${part}/refund/`, { amount: '350.00', reason: 'Collected in person' })
    expect([given.status, given.body.given_back]).toEqual([200, '350.00'])
    await eventually(
      () => proof(house.operator),
      ({ proved }) => proved,
      'the books',
    )
  })

  test('its address changes until it is paid, and with it the amount; who pays on the old page is paid back', async () => {
    const listingId = await offered()
    const { id } = (await buy(listingId, lahore)).body
    // What the seller sets meanwhile is for others.
    await setRates(seller, { home: { first: '999.00' } })
    const old = (await buyer.post(`/orders/${id}/pay/`)).body.checkout_url
    const moved = await buyer.put(`/orders/${id}/address/`, { address_id: karachi })
    expect([moved.status, ...money(moved)]).toEqual([200, '5000.00', '350.00', '5350.00'])
    await setRates(seller)
    await payByCard(marketry, old).catch(() => undefined)
    const page = (await buyer.post(`/orders/${id}/pay/`)).body.checkout_url
    expect(page).not.toBe(old)
    await payByCard(marketry, page)
    await until(buyer, id, 'paid')
    expect((await proof(house.operator)).wrong).toEqual([])
    expect((await buyer.put(`/orders/${id}/address/`, { address_id: lahore })).body.code).toBe('not_in_this_state')
  })

  test('keeps its page where another address costs the same', async () => {
    const listingId = await offered()
    const { id } = (await buy(listingId, lahore)).body
    const open = (await buyer.post(`/orders/${id}/pay/`)).body.checkout_url
    const there = await address(buyer, { city: 'Multan' })
    expect(money(await buyer.put(`/orders/${id}/address/`, { address_id: there }))).toEqual([
      '5000.00',
      '200.00',
      '5200.00',
    ])
    expect((await buyer.post(`/orders/${id}/pay/`)).body.checkout_url).toBe(open)
  })
})

describe('[PK-12] an order that was won', () => {
  /** Wins an auction of the seller's. Answers the auction's and the order's id. */
  const win = async (winner: Person, meanwhile: () => Promise<unknown> = async () => undefined) => {
    const id = await house.auction()
    expect((await house.bid(winner, id, '3000.00')).status).toBe(201)
    await meanwhile()
    await house.end(id, 'sold')
    return { id, order: (await house.look(id, winner)).order_id as string }
  }

  test('keeps the rates its auction was put up with, whatever the seller sets once somebody leads', async () => {
    const winner = await house.bidder('Waqas')
    const { id, order } = await win(winner, () => setRates(seller, { home: { first: '50000.00' } }))
    const { body } = await winner.get(`/auctions/${id}/shipping/`)
    expect([body.goods, body.shipping, body.zone]).toEqual(['1000.00', '200.00', 'PK-PB'])
    const won = await winner.get(`/orders/${order}/`)
    expect(money(won)).toEqual(['1000.00', '200.00', '1200.00'])
    // Its address, too, is priced by those.
    const there = await address(winner, { city: 'Karachi' })
    expect(money(await winner.put(`/orders/${order}/address/`, { address_id: there }))).toEqual([
      '1000.00',
      '350.00',
      '1350.00',
    ])
    await setRates(seller)
    await pay(marketry, winner, order)
    expect((await balances(house.operator))['escrow']).toBeDefined()
    expect((await proof(house.operator)).wrong).toEqual([])
  })

  test('costs an amount that is not known yet while nobody has said where it goes, and cannot be paid', async () => {
    const winner = await house.bidder('Naveed')
    const { order } = await win(winner, async () => {
      const book = (await winner.get('/addresses/')).body.results
      await winner.delete(`/addresses/${book[0].id}/`)
    })
    expect(money(await winner.get(`/orders/${order}/`))).toEqual(['1000.00', null, '1000.00'])
    expect((await winner.post(`/orders/${order}/pay/`)).body.code).toBe('address_missing')
    const there = await address(winner, { city: 'Gilgit' })
    expect(money(await winner.put(`/orders/${order}/address/`, { address_id: there }))).toEqual([
      '1000.00',
      '450.00',
      '1450.00',
    ])
    await pay(marketry, winner, order)
  })

  const abroad = { recipient: 'Omar', phone: '+971501234567', line1: '5 Creek Road', country: 'AE', city: 'Dubai' }

  test('goes to the first address its seller sends to, though the default lies abroad', async () => {
    await setRates(seller, { ...rates, abroad: null })
    const winner = await house.bidder('Salma')
    const { order } = await win(winner, () => winner.post('/addresses/', { ...abroad, is_default: true }))
    const won = await winner.get(`/orders/${order}/`)
    expect([won.body.ship_to.country, ...money(won)]).toEqual(['PK', '1000.00', '200.00', '1200.00'])
    await setRates(seller)
  })

  test('is not come by where its seller sends to none of the bidder’s addresses: neither a bid nor a purchase at once counts', async () => {
    await setRates(seller, { ...rates, abroad: null })
    const id = await house.auction({ buy_now: '9000.00' })
    await setRates(seller)
    const far = await registered(marketry, slug, 'Farah', ['buyer'])
    await far.post('/addresses/', { ...abroad, is_default: true })
    const refused = [await house.bid(far, id, '3000.00'), await far.post(`/auctions/${id}/buy-now/`)]
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'not_sent_there'],
      [422, 'not_sent_there'],
    ])
    // By the rates of today it is sent there, and by those of this auction to an address at home.
    expect((await house.bid(far, await house.auction(), '3000.00')).status).toBe(201)
    await address(far)
    expect((await house.bid(far, id, '3000.00')).status).toBe(201)
  })

  test('waits for an address its seller sends to, where the winner’s own lies abroad', async () => {
    await setRates(seller, { ...rates, abroad: null })
    const winner = await house.bidder('Omar')
    const { order } = await win(winner, async () => {
      const book = (await winner.get('/addresses/')).body.results
      await winner.post('/addresses/', { ...abroad, is_default: true })
      await winner.delete(`/addresses/${book[0].id}/`)
    })
    await address(winner)
    const seen = (await winner.get(`/orders/${order}/`)).body
    expect([seen.ship_to, seen.shipping]).toEqual([null, null])
    const book = (await winner.get('/addresses/')).body.results as { id: string; country: string }[]
    const to = (country: string) => ({ address_id: book.find((one) => one.country === country)?.id })
    expect((await winner.put(`/orders/${order}/address/`, to('AE'))).body.code).toBe('not_sent_there')
    expect(money(await winner.put(`/orders/${order}/address/`, to('PK')))).toEqual(['1000.00', '200.00', '1200.00'])
    await setRates(seller)
  })
})

test('[PK-12] fifty buy while the seller changes the rate: each pays the rate they saw, or buys nothing', async () => {
  const listingId = await offered('5000.00', 60)
  const wishes = Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? '200.00' : '300.00'))
  const dearer = { ...rates, provinces: [{ province: 'PK-PB', first: '300.00' }] }
  const [replies] = await Promise.all([
    Promise.all(wishes.map((shipping) => buy(listingId, lahore, { shipping }))),
    setRates(seller, dearer),
  ])
  const made = replies.flatMap((reply, n) => (reply.status === 201 ? [[reply.body.shipping, wishes[n]]] : []))
  expect(made.filter(([paid, seen]) => paid !== seen)).toEqual([])
  const refused = new Set(replies.flatMap(({ status, body }) => (status === 201 ? [] : [body.code])))
  expect([...refused].filter((code) => code !== 'shipping_changed')).toEqual([])
  await setRates(seller)
})

describe('[PK-12] cards', () => {
  const shopper = () => visitor(marketry, slug)

  test('say that sending is free where everybody in the country has it free, and the next list goes by other rates', async () => {
    const { productId, listingId } = await place(people, { price: '5000.00', stock: 2 })
    const onCard = async (): Promise<boolean> => {
      const { results } = (await shopper().get('/products/?limit=100')).body
      return results.find(({ id }: { id: string }) => id === productId).ships_free
    }
    // What everybody is told who has not said where it goes: cards say nothing else.
    const asQuoted = async (): Promise<boolean> => {
      const { source, most } = (await shopper().get(`/listings/${listingId}/shipping/`)).body
      return source !== 'in_price' && most === '0.00'
    }
    const near = { province: 'PK-PB', first: '0' }
    const far = { province: 'PK-SD', first: '350' }
    const paid = { first: '300', further: '100' }
    const tried: [object, boolean][] = [
      [{ home: { first: '0' } }, true],
      [{ home: { first: '0' }, provinces: [far] }, false],
      [{ home: { first: '0', further: '90' }, abroad: { first: '4000' } }, true],
      [{ home: paid, provinces: [near] }, false],
      [{ home: { ...paid, free_from: '5000.00' }, provinces: [near] }, true],
      [{ home: { ...paid, free_from: '5000.01' }, provinces: [near] }, false],
      [{ home: { first: '0' }, provinces: [{ ...far, free_from: '4000' }] }, true],
      [{ home: paid }, false],
    ]
    for (const [given, free] of tried) {
      await setRates(seller, given)
      expect([await onCard(), await asQuoted()], JSON.stringify(given)).toEqual([free, free])
    }
    // Who has none goes by the house's.
    for (const [given, free] of tried) {
      await setRates(house.operator, given, '/shipping-rates/house/')
      expect(await onCard()).toBe(false)
      expect((await seller.delete('/shipping-rates/')).status).toBe(204)
      expect([await onCard(), await asQuoted()], JSON.stringify(given)).toEqual([free, free])
      await setRates(seller, { home: paid })
    }
    // Where nobody has set any, sending is in the price, and that is not free.
    for (const path of ['/shipping-rates/', '/shipping-rates/house/']) {
      expect((await (path.includes('house') ? house.operator : seller).delete(path)).status).toBe(204)
    }
    expect([await onCard(), await asQuoted()]).toEqual([false, false])
  })

  test('of an auction go by the rates it was put up with, whatever is bid', async () => {
    const cards = async (ids: string[]) => {
      const { results } = (await shopper().get(`/auction-cards/?products=${ids.join(',')}`)).body
      return ids.map((id) => results.find((card: { product_id: string }) => card.product_id === id).ships_free)
    }
    const putUp = async (given: object, opening = '1000.00') => {
      await setRates(seller, given)
      const product_id = await house.product()
      await house.auction({ product_id, opening })
      return product_id
    }
    const free = await putUp({ home: { first: '0' } })
    const fromTwoThousand = { home: { first: '300', free_from: '2000.00' } }
    const dear = await putUp(fromTwoThousand, '2000.00')
    const cheap = await putUp(fromTwoThousand)
    const paid = await putUp({ home: { first: '300' } })
    expect(await cards([free, dear, cheap, paid])).toEqual([true, true, false, false])
    await setRates(seller, { home: { first: '0' } })
    expect(await cards([free, dear, cheap, paid])).toEqual([true, true, false, false])
  })
})
