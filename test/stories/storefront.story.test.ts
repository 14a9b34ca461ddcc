import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { lead, pay, place, step, turnClock, type Traders, traders, until } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered, sendRequest, visitor } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { category, offer, operatorOf } from '../support/trade.ts'

let marketry: Marketry
let people: Traders
let guest: Person
let rows: Rows
beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
  guest = visitor(marketry, 'madeinpk')
})
afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

const idsOf = (reply: { body: { results: { id: string }[] } }) => reply.body.results.map(({ id }) => id)

test('[CO-12] [PK-2] whoever types is shown what they may mean: things, shelves and sellers that begin so', async () => {
  const shawl = await offer(people.seller, people.categoryId, { title: 'Pashmina stole with paisley' })
  const { body } = await guest.get('/suggestions/?q=pash')
  expect(body.products).toMatchObject([{ id: shawl.productId, listing: { price: '5000.00', currency: 'PKR' } }])
  expect((await guest.get('/suggestions/?q=paisl')).body.products).toMatchObject([{ id: shawl.productId }])
  expect((await guest.get('/suggestions/?q=texti')).body.categories).toMatchObject([{ id: people.categoryId }])
  expect((await guest.get('/suggestions/?q=amn')).body.sellers).toMatchObject([{ id: people.seller.id, name: 'Amna' }])
  // Buyers are nobody's find, and a percent sign is a letter like any other.
  expect((await guest.get('/suggestions/?q=bila')).body.sellers).toEqual([])
  expect((await guest.get('/suggestions/?q=%25%25')).body).toEqual({ products: [], categories: [], sellers: [] })
  expect((await guest.get(`/suggestions/?q=${'a'.repeat(61)}`)).status).toBe(422)
  expect((await guest.get('/suggestions/?q=a')).status).toBe(422)
  // Of another marketplace nothing is ever suggested.
  expect((await visitor(marketry, 'designia').get('/suggestions/?q=pash')).body.products).toEqual([])
})

test('[CO-12] a word that stands in no title is read as the one it is most like', async () => {
  await offer(people.seller, people.categoryId, { title: 'Turquoise lantern' })
  expect((await guest.get('/products/spelling/?q=turqoise%20lantern')).body).toEqual({ words: 'turquoise lantern' })
  expect((await guest.get('/products/spelling/?q=turquoise')).body).toEqual({ words: null })
  expect((await guest.get('/products/spelling/?q=zzxqv')).body).toEqual({ words: null })
  expect((await visitor(marketry, 'designia').get('/products/spelling/?q=turqoise')).body).toEqual({ words: null })
})

test('[CO-12] a page of a thing leads to things like it: of its shelf, in stock, the most alike first', async () => {
  const shelf = await category(people.operator, 'Lamps')
  const lamp = await offer(people.seller, shelf, { title: 'Brass table lamp', price: '3000.00' })
  const near = await offer(people.seller, shelf, { title: 'Brass floor lamp', price: '3500.00' })
  const far = await offer(people.seller, shelf, { title: 'Camel skin shade', price: '90000.00' })
  await offer(people.seller, shelf, { title: 'Brass table lamp, gone', stock: 0 })
  const similar = await guest.get(`/products/${lamp.productId}/similar/`)
  expect(idsOf(similar)).toEqual([near.productId, far.productId])
  expect((await guest.get('/products/00000000-0000-7000-8000-000000000000/similar/')).status).toBe(404)
})

test('[CO-12] [PK-9] of a seller is shown what their deals have shown: how soon they send, and who they say they are', async () => {
  const asked = `/sellers/${people.seller.id}/`
  expect((await guest.get(asked)).body).toMatchObject({ dispatches: 0, dispatch_seconds: null, headline: '' })
  const known: (number | null)[] = []
  for (let parcel = 1; parcel <= 3; parcel++) {
    const { id } = await place(people, { price: '5000.00' })
    await pay(marketry, people.buyer, id)
    await lead(people, id, 'shipped')
    const { dispatches, dispatch_seconds: soon } = (await guest.get(asked)).body
    expect(dispatches).toBe(parcel)
    known.push(soon)
  }
  // What was asked of them is answered, by their silence in the end.
  expect((await guest.get(asked)).body.answer_seconds).toBeNull()
  const waited: (number | null)[] = []
  const answers = [
    ['return_requested', people.seller, 'accept-return'],
    ['return_requested', people.operator, 'accept-return'],
    ['delivery_failed', people.seller, 'refund'],
    ['return_requested', undefined, 'returning'],
  ] as const
  for (const [state, who, path] of answers) {
    const { id } = await place(people, { price: '5000.00' })
    await pay(marketry, people.buyer, id)
    await lead(people, id, state)
    if (who) await step(who, id, path, path === 'refund' ? {} : undefined)
    else {
      await turnClock(people.operator, 30 * 86_400)
      await until(people.buyer, id, path)
    }
    waited.push((await guest.get(asked)).body.answer_seconds)
  }
  // The operator's answer is not theirs, and two are too few; the middle one of two quick ones and a silence is quick.
  expect(waited).toEqual([null, null, null, expect.any(Number)])
  expect(waited[3]).toBeLessThan(3_600)
  // Two are too few to speak of.
  expect(known).toEqual([null, null, expect.any(Number)])
  const facets = (await guest.get('/products/facets/?for_sale=true')).body
  expect(facets.sent_within.map(({ days }: { days: number }) => days)).toEqual([1, 3, 7])
  const quick = await guest.get(`/products/?for_sale=true&sent_within_days=1&limit=100`)
  expect(quick.body.results).toHaveLength(facets.sent_within[0].count)

  const told = { headline: 'Block printer in the third generation', story: 'We print in Ajrak Pura.\nBy hand.' }
  expect((await people.seller.put(`${asked}story/`, told)).body).toMatchObject(told)
  expect((await guest.get(asked)).body).toMatchObject(told)
  const other = await registered(marketry, 'madeinpk', 'Hamid', ['seller'])
  expect((await other.put(`${asked}story/`, told)).status).toBe(403)
  expect((await people.buyer.put(`${asked}story/`, told)).status).toBe(403)
})

test('[CO-12] the window says only what can be counted, and shows what is wanted most', async () => {
  const quiet = await offer(people.seller, people.categoryId, { title: 'Quiet cup' })
  const wanted = await offer(people.seller, people.categoryId, { title: 'Wanted cup' })
  const watcher = await registered(marketry, 'madeinpk', 'Zara', ['buyer'])
  const before = (await guest.get('/window/')).body
  expect((await watcher.put(`/favourites/${wanted.productId}/`)).status).toBe(204)
  const after = (await guest.get('/window/')).body
  expect(after.most_wanted.map(({ id }: { id: string }) => id)).toContain(wanted.productId)
  expect(after.most_wanted.map(({ id }: { id: string }) => id)).not.toContain(quiet.productId)
  expect((await guest.get(`/products/${wanted.productId}/`)).body.watchers).toBe(1)

  // A deal that is delivered and kept counts, one that is only paid does not.
  const { id } = await place(people)
  await pay(marketry, people.buyer, id)
  expect((await guest.get('/window/')).body.figures.delivered).toBe(before.figures.delivered)
  await lead(people, id, 'completed')
  const { figures, sellers } = (await guest.get('/window/')).body
  expect(figures).toMatchObject({ delivered: before.figures.delivered + 1, sellers: 1 })
  expect(sellers).toMatchObject([{ id: people.seller.id, headline: 'Block printer in the third generation' }])
})

test('[CO-12] a member keeps an eye on things: theirs alone, and once each', async () => {
  const { productId } = await offer(people.seller, people.categoryId, { title: 'Walnut box' })
  const [one, other] = await Promise.all([
    registered(marketry, 'madeinpk', 'Noor', ['buyer']),
    registered(marketry, 'madeinpk', 'Omar', ['buyer']),
  ])
  await Promise.all([one.put(`/favourites/${productId}/`), one.put(`/favourites/${productId}/`)])
  expect((await one.get('/favourites/')).body.results).toMatchObject([{ product: { id: productId } }])
  expect((await other.get('/favourites/')).body.results).toEqual([])
  expect((await guest.get(`/products/${productId}/`)).body.watchers).toBe(1)
  expect((await other.delete(`/favourites/${productId}/`)).status).toBe(204)
  expect((await guest.get(`/products/${productId}/`)).body.watchers).toBe(1)
  await one.delete(`/favourites/${productId}/`)
  expect((await guest.get(`/products/${productId}/`)).body.watchers).toBe(0)
  expect((await guest.put(`/favourites/${productId}/`)).status).toBe(401)
  const nowhere = await registered(marketry, 'designia', 'Lena', ['buyer'])
  expect((await nowhere.put(`/favourites/${productId}/`)).status).toBe(404)
})

test('[CO-6] [CO-12] who keeps a search is told of what is offered from then on, once, and may have it otherwise', async () => {
  const finder = await registered(marketry, 'madeinpk', 'Faiza', ['buyer'])
  await offer(people.seller, people.categoryId, { title: 'Khussa, gold thread, old' })
  const kept = await finder.post('/saved-searches/', { name: 'Shoes', query: { q: 'khussa', price_max: '6000.00' } })
  expect(kept.status).toBe(201)
  const finds = async () =>
    (await finder.get('/notifications/')).body.results.filter(
      ({ kind }: { kind: string }) => kind === 'saved-search-found',
    )
  const look = async () => {
    await marketry.parts.clock.turnForward(120_000)
    return runJob('tell_saved_searches')
  }
  await look()
  expect(await finds()).toEqual([])

  await offer(people.seller, people.categoryId, { title: 'Khussa, silver thread', price: '5500.00' })
  await offer(people.seller, people.categoryId, { title: 'Khussa, too dear', price: '9000.00' })
  await look()
  await look()
  const told = await finds()
  expect(told).toMatchObject([
    { title: 'A new find for your search “Shoes”', body: 'Newly offered: Khussa, silver thread.' },
  ])
  expect(told[0].link).toBe('/search?q=khussa&price_max=6000.00&order=newest')

  // Its own terms: another's search is not there, a name is given once, all of it is no search.
  const stranger = await registered(marketry, 'madeinpk', 'Saad', ['buyer'])
  const path = `/saved-searches/${kept.body.id}/`
  expect((await stranger.patch(path, { told: false })).status).toBe(404)
  expect((await stranger.delete(path)).status).toBe(404)
  expect((await finder.post('/saved-searches/', { name: 'Shoes', query: { q: 'boots' } })).body.code).toBe(
    'search_name_taken',
  )
  expect((await finder.post('/saved-searches/', { name: 'All', query: { for_sale: 'true' } })).body.code).toBe(
    'search_empty',
  )
  expect((await finder.post('/saved-searches/', { name: 'Odd', query: { cursor: 'x' } })).status).toBe(422)
  expect((await finder.post('/saved-searches/', { name: 'Odd', query: { min_rating: 'many' } })).status).toBe(422)
  for (const price_min of ['abc', '1,000', '10.005']) {
    const odd = await finder.post('/saved-searches/', { name: 'Odd', query: { price_min } })
    expect([price_min, odd.status, odd.body.code]).toEqual([price_min, 422, 'bad_price'])
  }

  // Renamed, silent, and gone.
  expect((await finder.patch(path, { name: 'Khussas', told: false })).body).toMatchObject({
    name: 'Khussas',
    told: false,
  })
  await offer(people.seller, people.categoryId, { title: 'Khussa, copper thread', price: '5000.00' })
  await look()
  expect(await finds()).toHaveLength(1)
  await finder.patch(path, { told: true })
  await look()
  // What came while nobody wanted to know is not told afterwards.
  expect(await finds()).toHaveLength(1)
  expect((await finder.delete(path)).status).toBe(204)
  expect((await finder.get('/saved-searches/')).body.results).toEqual([])
})

test('[CO-6] [CO-12] a kept search that means nothing any more keeps nobody else from hearing of theirs', async () => {
  const [odd, finder] = await Promise.all([
    registered(marketry, 'madeinpk', 'Odd', ['buyer']),
    registered(marketry, 'madeinpk', 'Hina', ['buyer']),
  ])
  const kept = await odd.post('/saved-searches/', { name: 'Odd', query: { q: 'rilli' } })
  await finder.post('/saved-searches/', { name: 'Quilts', query: { q: 'rilli' } })
  // As one that was kept in another currency, or before a filter went.
  await rows.query(`update saved_search set wanted = '{"q":"rilli","price_min":"1,000"}' where id = $1`, [kept.body.id])
  await marketry.parts.clock.turnForward(120_000)
  await offer(people.seller, people.categoryId, { title: 'Rilli quilt' })
  await marketry.parts.clock.turnForward(120_000)
  await runJob('tell_saved_searches')
  const kinds = async (who: Person) =>
    (await who.get('/notifications/')).body.results.map(({ kind }: { kind: string }) => kind)
  expect(await kinds(finder)).toContain('saved-search-found')
  expect(await kinds(odd)).not.toContain('saved-search-found')
  expect((await odd.get('/desk/buying/')).status).toBe(200)
})

test('[CO-11] [CO-12] robots find what is public and nothing else: an index, its parts, and who may not look where', async () => {
  const { productId } = await offer(people.seller, people.categoryId, { title: 'Sitemap & bowl' })
  const gone = await offer(people.seller, people.categoryId, { title: 'Bowl that was sold on' })
  await people.seller.delete(`/products/${gone.productId}/`)
  const root = (path: string, slug = 'madeinpk') =>
    sendRequest(marketry.port, 'GET', path, undefined, { host: marketry.host(slug) })
  const base = `http://${marketry.host('madeinpk')}`

  const robots = await root('/robots.txt')
  expect(robots.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(robots.body).toContain(`Sitemap: ${base}/sitemap.xml`)
  expect(robots.body).toContain('Disallow: /admin')

  const index = await root('/sitemap.xml')
  expect(index.headers['content-type']).toBe('application/xml; charset=utf-8')
  const parts = [...String(index.body).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => String(url))
  expect(parts).toEqual(['shelves', 'products', 'sellers', 'pages'].map((name) => `${base}/sitemaps/${name}-1.xml`))

  const products = String((await root('/sitemaps/products-1.xml')).body)
  expect(products).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset .*<\/urlset>\n$/s)
  expect(products).toMatch(new RegExp(`<loc>${base}/products/${productId}</loc><lastmod>[0-9TZ:.-]+</lastmod>`))
  expect(products).not.toContain(gone.productId)
  expect(String((await root('/sitemaps/sellers-1.xml')).body)).toContain(`${base}/sellers/${people.seller.id}`)
  expect(String((await root('/sitemaps/shelves-1.xml')).body)).toContain(`${base}/categories/`)
  for (const none of ['products-2.xml', 'products-0.xml', 'members-1.xml', 'products-1', '..%2fproducts-1.xml'])
    expect([none, (await root(`/sitemaps/${none}`)).status]).toEqual([none, 404])
  expect(String((await root('/sitemaps/products-1.xml', 'designia')).body)).not.toContain('<url>')
})

test('[CO-12] a link that is shared has a card of its own, of the size the others ask for, whatever its title says', async () => {
  const { productId } = await offer(people.seller, people.categoryId, { title: 'بلوچی کڑھائی <b>& more</b>' })
  const card = await bytesOf(`/api/v1/cards/products/${productId}/`)
  expect(card.headers.get('content-type')).toBe('image/jpeg')
  expect(await sharp(card.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1_200, height: 630 })
  expect((await bytesOf('/api/v1/cards/house/')).status).toBe(200)
  expect((await guest.get(`/cards/products/00000000-0000-7000-8000-000000000000/`)).status).toBe(404)
  expect((await visitor(marketry, 'designia').get(`/cards/products/${productId}/`)).status).toBe(404)
})

async function bytesOf(path: string) {
  const answer = await fetch(`http://127.0.0.1:${marketry.port}${path}`, { headers: { 'x-marketplace': 'madeinpk' } })
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

async function runJob(name: string) {
  const operator = await operatorOf(marketry, 'madeinpk')
  const sent = await operator.post('/jobs/trigger/', { name })
  if (sent.status > 299) throw new Error(`triggering ${name} answered ${sent.status}: ${JSON.stringify(sent.body)}`)
  await eventually(
    () => operator.get(`/jobs/${sent.body.id}/`),
    ({ body }) => body.state === 'SUCCESS' || body.state === 'FAILURE',
    `the job ${name}`,
  )
}
