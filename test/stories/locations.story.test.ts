import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { place, type Traders, traders } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, visitor } from '../support/person.ts'
import { operatorOf } from '../support/trade.ts'

/*
 * An operator keeps the list of places. What already names a place keeps it: addresses, products, shipping rates and
 * orders go on as they stood; only nobody new is offered what is out of use.
 */

let marketry: Marketry
let other: Awaited<ReturnType<Marketry['another']>>
let people: Traders
let operator: Person
let elsewhere: Person
/** Looks through the other process over the same database. */
let anybody: Person

beforeAll(async () => {
  marketry = await startMarketry()
  other = await marketry.another('web')
  people = await traders(marketry, 'madeinpk')
  operator = people.operator
  elsewhere = await operatorOf(marketry, 'designia')
  anybody = visitor({ host: marketry.host, port: other.port }, 'madeinpk')
})
afterAll(async () => {
  await other?.close()
  await marketry?.close()
})

const good = async (reply: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await reply
  expect([200, 201, 204], JSON.stringify(body)).toContain(status)
  // oxlint-disable-next-line typescript/no-explicit-any -- an answer, as every answer in the tests
  return body as any
}
const refused = async (reply: Promise<{ status: number; body: { code: string; errors?: { path: string }[] } }>) => {
  const { status, body } = await reply
  return [status, body.code, ...(body.errors?.map(({ path }) => path) ?? [])]
}
const addCity = (name: string, more: object = {}) => operator.post('/cities/', { name, province_id: 'PK-PB', ...more })
const namesIn = async (path: string, who = anybody): Promise<string[]> =>
  (await good(who.get(path))).results.map(({ name }: { name: string }) => name)
const onDesk = async (name: string) => (await good(operator.get(`/desk/cities/?search=${name}`))).results[0]
const home = (city: string) => ({
  recipient: 'Bilal Ahmed',
  phone: '+923001234567',
  line1: '12 Mall Road',
  city_id: city,
  postal_code: '54000',
})
const product = (city: string | null) => ({
  title: 'Ajrak shawl',
  category_id: people.categoryId,
  condition: 'new',
  stock: 3,
  city_id: city,
})
const logOf = async (id: string) => (await good(operator.get(`/activity/?object_id=${id}`))).results

describe('[PK-12] the desk of places', () => {
  test('an operator adds a province and a city in it, and both can be chosen at once, wherever it is asked', async () => {
    expect(await namesIn('/provinces/')).toHaveLength(7)
    const names = { name: 'South  Punjab ', local_name: 'جنوبی پنجاب' }
    const province = await good(operator.post('/provinces/', names))
    expect(province).toMatchObject({ name: 'South Punjab', local_name: 'جنوبی پنجاب', is_offered: true, city_count: 0 })
    const city = await good(addCity('Kot Addu', { local_name: 'کوٹ ادو', province_id: province.id }))
    expect(city).toMatchObject({ id: 'pk-kot-addu', address_count: 0, province: { id: province.id } })
    expect(await namesIn('/provinces/')).toContain('South Punjab')
    expect(await namesIn(`/cities/?province=${province.id}`)).toEqual(['Kot Addu'])
    expect(await namesIn(`/cities/?q=${encodeURIComponent('کوٹ ا')}`)).toEqual(['Kot Addu'])
    const kept = await good(people.buyer.post('/addresses/', home('pk-kot-addu')))
    expect(kept).toMatchObject({ city: 'Kot Addu', province: 'South Punjab', is_city_offered: true })
    // Rates name the new province like every other.
    const rates = { home: { first: '300' }, provinces: [{ province: province.id, first: '150' }] }
    await good(operator.put('/shipping-rates/house/', rates))
    const shown = await good(operator.get('/shipping-rates/house/'))
    expect(shown.rates.provinces).toMatchObject([{ province: { name: 'South Punjab' }, first: '150.00' }])
  })

  test('it is one marketplace that has the place; the next one, and one that opens later, have the first list', async () => {
    await good(addCity('Only Here'))
    const there = visitor(marketry, 'designia')
    expect(await namesIn('/cities/?country=PK&q=Only', there)).toEqual([])
    await good(operator.post('/cities/pk-gojra/withdraw/'))
    expect(await namesIn('/cities/?country=PK&q=Gojra', there)).toEqual(['Gojra'])
    expect(await refused(elsewhere.post('/cities/pk-only-here/withdraw/'))).toEqual([404, 'not_found'])
    await good(operator.post('/cities/pk-gojra/offer/'))
  })

  test('a new name is in the next answer of every process, in addresses and products, and not in orders made', async () => {
    const { id } = await good(addCity('Lyallpur'))
    const goods = await good(people.seller.post('/products/', product(id)))
    const at = await good(people.buyer.post('/addresses/', home(id)))
    const { listingId } = await place(people)
    const order = await good(people.buyer.post(`/listings/${listingId}/purchase/`, { address_id: at.id }))
    // Warm there: kept in the memory of the other process.
    const placeOf = async () => (await good(anybody.get(`/products/${goods.id}/`))).location.city.name
    expect(await placeOf()).toBe('Lyallpur')
    const { version } = await onDesk('Lyallpur')
    const change = { name: 'Faisalabad City', local_name: 'فیصل آباد شہر', province_id: 'PK-PB', version }
    expect(await good(operator.put(`/cities/${id}/`, change))).toMatchObject({ id, name: 'Faisalabad City' })
    expect(await placeOf()).toBe('Faisalabad City')
    expect((await good(people.buyer.get(`/addresses/${at.id}/`))).city).toBe('Faisalabad City')
    expect((await good(people.buyer.get(`/orders/${order.id}/`))).ship_to.city).toBe('Lyallpur')
  })

  test('a city out of use is offered to nobody new, and kept by what has it: addresses, products, orders', async () => {
    const { id } = await good(addCity('Sunken Town'))
    const at = await good(people.buyer.post('/addresses/', home(id)))
    const goods = await good(people.seller.post('/products/', product(id)))
    const { listingId } = await place(people)
    const facets = async (more = '') =>
      (await good(anybody.get(`/products/facets/?province=PK-PB${more}`))).cities.map(
        ({ id: one }: { id: string }) => one,
      )
    expect(await facets()).toContain(id)

    expect(await good(operator.post(`/cities/${id}/withdraw/`))).toMatchObject({ is_offered: false })
    expect(await namesIn('/cities/?q=Sunken')).toEqual([])
    expect(await facets()).not.toContain(id)
    // Whoever has chosen it in the address bar still sees what it is called.
    expect(await facets(`&city=${id}`)).toContain(id)
    expect(await refused(people.buyer.post('/addresses/', home(id)))).toEqual([422, 'unknown_city', 'city_id'])
    expect(await refused(people.seller.post('/products/', product(id)))).toEqual([422, 'unknown_city', 'city_id'])

    // The old address says so, can be changed otherwise, and things are sent there.
    expect(await good(people.buyer.get(`/addresses/${at.id}/`))).toMatchObject({
      city: 'Sunken Town',
      is_city_offered: false,
    })
    await good(people.buyer.put(`/addresses/${at.id}/`, { ...home(id), line1: '13 Mall Road' }))
    const order = await good(people.buyer.post(`/listings/${listingId}/purchase/`, { address_id: at.id }))
    expect((await good(people.buyer.get(`/orders/${order.id}/`))).ship_to).toMatchObject({ city: 'Sunken Town' })
    expect((await good(anybody.get(`/products/${goods.id}/`))).location.city.name).toBe('Sunken Town')
    await good(people.seller.put(`/products/${goods.id}/`, { ...product(id), title: 'Ajrak shawl, blue' }))
    // Once it has left, it cannot come back.
    await good(people.buyer.put(`/addresses/${at.id}/`, home('pk-lahore')))
    expect(await refused(people.buyer.put(`/addresses/${at.id}/`, home(id)))).toEqual([422, 'unknown_city', 'city_id'])

    await good(operator.post(`/cities/${id}/offer/`))
    expect(await namesIn('/cities/?q=Sunken')).toEqual(['Sunken Town'])
  })

  test('a province out of use takes its cities along, and brings back those that were in use', async () => {
    const province = await good(operator.post('/provinces/', { name: 'Old Province' }))
    await good(addCity('Near', { province_id: province.id }))
    await good(addCity('Far', { province_id: province.id }))
    await good(operator.post('/cities/pk-far/withdraw/'))
    const at = await good(people.buyer.post('/addresses/', home('pk-near')))
    const offered = () => namesIn(`/cities/?province=${province.id}`)
    await good(operator.post(`/provinces/${province.id}/withdraw/`))
    expect([await offered(), (await namesIn('/provinces/')).includes('Old Province')]).toEqual([[], false])
    expect((await good(people.buyer.get(`/addresses/${at.id}/`))).is_city_offered).toBe(false)
    expect(await refused(people.buyer.post('/addresses/', home('pk-near')))).toEqual([422, 'unknown_city', 'city_id'])
    const out = await good(operator.get(`/desk/cities/?state=withdrawn&province=${province.id}`))
    expect(out.results.map(({ name }: { name: string }) => name)).toEqual(['Far', 'Near'])
    // Parcels still go there, by the rate of its own that it has.
    const rates = { home: { first: '300' }, provinces: [{ province: province.id, first: '99' }] }
    await good(operator.put('/shipping-rates/house/', rates))
    const { listingId } = await place(people)
    const quote = await good(people.buyer.get(`/listings/${listingId}/shipping/?address_id=${at.id}`))
    expect(quote).toMatchObject({ shipping: '99.00', to: { province: 'Old Province' } })
    await good(operator.post(`/provinces/${province.id}/offer/`))
    expect(await offered()).toEqual(['Near'])
  })

  test('a place that something names is never deleted from under it; one that nothing names goes', async () => {
    const province = await good(operator.post('/provinces/', { name: 'Short-lived' }))
    const { id } = await good(addCity('Brief', { province_id: province.id }))
    const inUse = [409, 'place_in_use']
    expect(await refused(operator.delete(`/provinces/${province.id}/`))).toEqual(inUse)
    const at = await good(people.buyer.post('/addresses/', home(id)))
    expect(await refused(operator.delete(`/cities/${id}/`))).toEqual(inUse)
    await good(people.buyer.delete(`/addresses/${at.id}/`))
    const goods = await good(people.seller.post('/products/', product(id)))
    expect(await refused(operator.delete(`/cities/${id}/`))).toEqual(inUse)
    await good(people.seller.put(`/products/${goods.id}/`, product(null)))
    await good(operator.delete(`/cities/${id}/`))
    await good(operator.delete(`/provinces/${province.id}/`))
    expect(await refused(operator.delete(`/provinces/${province.id}/`))).toEqual([404, 'not_found'])
    // Sindh has a rate in a tariff by now, which is never changed.
    const rates = { home: { first: '300' }, provinces: [{ province: 'PK-GB', first: '99' }] }
    await good(operator.put('/shipping-rates/house/', rates))
    expect(await refused(operator.delete('/provinces/PK-GB/'))).toEqual(inUse)
  })

  test('an address that is written while its city is removed: either it has a city or it is refused', async () => {
    for (let round = 0; round < 8; round++) {
      const { id } = await good(addCity(`Fleeting ${round}`))
      const [kept, removed] = await Promise.all([
        people.buyer.post('/addresses/', home(id)),
        operator.delete(`/cities/${id}/`),
      ])
      expect([
        [201, 409],
        [422, 204],
      ]).toContainEqual([kept.status, removed.status])
      if (kept.status === 201) await good(people.buyer.delete(`/addresses/${kept.body.id}/`))
    }
  })
})

describe('[PK-12] names of places', () => {
  test('are one in a province whatever their capitals, blanks, accents and Arabic letters; free in another', async () => {
    await good(addCity('Mian Channu', { local_name: 'میاں چنوں' }))
    const taken = (path: string) => [422, 'place_name_taken', path]
    for (const name of ['mian channu', ' Mian   CHANNU ', 'Mian\u00a0Channu', 'Mián Channu']) {
      expect([name, await refused(addCity(name, { local_name: 'کچھ اور' }))]).toEqual([name, taken('name')])
    }
    // The Arabic yeh looks like the Urdu one.
    expect(await refused(addCity('Another', { local_name: 'مياں چنوں' }))).toEqual(taken('local_name'))
    const there = await good(addCity('Mian Channu', { local_name: 'میاں چنوں', province_id: 'PK-SD' }))
    expect(there.id).toMatch(/^pk-mian-channu-[0-9a-f]{5}$/)
    // Nor can it be moved or renamed to where the name is taken.
    const { id, version } = there
    const move = { name: 'Mian Channu', local_name: 'کچھ اور', province_id: 'PK-PB', version }
    expect(await refused(operator.put(`/cities/${id}/`, move))).toEqual(taken('name'))
    expect(await refused(operator.post('/provinces/', { name: 'SINDH' }))).toEqual(taken('name'))
    expect(await refused(operator.post('/provinces/', { name: 'New', local_name: 'سندھ' }))).toEqual(
      taken('local_name'),
    )
  })

  test('wrong names, provinces and countries are refused by field, and nothing is kept', async () => {
    for (const [body, path] of [
      [{ name: ' ', province_id: 'PK-PB' }, 'name'],
      [{ name: 'x'.repeat(81), province_id: 'PK-PB' }, 'name'],
      [{ name: 'Good', province_id: 'PK-XX' }, 'province_id'],
      [{ name: 'Good' }, 'province_id'],
    ] as const) {
      const [status, , ...paths] = await refused(operator.post('/cities/', body))
      expect([body, status, paths]).toEqual([body, 422, [path]])
    }
    const abroad = { name: 'Good', local_name: null, province_id: 'PT-11', version: 1 }
    expect(await refused(operator.put('/cities/pk-karak/', abroad))).toEqual([422, 'unknown_province', 'province_id'])
    expect(await refused(operator.post('/provinces/', { name: 'Good', country: 'XX' }))).toEqual([
      422,
      'unknown_country',
      'country',
    ])
    expect(await namesIn('/cities/?q=Good')).toEqual([])
  })

  test('of two operators who change a place at once the later is told, and what the first wrote stays', async () => {
    const { id, version } = await good(addCity('Contested'))
    const named = (name: string) =>
      operator.put(`/cities/${id}/`, { name, local_name: 'ایک', province_id: 'PK-PB', version })
    const both = await Promise.all([named('Contested One'), named('Contested Two')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const winner = both.find(({ status }) => status === 200)
    expect(await onDesk('Contested')).toMatchObject({ name: winner?.body.name, version: version + 1 })
    expect(await refused(named('Contested Three'))).toEqual([409, 'place_changed_meanwhile'])
    const sindh = { name: 'Sindh', local_name: 'صوبہ سندھ', version: 1 }
    await good(operator.put('/provinces/PK-SD/', sindh))
    expect(await refused(operator.put('/provinces/PK-SD/', sindh))).toEqual([409, 'place_changed_meanwhile'])
  })
})

test('[PK-12] each change of a place is on record with what was before and after, and what changes nothing is not', async () => {
  const { id } = await good(addCity('Recorded', { local_name: 'درج' }))
  const renamed = { name: 'Recorded Anew', local_name: 'درج', province_id: 'PK-SD', version: 1 }
  await good(operator.put(`/cities/${id}/`, renamed))
  await good(operator.put(`/cities/${id}/`, { ...renamed, version: 2 }))
  await good(operator.post(`/cities/${id}/withdraw/`))
  await good(operator.post(`/cities/${id}/withdraw/`))
  await good(operator.post(`/cities/${id}/offer/`))
  await good(operator.delete(`/cities/${id}/`))
  const log = await logOf(id)
  expect(log.map(({ action }: { action: string }) => action)).toEqual([
    'city.removed',
    'city.offered',
    'city.withdrawn',
    'city.changed',
    'city.added',
  ])
  const [removed, , withdrawn, changed] = log
  expect(removed).toMatchObject({ actor_id: operator.id, object_kind: 'city', details: { name: 'Recorded Anew' } })
  expect(withdrawn.changes).toMatchObject([{ field: 'is_offered', before: true, after: false }])
  expect(changed.changes).toMatchObject([
    { field: 'name', before: 'Recorded', after: 'Recorded Anew' },
    { field: 'province_id', before: 'PK-PB', after: 'PK-SD' },
  ])
})

test('[PK-12] only operators keep the places, and members of the marketplace are told so', async () => {
  for (const who of [people.seller, people.buyer]) {
    expect(await refused(who.post('/cities/', { name: 'Mine', province_id: 'PK-PB' }))).toEqual([403, 'role_missing'])
    expect(await refused(who.delete('/provinces/PK-GB/'))).toEqual([403, 'role_missing'])
    expect((await who.get('/desk/cities/')).status).toBe(403)
  }
})
