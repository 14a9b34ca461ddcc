import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isId } from '../../src/kernel/ids.ts'
import { type Furnished, furnish } from '../security/support/furnished.ts'
import { bodyFor, pathWith, queryFor } from '../security/support/requests.ts'
import { nameOf, type Operation, operationsOf } from '../security/support/routes.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person, Reply } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { amountsThatAreNone, numbersThatAreNoQuantity, wrongWhatever } from './support/wrong.ts'

let marketry: Marketry
let rows: Rows
let shop: Furnished
let operations: Operation[]
let before: Record<string, string>

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  shop = await furnish(marketry, 'madeinpk', { price: '5000.00', currency: 'PKR' })
  operations = operationsOf((await shop.buyer.get('/schema/')).body)
  await rows.quiet()
  before = await rows.picture()
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

/**
 * A refusal in short, e.g. '422 invalid_request at price': if it is a problem in the form of RFC 9457, as every one must
 * be, and shows nothing of our insides.
 */
function problemIn({ status, headers, body }: Reply, path?: string): string {
  const wellFormed =
    headers['content-type'] === 'application/problem+json; charset=utf-8' &&
    body.status === status &&
    body.type === `/api/v1/docs/errors/#${body.code}` &&
    body.title.length > 3 &&
    body.detail.length > 10
  const inside = /zod|postgres|select |node_modules|\.ts:/i.exec(JSON.stringify(body))
  if (!wellFormed || inside) return `not a problem as it should be: ${JSON.stringify(body)}`
  const named = path !== undefined && body.errors?.some((fault: { path: string }) => fault.path === path)
  return `${status} ${body.code}${named ? ` at ${path}` : ''}`
}

/** The one who may come in at an operation, so that what is refused is the request. */
function whoMay({ access, path }: Operation): Person {
  if (access === 'everyone') return shop.stranger
  if (access !== 'members') {
    const roles = [access].flat()
    if (roles.includes('operator')) return shop.operator
    return roles.includes('seller') ? shop.seller : shop.buyer
  }
  return /^\/(products|listings\/\{id\}\/$)/.test(path) ? shop.seller : shop.buyer
}

const withBodies = () => operations.filter(({ hasBody, multipart, stream }) => hasBody && !multipart && !stream)

function sendBody(one: Operation, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const method = one.method.toLowerCase() as 'post' | 'put' | 'patch'
  return whoMay(one)[method](pathWith(one, shop.ids), body, { headers })
}

describe('[CO-20] every body that breaks its shape is refused, with the field named', () => {
  test('each field of each operation, with everything it cannot be', async () => {
    expect(withBodies().length).toBeGreaterThan(25)
    for (const one of withBodies()) {
      const right = bodyFor(one, shop.ids) as Record<string, unknown>
      for (const field of Object.keys(right)) {
        // A view of everything has no filters, and is one.
        const wrongs =
          field === 'filters' ? wrongWhatever.filter((wrong) => JSON.stringify(wrong) !== '{}') : wrongWhatever
        for (const wrong of wrongs) {
          const reply = await sendBody(one, { ...right, [field]: wrong })
          expect([nameOf(one), field, wrong, reply.status]).toEqual([nameOf(one), field, wrong, 422])
          // What a page says is read by a shape of its own.
          expect(['422 invalid_request', '422 body_not_possible']).toContain(problemIn(reply))
          expect(reply.body.errors[0].path.split('.')[0]).toBe(field)
        }
      }
    }
  })

  test('a field that is missing, one that nobody knows, and what is no object at all', async () => {
    for (const one of withBodies()) {
      const right = bodyFor(one, shop.ids) as Record<string, unknown>
      expect(problemIn(await sendBody(one, { ...right, surprise: 1 }), 'surprise')).toBe(
        '422 invalid_request at surprise',
      )
      for (const field of one.required) {
        const { [field]: _, ...rest } = right
        expect(problemIn(await sendBody(one, rest), field)).toBe(`422 invalid_request at ${field}`)
      }
      for (const nothing of ['[]', '7', '"text"', 'true'])
        expect(problemIn(await sendBody(one, nothing))).toBe('422 invalid_request')
    }
  })

  test('a body where none is asked for', async () => {
    const without = operations.filter(({ method, hasBody }) => method === 'POST' && !hasBody)
    for (const one of without) expect(problemIn(await sendBody(one, { surprise: 1 }))).toBe('422 invalid_request')
  })
})

describe('[CO-20] what cannot be read is refused before anybody looks at it', () => {
  test('broken JSON, another type, too many bytes, too deep, names that reach for the prototype', async () => {
    for (const one of withBodies()) {
      for (const broken of ['{', '{"a":}', 'null null', '{"a":1e}', '\u0000', '{"__proto__":{"x":1}}']) {
        expect(problemIn(await sendBody(one, broken))).toBe('400 malformed')
      }
      const typed = (type: string) => sendBody(one, 'a=1', { 'content-type': type })
      expect(problemIn(await typed('application/x-www-form-urlencoded'))).toBe('400 unsupported_media_type')
      expect(problemIn(await typed('text/plain'))).toBe('400 unsupported_media_type')
      expect(problemIn(await sendBody(one, `{"a":"${'x'.repeat(300_000)}"}`))).toBe('413 too_large')
      const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
      expect(problemIn(await sendBody(one, deep))).toBe('422 invalid_request')
    }
  })

  test('an id that is none, another thing’s, or of nothing, names nothing', async () => {
    const nobodys = '01890a5d-ac96-774b-bcce-b302099a8057'
    const naming = operations.filter(({ path, multipart }) => path.includes('{id}') && !multipart)
    for (const one of naming) {
      const query = queryFor(one, shop.ids)
      for (const wrong of ['7', 'x'.repeat(190), '%00', '..%2F..%2Fetc', "'%20or%20'1'='1", nobodys, shop.ids.job]) {
        if (wrong === shop.ids.job && one.path.startsWith('/jobs/')) continue
        const path = `${pathWith(one, { ...shop.ids }).replaceAll(uuid, wrong)}${query}`
        const body = one.hasBody ? bodyFor(one, shop.ids) : undefined
        const method = one.method.toLowerCase() as 'get' | 'post'
        const headers: Record<string, string> = one.stream ? { 'content-type': 'application/octet-stream' } : {}
        const reply =
          method === 'get' ? await whoMay(one).get(path) : await whoMay(one)[method](path, body, { headers })
        // A signed address is read by its seal before anything is looked for; what is no id has none.
        const sealed = query.includes('signature=') && isId(wrong)
        expect([nameOf(one), wrong, problemIn(reply)]).toEqual([
          nameOf(one),
          wrong,
          sealed ? '403 link_expired' : '404 not_found',
        ])
      }
    }
  })

  test('a query that nobody knows, a page beyond bounds, a place that was made by hand', async () => {
    const lists = operations.filter(({ method, query }) => method === 'GET' && query.includes('cursor'))
    expect(lists.length).toBeGreaterThan(20)
    const places = ['x', '%00', Buffer.from('{"key":"\\u0000","id":"x"}').toString('base64url'), btoa('["1","2"]')]
    const wrongs = ['surprise=1', 'limit=0', 'limit=101', 'limit=1.5', 'limit=x']
    const taken: string[] = []
    for (const one of lists) {
      for (const wrong of [...wrongs, ...places.map((place) => `cursor=${place}`)]) {
        const reply = await whoMay(one).get(`${pathWith(one, shop.ids)}${queryFor(one, shop.ids) || '?'}&${wrong}`)
        const [name = ''] = wrong.split('=')
        if (problemIn(reply, name) !== `422 ${reply.body.code} at ${name}`)
          taken.push(`${one.path} ${wrong}: ${reply.status}`)
      }
    }
    // Where rows are sorted by more than their id, what they are sorted by must be of its kind.
    const strange = btoa('["x","01890a5d-ac96-774b-bcce-b302099a8057"]')
    for (const one of lists) {
      const reply = await whoMay(one).get(
        `${pathWith(one, shop.ids)}${queryFor(one, shop.ids) || '?'}&cursor=${strange}`,
      )
      const said = reply.status === 200 ? 'read by the id alone' : problemIn(reply, 'cursor')
      expect(['read by the id alone', `422 ${reply.body.code} at cursor`], one.path).toContain(said)
    }
    // Of few rows that are all at hand, those behind one that is gone begin with the first; a revision has a number.
    const lenient = [
      '/desk/permissions/',
      '/desk/provinces/',
      '/desk/cities/',
      '/desk/categories/',
      '/fees/rules/',
      '/pages/{id}/revisions/',
    ]
    expect(taken).toEqual(lenient.map((path) => `${path} cursor=${btoa('["1","2"]')}: 200`))
  })
})

describe('[CO-4] no amount but a right one', () => {
  test.each(amountsThatAreNone)('is a price: %j', async (price) => {
    const { seller, ids } = shop
    const replies = [
      await seller.put(`/listings/${ids.listing}/`, { price }),
      await seller.post('/listings/', { product_id: ids.product, price }),
    ]
    for (const { status, body } of replies) {
      expect([status, body.errors?.[0]?.path]).toEqual([422, 'price'])
      expect(['bad_price', 'invalid_request']).toContain(body.code)
    }
  })

  test.each(numbersThatAreNoQuantity)('is a quantity or a stock: %j', async (quantity) => {
    const { buyer, seller, ids } = shop
    const bought = await buyer.post(`/listings/${ids.listing}/purchase/`, { quantity, address_id: ids.address })
    expect(problemIn(bought, 'quantity')).toBe('422 invalid_request at quantity')
    if (quantity === 0) return
    const product = { title: 'A thing', category_id: ids.category, condition: 'new', stock: quantity }
    expect(problemIn(await seller.post('/products/', product), 'stock')).toBe('422 invalid_request at stock')
  })

  test('can be bought for, when it is not the price', async () => {
    for (const price of ['4999.99', '5000.001', '-5000.00', '5e3', '', 'x'.repeat(10_000)]) {
      const body = { address_id: shop.ids.address, price }
      const reply = await shop.buyer.post(`/listings/${shop.ids.listing}/purchase/`, body)
      // A price is compared, and not read: whatever else it says, it is not what the seller asks.
      expect([price, problemIn(reply)]).toEqual([price, '409 price_changed'])
    }
  })

  test.each([0, 6, -1, 2.5, '5', 1e9])('is a rating: %j', async (rating) => {
    const path = `/orders/${shop.ids.order}/feedback/`
    expect(problemIn(await shop.buyer.post(path, { about: 'seller', rating }), 'rating')).toBe(
      '422 invalid_request at rating',
    )
  })
})

test('[CO-20] and of all that was asked for here, nothing was done', async () => {
  await rows.quiet()
  expect(await rows.picture()).toEqual(before)
})

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
