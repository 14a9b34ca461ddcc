import { type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { turnClock } from '../../../test/support/deals.ts'
import { openHouse } from '../../../test/support/house.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { type Person, registered, sendRequest } from '../../../test/support/person.ts'
import { type CameFrame, openSocket, type Socket } from '../../../test/support/socket.ts'
import { address, category, connectedSeller, operatorOf } from '../../../test/support/trade.ts'
import { newId } from '../../kernel/ids.ts'
import { keyFor } from '../../platform/auth/keys.ts'
import { auctionSays } from './socket.ts'

const slug = 'madeinpk'
let marketry: Marketry
let operator: Person
let seller: Person
let ayesha: Person
let bilal: Person
let categoryId: string
const open: Socket[] = []

beforeAll(async () => {
  marketry = await startMarketry()
  operator = await operatorOf(marketry, slug)
  ;[seller, ayesha, bilal, categoryId] = await Promise.all([
    connectedSeller(marketry, slug),
    registered(marketry, slug, 'Ayesha', ['buyer']),
    registered(marketry, slug, 'Bilal', ['buyer']),
    category(operator),
  ])
  await Promise.all([address(ayesha), address(bilal)])
})
afterAll(async () => {
  for (const socket of open) for (const frame of socket.frames) auctionSays.parse(frame)
  await Promise.all(open.map((socket) => socket.close()))
  await marketry.close()
})

async function auction(seconds = 86_400, given: object = {}): Promise<string> {
  const words = { title: 'Walnut chest', category_id: categoryId, condition: 'new', stock: 1 }
  const { body: product } = await seller.post('/products/', words)
  const ends_at = new Date(marketry.parts.clock.now().getTime() + seconds * 1_000).toISOString()
  const wish = { product_id: product.id, opening: '1000.00', ends_at, ...given }
  return (await seller.post('/auctions/', wish)).body.id
}

const bearer = ({ access }: Person) => ({ authorization: `Bearer ${access}` })

/** Comes to an auction, as a visitor unless said otherwise, and is told how it stands. */
async function come(
  id: string,
  headers: Record<string, string> = {},
  port = marketry.port,
  query = '',
): Promise<Socket> {
  const socket = await openSocket(port, `/ws/auction/${id}/${query}`, { host: marketry.host(slug), ...headers })
  open.push(socket)
  await socket.until(({ type }) => type === 'state' || type === 'error', 'the state on joining')
  return socket
}

test('[PK-4] whoever comes is told how it stands, and then of each bid that counts; the sender has an answer to each', async () => {
  const id = await auction()
  const [watcher, mine] = [await come(id), await come(id, bearer(ayesha))]
  expect(watcher.frames[0]).toMatchObject({ type: 'state', auction: { id, price: null, bids: 0, leading: false } })
  mine.send({ type: 'place_bid', amount: '5000.00', ref: 'first' })
  const answer = await mine.until(({ type }) => type === 'bid_accepted')
  expect(answer).toMatchObject({
    ref: 'first',
    seq: 1,
    amount: '5000.00',
    auction: { leading: true, price: '1000.00' },
  })
  await bilal.post(`/auctions/${id}/bids/`, { amount: '2000.00' })
  for (const socket of [watcher, mine]) {
    await socket.until(({ type, seq }) => type === 'bid' && seq === 2)
    expect(socket.of('bid')).toMatchObject([
      // That it began was the first to be told of it.
      { number: '2', seq: 1, price: '1000.00', bids: 1, state: 'live' },
      { number: '3', seq: 2, price: '2050.00', bids: 2, minimum_bid: '2100.00' },
    ])
  }
  // What Ayesha would pay is nowhere in what others are sent.
  expect(JSON.stringify(watcher.frames)).not.toContain('5000')
  watcher.send({ type: 'ping' })
  expect(await watcher.until(({ type }) => type === 'pong')).toHaveProperty('server_time')
})

test('[PK-16] the socket refuses what REST refuses, in the same words, under the sender’s ref', async () => {
  const id = await auction()
  const mine = await come(id, bearer(ayesha))
  mine.send({ type: 'place_bid', amount: '999.99', ref: 'low' })
  const error = await mine.until(({ ref }) => ref === 'low')
  const { body } = await ayesha.post(`/auctions/${id}/bids/`, { amount: '999.99' })
  expect(error).toEqual({ type: 'error', ref: 'low', code: body.code, detail: body.detail, errors: body.errors })
  const own = await come(id, bearer(seller))
  own.send({ type: 'place_bid', amount: '5000.00', ref: 'own' })
  expect((await own.until(({ ref }) => ref === 'own')).code).toBe('role_missing')
  const visitor = await come(id)
  visitor.send({ type: 'place_bid', amount: '5000.00', ref: 'who' })
  expect((await visitor.until(({ ref }) => ref === 'who')).code).toBe('not_signed_in')
  // Who they are may be said later, and in vain.
  visitor.send({ type: 'auth', token: 'none' })
  expect((await visitor.until(({ code }) => code === 'token_invalid')).type).toBe('error')
  visitor.send({ type: 'auth', token: ayesha.access })
  expect(await visitor.until(({ type }) => type === 'authenticated')).toMatchObject({ member_id: ayesha.id })
  visitor.send({ type: 'place_bid', amount: '5000.00', ref: 'known' })
  expect((await visitor.until(({ ref }) => ref === 'known')).type).toBe('bid_accepted')
  expect((await ayesha.get(`/auctions/${id}/`)).body.bids).toBe(1)
})

test('[PK-4] a token that has ended is none: it opens no line, and names nobody on one', async () => {
  const id = await auction()
  const claims = JSON.parse(Buffer.from(ayesha.access?.split('.')[1] ?? '', 'base64url').toString()) as JWTPayload
  const ended = await new SignJWT({ ...claims, exp: Math.floor(marketry.parts.clock.real().getTime() / 1_000) - 1 })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .sign(keyFor(marketry.parts.services.config.secretKey, 'access-token'))
  await expect(come(id, { authorization: `Bearer ${ended}` })).rejects.toThrow('401')
  const visitor = await come(id)
  visitor.send({ type: 'auth', token: ended })
  expect((await visitor.until(({ type }) => type === 'error')).code).toBe('token_expired')
  visitor.send({ type: 'place_bid', amount: '5000.00', ref: 'late' })
  expect((await visitor.until(({ ref }) => ref === 'late')).code).toBe('not_signed_in')
})

test('[PK-4] a frame in another shape is refused and changes nothing; who sends no other is let go', async () => {
  const id = await auction()
  const mine = await come(id, bearer(ayesha))
  const wrong = [
    '{',
    '[]',
    '"place_bid"',
    { type: 'place_bid' },
    { type: 'place_bid', amount: 5_000 },
    { type: 'place_bid', amount: '5000.00', bidder_id: bilal.id },
    { type: 'sell' },
    Buffer.from([1, 2, 3]),
    { type: 'auth' },
    null as unknown as object,
  ]
  for (const frame of wrong) mine.send(frame)
  expect(await mine.over).toBe(1008)
  expect(mine.of('error').map(({ code }) => code)).toHaveLength(wrong.length)
  const large = await come(id, bearer(ayesha))
  large.send('x'.repeat(1_024 * 1_024))
  expect(await large.over).toBe(1009)
  expect((await ayesha.get(`/auctions/${id}/`)).body.seq).toBe(0)
})

test('[PK-4] whoever floods is let go, and the others are not harmed', async () => {
  const id = await auction()
  const [watcher, mine] = [await come(id), await come(id, bearer(ayesha))]
  for (let sent = 0; sent < 1_500; sent += 1) mine.send({ type: 'place_bid', amount: '1.00' })
  expect(await mine.over).toBe(1008)
  expect((await bilal.post(`/auctions/${id}/bids/`, { amount: '2000.00' })).status).toBe(201)
  await watcher.until(({ type }) => type === 'bid')
})

test('[PK-4] after a broken line one comes again with the last number, and is given what was missed, in order', async () => {
  const id = await auction()
  const bid = (who: Person, amount: string) => who.post(`/auctions/${id}/bids/`, { amount })
  const first = await come(id)
  await bid(ayesha, '2000.00')
  const { number } = await first.until(({ type }) => type === 'bid')
  await first.close()
  await bid(bilal, '3000.00')
  await bid(ayesha, '9000.00')
  await bid(bilal, '8000.00')
  const again = await come(id, {}, marketry.port, `?after=${number}`)
  await again.until(({ type, seq }) => type === 'bid' && seq === 4)
  expect(again.of('bid').map((frame: CameFrame) => [frame['number'], frame['seq']])).toEqual([
    ['3', 2],
    ['4', 3],
    ['5', 4],
  ])
})

test('[PK-4] two processes: each watcher sees the same order, whichever it came to', async () => {
  const id = await auction()
  const other = await marketry.another('web')
  try {
    const [here, there] = [await come(id), await come(id, {}, other.port)]
    const bidders = [await come(id, bearer(ayesha)), await come(id, bearer(bilal), other.port)]
    for (let step = 0; step < 10; step += 1) {
      bidders[step % 2]?.send({ type: 'place_bid', amount: `${2_000 + step * 1_000}.00`, ref: `step-${newId()}` })
    }
    await Promise.all(bidders.map((one) => one.until(() => one.frames.filter(({ ref }) => ref).length === 5)))
    const { body } = await ayesha.get(`/auctions/${id}/`)
    for (const socket of [here, there]) await socket.until(({ type, bids }) => type === 'bid' && bids === body.bids)
    const seen = (socket: Socket) => socket.of('bid').map(({ number, seq, price }) => [number, seq, price])
    expect(seen(there)).toEqual(seen(here))
    expect(seen(here)).toHaveLength(body.bids)
    await there.close()
  } finally {
    await other.close()
  }
})

test('[PK-16] a late bid moves the end before everybody’s eyes, and the end is told', async () => {
  const id = await auction(3_600)
  const watcher = await come(id)
  await ayesha.post(`/auctions/${id}/bids/`, { amount: '5000.00' })
  const early = await watcher.until(({ type }) => type === 'bid')
  await turnClock(operator, 3_600 - 60)
  await bilal.post(`/auctions/${id}/bids/`, { amount: '2000.00' })
  const late = await watcher.until(({ type, seq }) => type === 'bid' && seq === 2)
  expect([early['extended'], late['extended']]).toEqual([false, true])
  expect(late['ends_at'] > early['ends_at']).toBe(true)
  await turnClock(operator, 200)
  const over = await watcher.until(({ type }) => type === 'state_changed')
  expect(over).toMatchObject({ state: 'sold', price: '2050.00' })
})

test('[CO-16] on a line that was open when the marketplace was closed nobody bids, nor says who they are', async () => {
  const superadmin = await openHouse(marketry)
  const id = await auction()
  const [mine, visitor] = [await come(id, bearer(ayesha)), await come(id)]
  mine.send({ type: 'place_bid', amount: '2000.00', ref: 'before' })
  await mine.until(({ type }) => type === 'bid_accepted')
  await superadmin.post(`/marketplaces/${slug}/suspend/`, { reason: 'Being looked into' })
  mine.send({ type: 'place_bid', amount: '3000.00', ref: 'after' })
  expect(await mine.until(({ ref }) => ref === 'after')).toMatchObject({ type: 'error', code: 'closed_for_now' })
  visitor.send({ type: 'auth', token: bilal.access })
  expect((await visitor.until(({ type }) => type === 'error')).code).toBe('closed_for_now')
  mine.send({ type: 'ping' })
  await mine.until(({ type }) => type === 'pong')
  await superadmin.post(`/marketplaces/${slug}/resume/`, { reason: 'All is in order' })
  mine.send({ type: 'place_bid', amount: '4000.00', ref: 'again' })
  expect((await mine.until(({ ref }) => ref === 'again')).type).toBe('bid_accepted')
})

test('[PK-4] nobody comes to what is not there, nor from a page of another origin by its reader’s cookie', async () => {
  const id = await auction()
  const refused = (path: string, headers: Record<string, string> = {}) =>
    openSocket(marketry.port, path, { host: marketry.host(slug), ...headers }).then(
      () => 'open',
      (fault: Error) => fault.message,
    )
  expect(await refused(`/ws/auction/none/`)).toContain('404')
  expect(await refused(`/ws/else/${id}/`)).toContain('404')
  expect(await refused(`/ws/auction/${id}/`, { host: marketry.host('designia') })).toContain('404')
  expect(await refused(`/ws/auction/${id}/`, { authorization: 'Bearer none' })).toContain('401')
  const foreign = { origin: 'http://evil.example', cookie: 'session=anything' }
  expect(await refused(`/ws/auction/${id}/`, foreign)).toContain('403')
  const nothing = await come(newId())
  expect(nothing.frames).toMatchObject([{ type: 'error', code: 'not_found' }])
  expect(await nothing.over).toBe(1008)
})

test('[PK-4] the frames are published as AsyncAPI, in the marketplaces that have them', async () => {
  const ask = (at: string) =>
    sendRequest(marketry.port, 'GET', '/api/v1/schema/async/', undefined, { host: marketry.host(at) })
  const { body } = await ask(slug)
  expect([body.asyncapi, body.channels.auction.address]).toEqual(['3.0.0', '/ws/auction/{id}/'])
  expect(JSON.stringify(body.channels.auction.messages.heard)).toContain('place_bid')
  expect((await ask('designia')).body.channels).not.toHaveProperty('auction')
})
