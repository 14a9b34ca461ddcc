import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { recordViolation } from '../../src/modules/discipline/index.ts'
import { type AuctionHouse, auctionHouse } from '../support/auctioning.ts'
import { pay, turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person } from '../support/person.ts'
import { openRows } from '../support/rows.ts'
import { connectedSeller, operatorOf } from '../support/trade.ts'

const slug = 'madeinpk'
const hour = 3_600
const day = 24 * hour
let marketry: Marketry
let house: AuctionHouse

beforeAll(async () => {
  marketry = await startMarketry()
  house = await auctionHouse(marketry, slug)
})
afterAll(() => marketry.close())

const standing = async (who: Person) => (await who.get('/standing/')).body
const noticesOf = async (who: Person): Promise<{ kind: string; body: string; link: string }[]> =>
  (await who.get('/notifications/?limit=50')).body.results

const chances = async (who: Person) => (await who.get('/second-chances/')).body.results
const bidders = (...names: string[]) =>
  Promise.all(names.map((name) => house.bidder(name))) as Promise<Person[] & [Person, Person]>

/** What the newest notice about a violation says. */
const wordsOf = async (who: Person) => (await noticesOf(who)).find(({ kind }) => kind === 'violation-recorded')?.body

/** Wins an auction and lets the time to pay pass. Answers the auction's id. */
async function winAndLeave(who: Person, given: object = {}, others: readonly Person[] = []): Promise<string> {
  const id = await house.auction({ if_unpaid: 'nothing', ...given }, hour)
  for (const [index, other] of others.entries()) await house.bid(other, id, `${2_000 + index * 500}.00`)
  const { status, body } = await house.bid(who, id, '5000.00')
  if (status !== 201) throw new Error(`bidding answered ${status}: ${JSON.stringify(body)}`)
  await house.end(id, 'sold')
  const before = (await standing(who)).violations.length
  await turnClock(house.operator, 48 * hour + 1)
  await eventually(
    () => standing(who),
    ({ violations }) => violations.length === before + 1,
    'the violation',
  )
  return id
}

/** So many violations, of conduct: quicker come by than by auctions. */
async function hold(who: Person, times: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 1; n <= times; n += 1) {
    const told = await house.operator.post('/violations/', { member_id: who.id, about: `Shouted, time ${n}` })
    if (told.status !== 201) throw new Error(`recording answered ${told.status}: ${JSON.stringify(told.body)}`)
    ids.push(told.body.id)
  }
  return ids
}

describe('[PK-14] winners who do not pay', () => {
  test('each time it is put on record and told; at the third one bids no more, until it has run out', async () => {
    const zara = await house.bidder('Zara')
    expect(await standing(zara)).toEqual({ counted: 0, blocks_at: 3, blocked_until: null, violations: [] })
    await winAndLeave(zara)
    const [first] = (await standing(zara)).violations
    expect(first).toMatchObject({ kind: 'unpaid', about: 'Walnut chest', state: 'recorded', counts: true })
    expect(await wordsOf(zara)).toContain('1 of 3')
    await winAndLeave(zara)
    const live = await house.auction({}, 20 * day)
    expect((await house.bid(zara, live, '1500.00')).status).toBe(201)
    await winAndLeave(zara)
    const now = await standing(zara)
    expect([now.counted, now.violations.length]).toEqual([3, 3])
    // The block ends when the first of the three counts no more.
    expect(now.blocked_until).toBe(first.counts_until)
    expect(await wordsOf(zara)).toContain('With this you have 3')
    const refused = await house.bid(zara, live, '2500.00')
    expect([refused.status, refused.body.code]).toEqual([403, 'bidder_blocked'])
    expect((await zara.post(`/auctions/${live}/buy-now/`)).body.code).toBe('bidder_blocked')
    // What was bid before stands.
    expect((await house.look(live, zara)).leading).toBe(true)
    await turnClock(house.operator, 181 * day)
    expect(await standing(zara)).toMatchObject({ counted: 0, blocked_until: null })
    expect((await house.bid(zara, await house.auction(), '1500.00')).status).toBe(201)
  })

  test('who buys in the shop and does not pay is not held against it: an order just lapses', async () => {
    const careless = await house.bidder('Careless')
    const { body: product } = await house.seller.get(`/products/${await house.product()}/`)
    const { body: listing } = await house.seller.post('/listings/', {
      product_id: product.id,
      price: '900.00',
      currency: 'PKR',
    })
    const { body: book } = await careless.get('/addresses/')
    const bought = await careless.post(`/listings/${listing.id}/purchase/`, {
      quantity: 1,
      address_id: book.results[0].id,
    })
    expect(bought.status).toBe(201)
    expect((await careless.post(`/orders/${bought.body.id}/cancel/`)).body.state).toBe('cancelled')
    expect((await standing(careless)).violations).toEqual([])
  })

  test('a winner who cancels is held against it, and the piece goes on; where the seller calls it off, neither', async () => {
    const [winner, next] = await bidders('Winner', 'Next')
    const won = async () => {
      const id = await house.auction({}, hour)
      await house.bid(next, id, '1000.00')
      await house.bid(winner, id, '2000.00')
      await house.end(id, 'sold')
      return { id, order: (await house.look(id, winner)).order_id as string }
    }
    const [calledOff, cancelled] = [await won(), await won()]
    expect((await house.seller.post(`/orders/${calledOff.order}/cancel/`)).body.state).toBe('cancelled')
    expect((await standing(winner)).counted).toBe(0)
    expect((await winner.post(`/orders/${cancelled.order}/cancel/`)).body.state).toBe('cancelled')
    expect((await standing(winner)).counted).toBe(1)
    const offered = await eventually(
      () => chances(next),
      ({ length }) => length > 0,
      'the offer to the next in line',
    )
    expect(offered.map(({ auction_id }: { auction_id: string }) => auction_id)).toEqual([cancelled.id])
  })
})

/** An auction that `winner` has won before `next`, as the order in it. */
async function wonBefore(next: Person, winner: Person): Promise<{ id: string; order: string }> {
  const id = await house.auction({}, hour)
  await house.bid(next, id, '1000.00')
  await house.bid(winner, id, '2000.00')
  await house.end(id, 'sold')
  return { id, order: (await house.look(id, winner)).order_id }
}

test('[PK-14] a winner who pays and then cancels is held against it too, and the piece goes on; not so if the seller cancels', async () => {
  const [winner, next] = await bidders('Payer', 'Second')
  const [calledOff, cancelled] = [await wonBefore(next, winner), await wonBefore(next, winner)]
  for (const { order } of [calledOff, cancelled]) await pay(marketry, winner, order)
  expect((await house.seller.post(`/orders/${calledOff.order}/cancel/`)).body.state).toBe('cancelled')
  expect((await standing(winner)).counted).toBe(0)
  expect((await winner.post(`/orders/${cancelled.order}/cancel/`)).body.state).toBe('cancelled')
  expect((await standing(winner)).violations).toMatchObject([{ kind: 'unpaid', counts: true }])
  const offered = await eventually(
    () => chances(next),
    ({ length }) => length > 0,
    'the offer to the next in line',
  )
  expect(offered.map(({ auction_id }: { auction_id: string }) => auction_id)).toEqual([cancelled.id])
})

test('[PK-14] [CO-3] an order that was begun before is cancelled as it was: with nothing on record', async () => {
  const [winner, next] = await bidders('Earlier', 'Second')
  const { order } = await wonBefore(next, winner)
  await pay(marketry, winner, order)
  const rows = await openRows(marketry.databaseUrls)
  await rows.query('update deal set process_version = 2 where id = $1', [order])
  await rows.close()
  expect((await winner.post(`/orders/${order}/cancel/`)).body.state).toBe('cancelled')
  expect((await standing(winner)).counted).toBe(0)
})

describe('[PK-14] the piece goes on', () => {
  test('to the next in line at what they had bid, and on, until nobody is left; those who may not bid are passed over', async () => {
    const [nadia, omar, parveen, blocked] = (await Promise.all(
      ['Nadia', 'Omar', 'Parveen', 'Blocked'].map((name) => house.bidder(name)),
    )) as [Person, Person, Person, Person]
    const id = await house.auction({}, hour)
    await house.bid(parveen, id, '2000.00')
    await house.bid(omar, id, '3000.00')
    await house.bid(blocked, id, '4000.00')
    await house.bid(nadia, id, '5000.00')
    await hold(blocked, 3)
    await house.end(id, 'sold')
    await turnClock(house.operator, 48 * hour + 1)
    const [chance] = await eventually(
      () => chances(omar),
      ({ length }) => length === 1,
      'the offer to the next in line',
    )
    expect(chance).toMatchObject({ state: 'offered', price: '3000.00', auction_id: id })
    expect(await chances(blocked)).toEqual([])
    const toldOfIt = async () =>
      (await noticesOf(house.seller)).filter(
        ({ kind, link }) => kind === 'auction-unpaid' && link.endsWith(`auction=${id}`),
      )
    expect((await toldOfIt())[0]?.body).toContain('next in line')
    await omar.post(`/second-chances/${chance.id}/decline/`)
    const [last] = await eventually(
      () => chances(parveen),
      ({ length }) => length === 1,
      'the offer to the last in line',
    )
    expect(last.price).toBe('2000.00')
    await turnClock(house.operator, 3 * day + 1)
    await eventually(toldOfIt, ({ length }) => length === 3, 'word that nobody is left')
    expect((await house.look(id)).product.stock).toBe(1)
  })

  test('nobody is made to offer it below the reserve', async () => {
    const [rich, poor] = await bidders('Rich', 'Poor')
    await winAndLeave(rich, { reserve: '4000.00', if_unpaid: 'offer_on' }, [poor])
    await eventually(
      async () => (await noticesOf(house.seller))[0],
      (notice) => notice?.kind === 'auction-unpaid',
      'word to the seller',
    )
    expect(await chances(poor)).toEqual([])
  })

  test('or it is put up anew on the same terms, for as long as before, if its seller wished so', async () => {
    const gone = await house.bidder('Gone')
    const id = await winAndLeave(gone, { reserve: '1200.00', if_unpaid: 'relist' })
    const before = await house.look(id)
    const anew = await eventually(
      async () => (await house.seller.get(`/auctions/?product=${before.product.id}&status=live`)).body.results,
      ({ length }) => length === 1,
      'the auction anew',
    )
    expect(anew[0]).toMatchObject({ opening: '1000.00', reserve: '1200.00', price: null, if_unpaid: 'relist' })
    const lasts = new Date(anew[0].ends_at).getTime() - new Date(anew[0].starts_at).getTime()
    expect(lasts).toBe(new Date(before.ends_at).getTime() - new Date(before.starts_at).getTime())
  })
})

describe('[PK-14] appeals', () => {
  test('appealed, it is answered: struck out or let stand, and the member reads why', async () => {
    const fatima = await house.bidder('Fatima')
    const [one, two] = (await hold(fatima, 2)) as [string, string]
    const appeal = (id: string, who = fatima) =>
      who.post(`/violations/${id}/appeal/`, { reason: 'It was my brother, not me.' })
    expect((await appeal(one, await house.bidder('Nosy'))).status).toBe(404)
    expect((await fatima.post(`/violations/${one}/appeal/`, { reason: 'no' })).status).toBe(422)
    const appealed = await appeal(one)
    expect([appealed.status, appealed.body]).toEqual([
      200,
      expect.objectContaining({ state: 'appealed', counts: true, answer_until: expect.any(String) }),
    ])
    expect((await appeal(one)).body.code).toBe('not_in_this_state')
    expect((await house.operator.get('/desk/operating/')).body.needs).toContainEqual(
      expect.objectContaining({ kind: 'appeals', count: 1, due: appealed.body.answer_until }),
    )
    const decide = (id: string, verb: string, who = house.operator) =>
      who.post(`/violations/${id}/${verb}/`, { reason: 'We have looked at it.' })
    expect((await decide(one, 'excuse', fatima)).status).toBe(403)
    expect((await decide(two, 'uphold')).body.code).toBe('not_in_this_state')
    expect((await decide(one, 'excuse')).body).toMatchObject({ state: 'excused', counts: false, steps: [] })
    expect((await noticesOf(fatima))[0]?.kind).toBe('violation-excused')
    await appeal(two)
    expect((await decide(two, 'uphold')).body).toMatchObject({ state: 'upheld', counts: true, steps: ['excuse'] })
    expect((await noticesOf(fatima))[0]).toMatchObject({
      kind: 'violation-upheld',
      body: expect.stringContaining('looked at it'),
    })
    expect((await standing(fatima)).counted).toBe(1)
    const { body: listed } = await house.operator.get(`/violations/?member=${fatima.id}&order=created`)
    expect(listed.results.map(({ state }: { state: string }) => state)).toEqual(['excused', 'upheld'])
  })

  test('an appeal that is not answered is won; one that comes too late is none', async () => {
    const [patient, late] = await bidders('Patient', 'Late')
    const [mine] = (await hold(patient, 1)) as [string]
    const [theirs] = (await hold(late, 1)) as [string]
    await patient.post(`/violations/${mine}/appeal/`, { reason: 'Nobody had told me of it.' })
    await turnClock(house.operator, 14 * day + 1)
    const stateOf = async (who: Person) => (await standing(who)).violations[0].state
    await eventually(
      () => stateOf(patient),
      (state) => state === 'excused',
      'the appeal that was won',
    )
    await eventually(
      () => stateOf(late),
      (state) => state === 'upheld',
      'the time that had passed',
    )
    const told = await late.post(`/violations/${theirs}/appeal/`, { reason: 'I would like to appeal now.' })
    expect(told.body.code).toBe('not_in_this_state')
  })

  test('an operator does not decide about what is held against themselves while there is another', async () => {
    const second = await operatorOf(marketry, slug, 'Second')
    const wish = { member_id: house.operator.id, about: 'Was rude' }
    expect((await house.operator.post('/violations/', wish)).body.code).toBe('party_may_not_decide')
    const { body: found } = await second.post('/violations/', wish)
    const verdict = { reason: 'I was not.' }
    expect((await house.operator.post(`/violations/${found.id}/excuse/`, verdict)).body.code).toBe(
      'party_may_not_decide',
    )
    expect((await second.post(`/violations/${found.id}/excuse/`, verdict)).body.state).toBe('excused')
  })
})

describe('[PK-14] sellers choose', () => {
  test('a seller takes no bids of whoever has so many violations in so many days; others do', async () => {
    const rowdy = await house.bidder('Rowdy')
    await hold(rowdy, 1)
    const id = await house.auction()
    expect((await house.seller.get('/bidders/rule/')).body).toEqual({ refused_from: null, days: 180 })
    expect((await house.seller.put('/bidders/rule/', { refused_from: 0, days: 30 })).status).toBe(422)
    expect((await rowdy.put('/bidders/rule/', { refused_from: 1, days: 30 })).status).toBe(403)
    await house.seller.put('/bidders/rule/', { refused_from: 1, days: 30 })
    const refused = await house.bid(rowdy, id, '2000.00')
    expect([refused.status, refused.body.code]).toEqual([403, 'bidder_refused'])
    const { body: other } = await (await connectedSeller(marketry, slug, 'Lenient')).get('/bidders/rule/')
    expect(other.refused_from).toBeNull()
    await turnClock(house.operator, 31 * day)
    expect((await house.bid(rowdy, await house.auction(), '2000.00')).status).toBe(201)
    await house.seller.put('/bidders/rule/', { refused_from: null, days: 30 })
  })
})

/** Records that somebody did not pay, as the end of an order does. */
async function recordUnpaid(who: Person, dealId: string) {
  const { services, db } = marketry.parts
  const shop = (await services.directory.all()).find((one) => one.slug === slug)
  const breach = { memberId: who.id, kind: 'unpaid', cause: { kind: 'deal', id: dealId }, about: 'A lamp' } as const
  return db.inMarketplace(shop?.id ?? '', (tx) => recordViolation(services, tx, breach))
}

test('[PK-14] of one cause there is one violation, however often it is told', async () => {
  const unlucky = await house.bidder('Unlucky')
  const deal = newId()
  const told = await Promise.all([1, 2, 3].map(() => recordUnpaid(unlucky, deal)))
  expect(told.filter((one) => one !== undefined)).toHaveLength(1)
  expect((await standing(unlucky)).counted).toBe(1)
})

test('[PK-14] violations of one instant all count, and of three that block each says so but one tells it', async () => {
  const busy = await house.bidder('Busy')
  await Promise.all([1, 2, 3].map(() => recordUnpaid(busy, newId())))
  expect((await standing(busy)).counted).toBe(3)
  const bodies = (await noticesOf(busy)).map(({ body }) => body)
  expect(bodies.filter((body) => body.includes('may not bid for a while. If'))).toHaveLength(3)
  expect(bodies.filter((body) => body.startsWith('With this you have 3'))).toHaveLength(1)
})
