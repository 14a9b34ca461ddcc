import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, pay, place, type Traders, traders } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, visitor } from '../support/person.ts'
import { offer } from '../support/trade.ts'

/*
 * Two processes over one database. What the shop shows is kept in the memory of each; what one of them has committed is
 * in the very next answer of the other: nothing is waited for, and nothing is told from one to the other.
 */

let marketry: Marketry
let other: Awaited<ReturnType<Marketry['another']>>
/** Speak to the first process, through which everything is changed. */
let people: Traders
/** Looks at the shop through the other. */
let visitorThere: Person

beforeAll(async () => {
  marketry = await startMarketry()
  other = await marketry.another('web')
  people = await traders(marketry, 'madeinpk')
  visitorThere = visitor({ host: marketry.host, port: other.port }, 'madeinpk')
})

afterAll(async () => {
  await other?.close()
  await marketry?.close()
})

const productThere = async (id: string) => (await visitorThere.get(`/products/${id}/`)).body
const listThere = async () =>
  (await visitorThere.get('/products/?limit=100')).body.results as { id: string; listing: { price: string } }[]

test('[CO-15] two hundred times a price is changed here and read there: it is the new one each time', async () => {
  const { productId, listingId } = await offer(people.seller, people.categoryId, { price: '1000.00' })
  const seen: string[] = []
  const changed: string[] = []
  for (let turn = 0; turn < 200; turn++) {
    const price = `${2_000 + turn}.00`
    // Warm: it has been read there since the change before, the page and the list in turn.
    const read =
      turn % 2 === 0 ? productThere(productId) : listThere().then((list) => list.find(({ id }) => id === productId))
    await read
    const { status } = await people.seller.put(`/listings/${listingId}/`, { price })
    expect(status).toBe(200)
    changed.push(price)
    const now = turn % 2 === 0 ? await productThere(productId) : (await listThere()).find(({ id }) => id === productId)
    seen.push(now?.listing.price)
  }
  expect(seen).toEqual(changed)
})

test('[CO-15] a sale, a return to stock, a new product, a withdrawn one, a rating: each is in the next answer there', async () => {
  const { buyer, seller, addressId, categoryId } = people
  const { productId, listingId } = await offer(seller, categoryId, { stock: 9 })
  expect((await productThere(productId)).stock).toBe(9)
  const ordered = await buyer.post(`/listings/${listingId}/purchase/`, { quantity: 4, address_id: addressId })
  expect((await productThere(productId)).stock).toBe(5)
  await buyer.post(`/orders/${ordered.body.id}/cancel/`, {})
  expect((await productThere(productId)).stock).toBe(9)

  const before = (await listThere()).map(({ id }) => id)
  const { productId: fresh } = await offer(seller, categoryId)
  expect((await listThere()).map(({ id }) => id)).toEqual([fresh, ...before])
  expect((await seller.delete(`/products/${fresh}/`)).status).toBe(204)
  expect((await listThere()).map(({ id }) => id)).toEqual(before)
  expect((await visitorThere.get(`/products/${fresh}/`)).status).toBe(404)

  const sold = await place(people)
  await pay(marketry, buyer, sold.id)
  await lead(people, sold.id, 'delivered')
  expect((await visitorThere.get(`/sellers/${seller.id}/`)).body.rating).toEqual({ average: null, count: 0 })
  expect((await productThere(productId)).seller.rating.count).toBe(0)
  await buyer.post(`/orders/${sold.id}/feedback/`, { about: 'seller', rating: 4 })
  await seller.post(`/orders/${sold.id}/feedback/`, { about: 'buyer', rating: 4 })
  expect((await visitorThere.get(`/sellers/${seller.id}/`)).body.rating).toEqual({ average: 4, count: 1 })
  expect((await productThere(productId)).seller.rating).toEqual({ average: 4, count: 1 })
  await buyer.post(`/orders/${sold.id}/complete/`)
  expect((await visitorThere.get(`/sellers/${seller.id}/`)).body.sales_count).toBe(1)
})

test('[CO-15] a category, a name, a brand: each is in the next answer there', async () => {
  const { operator, seller } = people
  const names = async () => JSON.stringify((await visitorThere.get('/categories/')).body)
  expect(await names()).not.toContain('Truck art')
  await operator.post('/categories/', { name: 'Truck art' })
  expect(await names()).toContain('Truck art')

  const sellerThere = async () => (await visitorThere.get(`/sellers/${seller.id}/`)).body.name
  expect(await sellerThere()).toBe('Amna')
  await seller.patch('/me/', { name: 'Amna of Hala' })
  expect(await sellerThere()).toBe('Amna of Hala')

  const marketplaceThere = async () => (await visitorThere.get('/marketplace/')).body.name
  expect(await marketplaceThere()).toBe('madeinpk')
  await operator.patch('/settings/', { name: 'Made in Pakistan' })
  expect(await marketplaceThere()).toBe('Made in Pakistan')
})
