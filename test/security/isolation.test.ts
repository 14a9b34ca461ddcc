import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { ensureHouse } from '../../src/modules/marketplaces/index.ts'
import { openApiOf } from '../../src/platform/http/openapi.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person, Reply } from '../support/person.ts'
import { sendRequest, visitor } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { type Furnished, furnish } from './support/furnished.ts'
import { idsIn } from './support/ids.ts'
import { publicOperations } from './support/public-operations.ts'
import { pathWith, send } from './support/requests.ts'
import { nameOf, nameOfEndpoint, namesSomething, type Operation, operationsOf, rolesFor } from './support/routes.ts'

let marketry: Marketry
let rows: Rows
let mine: Furnished
let theirs: Furnished
let operations: Operation[]
let before: Record<string, string>

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  const { services } = marketry.parts
  await services.db.aboveMarketplaces((tx) => ensureHouse(tx, ['house.localhost']))
  await services.directory.refresh()
  mine = await furnish(marketry, 'madeinpk', { price: '5000.00', currency: 'PKR' })
  theirs = await furnish(marketry, 'designia', { price: '80.00', currency: 'USD' })
  operations = operationsOf((await visitor(marketry, 'madeinpk').get('/schema/')).body)
  await rows.quiet()
  before = await rows.picture()
}, 180_000)

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

const everybodyOf = ({ operator, seller, buyer }: Furnished): Person[] => [operator, seller, buyer]
const statuses = async (asked: readonly Operation[], ask: (operation: Operation) => Promise<Reply>) =>
  Object.fromEntries(await Promise.all(asked.map(async (one) => [nameOf(one), (await ask(one)).status] as const)))
const all = (asked: readonly Operation[], status: number) =>
  Object.fromEntries(asked.map((one) => [nameOf(one), status]))

describe('[CO-20] what is public', () => {
  test('is this list, in the schema as in the program', async () => {
    const endpoints = marketry.parts.modules.flatMap((module) => module.endpoints)
    const open = endpoints.filter(({ facts }) => facts.access === 'everyone').map(nameOfEndpoint)
    expect(open.toSorted()).toEqual(publicOperations.toSorted())
    const served = operations.filter(({ access }) => access === 'everyone').map(nameOf)
    expect(served.toSorted()).toEqual(publicOperations.toSorted())
    expect(operationsOf(openApiOf(endpoints)).length).toBe(new Set(endpoints.map(nameOfEndpoint)).size)
  })

  test('and everything else wants a token', async () => {
    const closed = operations.filter(({ access }) => access !== 'everyone')
    expect(closed.length).toBeGreaterThan(60)
    const nobody = visitor(marketry, 'madeinpk')
    expect(await statuses(closed, (one) => send(marketry, nobody, 'madeinpk', one, mine.ids))).toEqual(all(closed, 401))
  })
})

describe('[CO-1] what is another marketplace’s', () => {
  test('a token of the one is nothing in the other, whoever holds it', async () => {
    const closed = operations.filter(({ access }) => access !== 'everyone')
    for (const person of everybodyOf(theirs)) {
      const answers = await statuses(closed, (one) => send(marketry, person, 'madeinpk', one, mine.ids))
      expect(answers).toEqual(all(closed, 401))
    }
  })

  test('an id of the other is the id of nothing, even to the operator', async () => {
    const naming = operations.filter((one) => namesSomething(one) && !isSealed(one))
    expect(naming.length).toBeGreaterThan(35)
    for (const person of everybodyOf(mine)) {
      const mayCome = naming.filter(
        ({ access }) => access === 'everyone' || holdsOneOf(person, mine, rolesFor({ access })),
      )
      expect(await statuses(mayCome, (one) => send(marketry, person, 'madeinpk', one, theirs.ids))).toEqual(
        all(mayCome, 404),
      )
    }
  })

  test('an address that wants our seal says the same without it of the other’s, of ours, and of what nobody has', async () => {
    const sealed = operations.filter(isSealed)
    expect(sealed.map(nameOf).toSorted()).toEqual(['GET /documents/{id}/bytes/', 'PUT /documents/{id}/bytes/'])
    const nobodys = { ...mine.ids, document: newId() }
    for (const ids of [theirs.ids, mine.ids, nobodys]) {
      for (const person of everybodyOf(mine)) {
        expect(await statuses(sealed, (one) => send(marketry, person, 'madeinpk', one, ids))).toEqual(all(sealed, 403))
      }
    }
  })

  test('nor can it be named in a body or in a query', async () => {
    const { buyer, seller, operator, ids } = mine
    const refusals = await Promise.all([
      buyer.post(`/listings/${ids.listing}/purchase/`, { address_id: theirs.ids.address }),
      seller.post('/products/', { title: 'A thing', category_id: theirs.ids.category, condition: 'new', stock: 1 }),
      seller.post('/listings/', { product_id: theirs.ids.product, price: '500.00' }),
      operator.post('/categories/', { name: 'Below theirs', parent_id: theirs.ids.category }),
      operator.post('/cities/', { name: 'In theirs', province_id: theirs.ids.province }),
      seller.post('/products/', {
        title: 'A thing',
        category_id: ids.category,
        condition: 'new',
        stock: 1,
        city_id: theirs.ids.city,
      }),
    ])
    expect(refusals.map(({ status }) => status)).toEqual([404, 422, 422, 422, 422, 422])
    const lists = await Promise.all(
      [
        `/products/?seller=${theirs.ids.member}`,
        `/products/?category=${theirs.ids.category}`,
        `/listings/?product=${theirs.ids.product}`,
        `/ledger/entries/?deal=${theirs.ids.order}`,
      ].map((path) => operator.get(path)),
    )
    const found = lists.map(({ body }) => JSON.stringify(body.results))
    expect(found).toEqual(['[]', '[]', '[]', '[]'])
  })

  test('no answer, to whomever, holds an id of the other', async () => {
    const foreign = await idsIn(rows, 'designia')
    expect(foreign.size).toBeGreaterThan(80)
    // The inbox is the developer's: it shows every e-mail the program sent, and production has none.
    const reads = operations.filter(({ method, path }) => method === 'GET' && !path.startsWith('/dev/inbox/'))
    const seen: string[] = []
    for (const person of [...everybodyOf(mine), visitor(marketry, 'madeinpk')]) {
      for (const one of reads) {
        const { status, body } = await send(marketry, person, 'madeinpk', one, mine.ids)
        // 422: a read that needs more than its address.
        expect([200, 401, 403, 404, 422]).toContain(status)
        const text = typeof body === 'string' ? '' : JSON.stringify(body)
        const leaked = [...text.matchAll(uuid)].filter(([id]) => foreign.has(id))
        if (leaked.length > 0) seen.push(`${nameOf(one)}: ${leaked.join(' ')}`)
      }
    }
    expect(seen).toEqual([])
  })
})

describe('[CO-2] what is another member’s', () => {
  test('is not there for a stranger, unless its existence is public: then it is not theirs to change', async () => {
    // What one keeps an eye on is one's own, and of public things: see modules/wishes; so is what sending a public thing
    // costs to one's own addresses.
    const own = ({ path }: Operation) => path.startsWith('/favourites/') || path.endsWith('/shipping/addresses/')
    const naming = operations.filter((one) => namesSomething(one) && one.access === 'members' && !own(one))
    const answers = await statuses(naming, (one) => send(marketry, mine.stranger, 'madeinpk', one, mine.ids))
    const shown = naming.filter(({ path }) =>
      /^\/((products|listings)\/\{id\}\/(pictures\/.*)?|auctions\/\{id\}\/(cancel|lower-reserve|bidders)\/)$/.test(
        path,
      ),
    )
    expect(answers).toEqual({ ...all(naming, 404), ...all(shown, 403) })
    expect(shown.map(nameOf)).toHaveLength(10)
  })

  test('a role that is missing is missing', async () => {
    for (const person of [mine.buyer, mine.seller, mine.operator]) {
      const others = operations.filter(({ access }) => {
        const roles = rolesFor({ access })
        return roles.length > 0 && !holdsOneOf(person, mine, roles)
      })
      expect(others.length).toBeGreaterThan(4)
      expect(await statuses(others, (one) => send(marketry, person, 'madeinpk', one, mine.ids))).toEqual(
        all(others, 403),
      )
    }
  })
})

describe('[CO-20] the marketplace of a request', () => {
  const asked = (host: string, slug?: string) =>
    sendRequest(marketry.port, 'GET', '/api/v1/marketplace/', undefined, {
      host,
      ...(slug && { 'x-marketplace': slug }),
    })

  test('is its host’s; only a bare host listens to the header', async () => {
    expect((await asked('madeinpk.localhost', 'designia')).body.slug).toBe('madeinpk')
    expect((await asked('localhost', 'designia')).body.slug).toBe('designia')
    expect((await asked('127.0.0.1:8000', 'madeinpk')).body.slug).toBe('madeinpk')
    expect((await asked('[::1]:8000', 'madeinpk')).body.slug).toBe('madeinpk')
  })

  test('is none where nobody is named', async () => {
    const strangers = await Promise.all([
      asked('elsewhere.example', 'madeinpk'),
      asked('madeinpk.localhost.elsewhere.example'),
      asked('localhost', 'elsewhere'),
      asked('localhost'),
    ])
    expect(strangers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'unknown_marketplace'],
      [404, 'unknown_marketplace'],
      [404, 'unknown_marketplace'],
      [404, 'marketplace_not_named'],
    ])
  })

  test('a token goes with the marketplace the header names, and with no other', async () => {
    const me = (slug: string, { access }: Person) =>
      sendRequest(marketry.port, 'GET', '/api/v1/me/', undefined, {
        host: 'localhost',
        'x-marketplace': slug,
        authorization: `Bearer ${access}`,
      })
    expect((await me('madeinpk', mine.buyer)).status).toBe(200)
    expect((await me('designia', mine.buyer)).status).toBe(401)
  })

  test('a module it lacks is absent from its schema, and nothing answers on its paths', async () => {
    const schema = (await visitor(marketry, 'house').get('/schema/')).body
    const here = new Set(operationsOf(schema).map(nameOf))
    const union = operationsOf(openApiOf(marketry.parts.modules.flatMap(({ endpoints }) => endpoints)))
    const absent = union.filter((one) => !here.has(nameOf(one)))
    expect(absent.map(nameOf)).toEqual(
      expect.arrayContaining(['GET /products/', 'GET /orders/{id}/', 'GET /ledger/verify/']),
    )
    const nobody = visitor(marketry, 'house')
    expect(await statuses(absent, (one) => send(marketry, nobody, 'house', one, mine.ids))).toEqual(all(absent, 404))

    // And the other way: nobody but the house opens marketplaces.
    expect(operations.filter(({ path }) => path.startsWith('/marketplaces/'))).toEqual([])
    expect((await mine.operator.get('/marketplaces/')).status).toBe(404)
  })
})

test('[CO-10] a list that is refused goes to nobody, and is on no record as taken', async () => {
  const lists = operations.filter(isTaking)
  expect(lists.length).toBeGreaterThan(12)
  const known = new Set((await taken()).map(({ id }) => id))
  const nobody = visitor(marketry, 'madeinpk')
  const refused = [nobody, ...everybodyOf(theirs), mine.buyer, mine.seller, mine.stranger]
  for (const person of refused) {
    const answers = await statuses(lists, (one) => send(marketry, person, 'madeinpk', one, mine.ids))
    const isMember = person === mine.buyer || person === mine.seller || person === mine.stranger
    expect(answers).toEqual(all(lists, isMember ? 403 : 401))
  }
  const badly = await Promise.all(lists.map((one) => mine.operator.get(`${pathWith(one, mine.ids)}?columns=none`)))
  expect(new Set(badly.map(({ status }) => status))).toEqual(new Set([422]))
  await rows.quiet()
  expect((await taken()).filter(({ id }) => !known.has(id))).toEqual([])
})

test('[CO-20] and of all that was asked for here, nothing was done', async () => {
  await rows.quiet()
  // But for two things: the operator took lists of their own marketplace away, and read what was reported there, and that
  // is on record. Nobody else did.
  const looks = await taken()
  const by = looks.map(({ marketplace, actor_kind, actor_id }) => [marketplace, actor_kind, actor_id])
  expect(by).toEqual(looks.map(() => ['madeinpk', 'member', mine.operator.id]))
  expect(await rows.picture(looks.map(({ id }) => id))).toEqual(before)
})

/** What is on record as taken away or read, in whatever marketplace and by whom. */
const taken = () =>
  rows.query<{ id: string; marketplace: string; actor_kind: string; actor_id: string }>(
    `select a.id, k.slug as marketplace, a.actor_kind, a.actor_id
     from activity a join marketplace k on k.id = a.marketplace_id
     where a.object_kind = 'table' or a.action like 'table.%' or a.action = 'message_report.read' order by a.id`,
  )

/** Whether it hands out a list of the house as a table; one's own statement is one's own. */
const isTaking = ({ method, path }: Operation) =>
  method === 'GET' && path.endsWith('/table/') && path !== '/statement/table/'

/** Whether its address is a signed one, which lets in whoever has it. */
const isSealed = ({ path }: Operation) => path.endsWith('/bytes/')

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

function holdsOneOf(person: Person, { operator, seller, buyer }: Furnished, roles: readonly string[]): boolean {
  if (roles.length === 0) return true
  const held = person === operator ? 'operator' : person === seller ? 'seller' : person === buyer ? 'buyer' : ''
  return roles.includes(held)
}
