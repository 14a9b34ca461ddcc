import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { type Person, registered, visitor } from '../../../test/support/person.ts'
import { connectedSeller, operatorOf } from '../../../test/support/trade.ts'

let marketry: Marketry
let operator: Person
let seller: Person
let buyer: Person
let anybody: Person
let categoryId: string

beforeAll(async () => {
  marketry = await startMarketry()
  ;[operator, seller, buyer] = await Promise.all([
    operatorOf(marketry, 'madeinpk'),
    connectedSeller(marketry, 'madeinpk'),
    registered(marketry, 'madeinpk', 'Ayesha', ['buyer']),
  ])
  anybody = visitor(marketry, 'madeinpk')
  const made = await operator.post('/categories/', { name: 'Textiles' })
  categoryId = made.body.id
}, 120_000)
afterAll(() => marketry.close())

const ajrak = () => ({ title: 'Ajrak', category_id: categoryId, condition: 'new', stock: 5, city_id: 'pk-hala' })

test('[PK-2] over HTTP a product is put up, described anew, listed, repriced and withdrawn; each cached read shows it at once', async () => {
  const made = await seller.post('/products/', ajrak())
  expect([made.status, made.body.title]).toEqual([201, 'Ajrak'])
  const path = `/products/${made.body.id}/`
  const shown = async () => (await anybody.get('/products/?seller=' + seller.id)).body.results
  expect((await shown())[0]).toMatchObject({ title: 'Ajrak', listing: null })
  const listed = await seller.post('/listings/', { product_id: made.body.id, price: '4500.00' })
  expect([listed.status, listed.body.price]).toEqual([201, '4500.00'])
  expect((await shown())[0].listing.price).toBe('4500.00')
  expect((await anybody.get('/categories/')).body.results[0].product_count).toBe(1)
  await seller.put(`/listings/${listed.body.id}/`, { price: '4000.00' })
  expect((await anybody.get(path)).body.listing.price).toBe('4000.00')
  await seller.put(path, { ...ajrak(), title: 'Ajrak of Hala' })
  expect((await anybody.get('/products/?q=hala')).body.results.map(({ title }: { title: string }) => title)).toEqual([
    'Ajrak of Hala',
  ])
  expect((await anybody.get('/products/facets/')).body.total).toBe(1)
  expect((await anybody.get(`/sellers/${seller.id}/`)).body).toMatchObject({ name: 'Amna', active_products: 1 })
  expect((await seller.delete(path)).status).toBe(204)
  expect((await anybody.get(path)).status).toBe(404)
  expect(await shown()).toEqual([])
})

test('[PK-2] over HTTP a wrong role, body, id or marketplace gets its problem and changes nothing', async () => {
  const { body: product } = await seller.post('/products/', ajrak())
  const { body: listing } = await seller.post('/listings/', { product_id: product.id, price: '4500.00' })
  const [path, listingPath] = [`/products/${product.id}/`, `/listings/${listing.id}/`]
  const foreign = visitor(marketry, 'designia')
  const smuggled = Object.assign(visitor(marketry, 'designia'), { access: seller.access })
  const other = await registered(marketry, 'madeinpk', 'Bilal', ['seller'])
  const statusOf = async (reply: Promise<{ status: number }>) => (await reply).status

  for (const [asked, status] of [
    [anybody.post('/products/', ajrak()), 401],
    [buyer.post('/products/', ajrak()), 403],
    [smuggled.post('/products/', ajrak()), 401],
    [anybody.put(path, ajrak()), 401],
    [buyer.put(path, ajrak()), 403],
    [other.put(path, ajrak()), 403],
    [other.delete(path), 403],
    [anybody.delete(path), 401],
    [foreign.get(path), 404],
    [foreign.get(listingPath), 404],
    [foreign.get(`/sellers/${seller.id}/`), 404],
    [anybody.get('/products/7/'), 404],
    [seller.put('/products/00000000-0000-7000-8000-000000000000/', ajrak()), 404],
    [seller.post('/products/', { ...ajrak(), stock: -1 }), 422],
    [seller.post('/products/', { ...ajrak(), title: 'a\0b\0c' }), 422],
    [seller.post('/products/', '{"title": '), 400],
    [anybody.get('/products/?limit=0'), 422],
    [anybody.get('/products/?cursor=garbage'), 422],
    [anybody.get('/products/?q=%00'), 422],
    [anybody.get('/products/?price_min=1e9'), 422],
    [anybody.get('/products/?nonsense=1'), 422],
    [buyer.post('/listings/', { product_id: product.id, price: '4500.00' }), 403],
    [other.post('/listings/', { product_id: product.id, price: '4500.00' }), 403],
    [seller.post('/listings/', { product_id: product.id, price: '4500.00' }), 409],
    [seller.post('/listings/', { product_id: product.id, price: '0' }), 422],
    [other.put(listingPath, { price: '200.00' }), 403],
    [seller.put(listingPath, { price: '-200.00' }), 422],
    [seller.put(listingPath, { price: 200 }), 422],
    [other.delete(listingPath), 403],
    [seller.post('/categories/', { name: 'Mine' }), 403],
    [anybody.post('/categories/', { name: 'Mine' }), 401],
    [seller.delete(`/categories/${categoryId}/`), 403],
    [operator.delete(`/categories/${categoryId}/`), 409],
    [anybody.get('/addresses/'), 401],
  ] as const) {
    expect(await statusOf(asked)).toBe(status)
  }
  expect((await anybody.get(path)).body).toMatchObject({ stock: 5, listing: { id: listing.id, price: '4500.00' } })
})

test('[PK-2] over HTTP a picture is sent in, shown, kept by browsers, reordered and removed', async () => {
  const { body: made } = await seller.post('/products/', ajrak())
  const send = async (who: Person, bytes: Buffer, fields: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }))
    const encoded = new Request('http://x/', { method: 'POST', body: form })
    return fetch(`http://127.0.0.1:${marketry.port}/api/v1/products/${made.id}/pictures/`, {
      method: 'POST',
      headers: {
        'x-marketplace': 'madeinpk',
        'content-type': encoded.headers.get('content-type') ?? '',
        ...(who.access && { authorization: `Bearer ${who.access}` }),
      },
      body: Buffer.from(await encoded.arrayBuffer()),
    })
  }
  const png = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const added = await send(seller, png, { alt: 'A teal cloth' })
  expect(added.status).toBe(201)
  const picture = (await added.json()) as { id: string; alt: string; sources: { width: number; url: string }[] }
  expect(picture).toMatchObject({ alt: 'A teal cloth', width: 400, height: 300 })
  expect((await anybody.get(`/products/${made.id}/`)).body.pictures).toEqual([picture])
  const first = picture.sources[0]?.url ?? ''
  const answer = await anybody.get(first.replace('/api/v1', ''))
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  expect((await visitor(marketry, 'designia').get(first.replace('/api/v1', ''))).status).toBe(404)
  const refused = [
    await send(anybody, png),
    await send(buyer, png),
    await send(seller, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    await send(seller, png, { alt: 'x'.repeat(201) }),
    await send(seller, png, { colour: 'teal' }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([401, 403, 422, 422, 422])
  const again = await seller.put(`/products/${made.id}/pictures/`, { pictures: [{ id: picture.id, alt: 'Cloth' }] })
  expect(again.body.results).toMatchObject([{ alt: 'Cloth' }])
  expect((await seller.delete(`/products/${made.id}/pictures/${picture.id}/`)).status).toBe(204)
  expect((await anybody.get(`/products/${made.id}/`)).body.pictures).toEqual([])
})

test('[PK-12] over HTTP places are public, and an address book is its member’s alone', async () => {
  const provinces = await anybody.get('/provinces/')
  expect([provinces.status, provinces.body.results.length]).toEqual([200, 7])
  expect((await anybody.get('/cities/?province=PK-GB')).body.results[0]).toMatchObject({ province: { id: 'PK-GB' } })
  expect((await anybody.get('/countries/')).body.results.length).toBeGreaterThan(50)
  const home = {
    recipient: 'Ayesha',
    phone: '03001234567',
    line1: '12 Mall Road',
    city_id: 'pk-lahore',
    postal_code: '54000',
  }
  const added = await buyer.post('/addresses/', home)
  expect([added.status, added.body.phone, added.body.is_default]).toEqual([201, '+923001234567', true])
  const path = `/addresses/${added.body.id}/`
  expect((await buyer.put(path, { ...home, line1: '14 Mall Road' })).body.line1).toBe('14 Mall Road')
  const bad = await buyer.put(path, { ...home, phone: '12345' })
  expect([bad.status, bad.body.errors]).toMatchObject([422, [{ path: 'phone' }]])
  for (const stranger of [seller, operator]) {
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.put(path, home)).status).toBe(404)
    expect((await stranger.delete(path)).status).toBe(404)
  }
  expect((await buyer.delete(path)).status).toBe(204)
  expect((await buyer.get('/addresses/')).body.results).toEqual([])
})
