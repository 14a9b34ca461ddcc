import { expect, test } from 'vitest'
import { openTenants, putMember, type Tenants } from '../../../test/support/tenants.ts'
import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { sql } from '../../platform/db/sql.ts'
import * as commands from './commands/addresses.ts'
import * as queries from './queries/addresses.ts'
import * as places from './queries/places.ts'
import { address, addressInput, city, province } from './schema.ts'

async function openBook() {
  const tenants = await openTenants()
  const actor = await memberOf(tenants, tenants.here, 'Ayesha')
  const add = (given: object, who = actor) =>
    tenants.db.inMarketplace(tenants.here, (tx) =>
      commands.addAddress(tx, { actor: who }, addressInput.parse({ ...home, ...given })),
    )
  return { ...tenants, actor, add }
}

async function memberOf(tenants: Tenants, marketplaceId: string, name: string): Promise<Member> {
  const memberId = await putMember(tenants, marketplaceId, name)
  return { kind: 'member', memberId, sessionId: newId(), roles: ['buyer'] }
}

const home = {
  recipient: 'Ayesha Khan',
  phone: '0300 123-4567',
  line1: 'House 12, Street 4, Gulberg III',
  city_id: 'pk-lahore',
  postal_code: '54660',
}

test('[PK-12] all provinces and territories of Pakistan and their main cities are there, with their Urdu names', async () => {
  const { db, here } = await openTenants()
  const [provinces, cities, sindh, urdu] = await db.snapshot(here, (tx) =>
    Promise.all([
      places.listProvinces(tx, 'PK'),
      places.listCities(tx, { country: 'PK' }),
      places.listCities(tx, { country: 'PK', province: 'PK-SD' }),
      places.listCities(tx, { country: 'PK', beginning: 'سیال' }),
    ]),
  )
  expect(provinces.map(({ name }) => name)).toEqual([
    'Azad Jammu and Kashmir',
    'Balochistan',
    'Gilgit-Baltistan',
    'Islamabad Capital Territory',
    'Khyber Pakhtunkhwa',
    'Punjab',
    'Sindh',
  ])
  for (const one of provinces) province.parse(one)
  for (const one of cities) city.parse(one)
  expect(cities.length).toBeGreaterThanOrEqual(100)
  for (const one of [...provinces, ...cities]) expect(one.local_name).toMatch(/^[\u0600-\u06FF ()]+$/)
  expect(new Set(cities.map((one) => one.province.id)).size).toBe(7)
  expect(sindh.map(({ name }) => name)).toContain('Karachi')
  expect(sindh.map(({ name }) => name)).not.toContain('Lahore')
  expect(urdu.map(({ name }) => name)).toEqual(['Sialkot'])
})

test('[PK-12] the app changes no country, and nothing of what marketplaces open with', async () => {
  const { db, here } = await openTenants()
  for (const statement of [
    sql`insert into opening_city values ('pk-x', 'PK-PB', 'X', 'X')`,
    sql`update opening_province set name = 'x'`,
    sql`delete from country`,
  ]) {
    await expect(db.inMarketplace(here, (tx) => tx.rows(statement))).rejects.toThrow(/permission denied/)
  }
})

test('[PK-12] an address is kept with phone and city settled, and has the wire shape', async () => {
  const { add } = await openBook()
  const added = await add({})
  expect(address.parse(added)).toEqual(added)
  expect(added).toMatchObject({
    phone: '+923001234567',
    city: 'Lahore',
    province: 'Punjab',
    country: 'PK',
    country_name: 'Pakistan',
    is_default: true,
  })
})

test('[PK-12] wrong phones, postal codes, cities and countries are refused by field', async () => {
  const { db, here, actor, add } = await openBook()
  const refused = async (given: object, path: string) =>
    expect(await add(given).catch((fault) => fault)).toMatchObject({ kind: 'invalid', faults: [{ path }] })
  for (const phone of ['12345', '0300 12345', '+92 1 2345', '+44 20 7946 0958', '0300123456789', 'call me']) {
    await refused({ phone }, 'phone')
  }
  for (const postal_code of ['', '123', '5466O', '546600']) await refused({ postal_code }, 'postal_code')
  await refused({ city_id: 'pk-atlantis' }, 'city_id')
  await refused({ city_id: null }, 'city_id')
  await refused({ city_id: null, city: 'Lahore', country: 'PK' }, 'city_id')
  await refused({ city: 'Lahore' }, 'city')
  await refused({ city_id: null, city: 'Atlantis', country: 'XX', phone: '+44 20 7946 0958' }, 'country')
  expect(await db.snapshot(here, (tx) => queries.listAddresses(tx, actor.memberId))).toEqual([])
})

test('[PK-12] in a country whose cities are not all listed the city is typed', async () => {
  const { add } = await openBook()
  const typed = { city_id: null, country: 'PT', province: 'Évora', city: 'Estremoz' }
  const added = await add({ ...typed, phone: '+351 268 333 541', postal_code: '7100-111' })
  expect(added).toMatchObject({
    city_id: null,
    city: 'Estremoz',
    province: 'Évora',
    country: 'PT',
    phone: '+351268333541',
  })
})

test('[PK-12] a book has exactly one default, whatever is added, changed and removed', async () => {
  const { db, here, actor, add } = await openBook()
  const first = await add({ label: 'first' })
  const second = await add({ label: 'second', is_default: true })
  const list = () => db.snapshot(here, (tx) => queries.listAddresses(tx, actor.memberId))
  const defaults = async () => (await list()).filter((one) => one.is_default).map((one) => one.label)
  expect(await defaults()).toEqual(['second'])
  const input = addressInput.parse({ ...home, label: 'first again', is_default: true })
  await db.inMarketplace(here, (tx) => commands.changeAddress(tx, { actor }, first.id, input))
  expect(await defaults()).toEqual(['first again'])
  await db.inMarketplace(here, (tx) => commands.removeAddress(tx, { actor }, first.id))
  expect(await defaults()).toEqual(['second'])
  await db.inMarketplace(here, (tx) => commands.removeAddress(tx, { actor }, second.id))
  expect(await list()).toEqual([])
})

test('[PK-12] two addresses added at once do not both become the default', async () => {
  const { db, here, actor, add } = await openBook()
  await Promise.all(Array.from({ length: 8 }, (_, index) => add({ label: `${index}`, is_default: true })))
  const book = await db.snapshot(here, (tx) => queries.listAddresses(tx, actor.memberId))
  expect(book).toHaveLength(8)
  expect(book.filter((one) => one.is_default)).toHaveLength(1)
})

test("[PK-12] another member's address is not there, to read, change, remove or copy", async () => {
  const book = await openBook()
  const { db, here, elsewhere, actor, add } = book
  const mine = await add({})
  const stranger = await memberOf(book, here, 'Bilal')
  const foreigner = await memberOf(book, elsewhere, 'Carla')
  const input = addressInput.parse(home)
  for (const [marketplace, who] of [
    [here, stranger],
    [elsewhere, foreigner],
    [elsewhere, actor],
  ] as const) {
    const inside = (work: Parameters<typeof db.inMarketplace>[1]) => db.inMarketplace(marketplace, work)
    const gone = { kind: 'not_found', code: 'not_found' }
    await expect(inside((tx) => commands.readAddress(tx, who, mine.id))).rejects.toMatchObject(gone)
    await expect(inside((tx) => commands.changeAddress(tx, { actor: who }, mine.id, input))).rejects.toMatchObject(gone)
    await expect(inside((tx) => commands.removeAddress(tx, { actor: who }, mine.id))).rejects.toMatchObject(gone)
    await expect(inside((tx) => queries.copyOfAddress(tx, who.memberId, mine.id))).rejects.toMatchObject(gone)
  }
  expect(await db.snapshot(here, (tx) => queries.listAddresses(tx, actor.memberId))).toEqual([mine])
})

test('[PK-12] a copy for an order is plain facts that a later change does not touch', async () => {
  const { db, here, actor, add } = await openBook()
  const { id } = await add({})
  const copy = await db.inMarketplace(here, (tx) => queries.copyOfAddress(tx, actor.memberId, id))
  await db.inMarketplace(here, (tx) =>
    commands.changeAddress(tx, { actor }, id, addressInput.parse({ ...home, recipient: 'Somebody Else' })),
  )
  expect(copy).toEqual({
    recipient: 'Ayesha Khan',
    phone: '+923001234567',
    line1: 'House 12, Street 4, Gulberg III',
    line2: '',
    city: 'Lahore',
    province: 'Punjab',
    provinceId: 'PK-PB',
    postalCode: '54660',
    country: 'PK',
    countryName: 'Pakistan',
  })
})
