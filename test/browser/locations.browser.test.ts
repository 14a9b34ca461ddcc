import { expect, test } from 'vitest'
import { untilPassing } from '../support/eventually.ts'
import { type Person, registered } from '../support/person.ts'
import { operatorOf } from '../support/trade.ts'
import { enter, tabTo, type } from './support/keyboard.ts'
import { look } from './support/looking.ts'
import { openWorld } from './support/world.ts'

/* The operator's desk of places, and what members see of what is done there. */

let nida: Person
const home = { recipient: 'Nida Khan', phone: '+923001234567', line1: '12 Mall Road', postal_code: '54000' }
const world = openWorld(async ({ marketry }) => {
  nida = await registered(marketry, 'madeinpk', 'Nida', ['buyer'])
})

/** Adds a city to Punjab over the API. Answers its id. */
async function city(name: string): Promise<string> {
  const { status, body } = await world.people.operator.post('/cities/', { name, province_id: 'PK-PB' })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.id
}

test('[PK-12] [CO-12] a city is added, renamed and taken out of use by keyboard alone, and members can choose it for as long', async () => {
  const page = await world.pageOf(world.people.operator, '/admin')
  const palette = page.getByRole('dialog')
  // The keys mean something once the page's script has come.
  await untilPassing(async () => {
    await page.keyboard.press('Control+k')
    await palette.getByRole('combobox').waitFor({ timeout: 1_000 })
  })
  await palette.getByRole('combobox').fill('Locations')
  await palette.getByRole('option', { name: /^Locations/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/locations$/)

  await enter(page.getByRole('link', { name: 'A new city' }))
  await type(page.getByRole('textbox', { name: 'Name in English' }), 'Kot Adu')
  await type(page.getByRole('textbox', { name: 'Name in the country’s script' }), 'کوٹ ادو')
  await type(page.getByRole('combobox', { name: 'Province' }).last(), 'Punjab')
  await enter(page.getByRole('button', { name: 'Add the city' }))
  // The list goes to the new one.
  const row = page.getByRole('row', { name: /Kot Adu/ })
  await row.getByText('کوٹ ادو').waitFor()

  await enter(page.getByRole('link', { name: 'Change Names of Kot Adu' }))
  await tabTo(row.getByRole('textbox', { name: 'Name in English' }))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Kot Adu City')
  await page.keyboard.press('Enter')
  await row.getByText('Kot Adu City').waitFor()

  const members = await world.pageOf(nida, '/addresses/new')
  await members.getByLabel('City').selectOption('Kot Adu City')
  for (const [label, text] of [
    ['Name on the parcel', home.recipient],
    ['Phone', home.phone],
    ['House and street', home.line1],
    ['Postal code', home.postal_code],
  ] as const) {
    await members.getByLabel(label).fill(text)
  }
  await members.getByRole('button', { name: 'Keep' }).click()
  await members.waitForURL(/\/addresses$/)

  await enter(page.getByRole('link', { name: 'Change State of Kot Adu City' }))
  await page.getByText('Whoever has it keeps it').waitFor()
  await enter(row.getByRole('button', { name: 'Take out of use' }))
  await row.getByText('Out of use').waitFor()
  expect(await look(page, 'locations')).toEqual([])
  await page.context().close()

  await members.reload()
  await members
    .getByText('Kot Adu City is no longer in our list of cities. Your parcels go there all the same.')
    .waitFor()
  expect(await look(members, 'address-in-a-city-out-of-use')).toEqual([])
  // Something else of it is changed, and it stays where it is.
  await members.getByRole('link', { name: 'Edit' }).click()
  await members.getByLabel('House and street').fill('13 Mall Road')
  expect(await members.getByLabel('City').locator('option:checked').innerText()).toBe('Kot Adu City')
  await members.getByRole('button', { name: 'Keep' }).click()
  await members.getByText('13 Mall Road').waitFor()
  await members.goto(world.at('/addresses/new'))
  expect(await members.getByLabel('City').locator('option', { hasText: 'Kot Adu City' }).count()).toBe(0)
  await members.context().close()
})

test('[PK-12] what is named is not removed, and what is said of it says why; without script', async () => {
  const kept = await city('Kept Town')
  await city('Mistaken Town')
  expect((await nida.post('/addresses/', { ...home, city_id: kept })).status).toBe(201)
  const page = await world.pageOf(world.people.operator, '/admin/locations?search=town', { javaScriptEnabled: false })
  for (const name of ['Kept Town', 'Mistaken Town']) {
    await page.getByRole('checkbox', { name: `Choose ${name}` }).check()
  }
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByText('These 2 go for good.').waitFor()
  await page.getByRole('button', { name: 'Do it' }).click()
  await page.getByText('Something still names this place. Take it out of use instead.').waitFor()
  await page.goto(world.at('/admin/locations?search=town'))
  expect(await page.getByRole('checkbox', { name: 'Choose Kept Town' }).count()).toBe(1)
  expect(await page.getByRole('checkbox', { name: 'Choose Mistaken Town' }).count()).toBe(0)
  await page.context().close()
})

test('[PK-12] an operator who names a city that another has named meanwhile is told so, and undoes nothing', async () => {
  const id = await city('Contested')
  const other = await operatorOf(world.marketry, 'madeinpk', 'Another')
  const page = await world.pageOf(world.people.operator, '/admin/locations?search=contested')
  await page.getByRole('link', { name: 'Change Names of Contested' }).click()
  const row = page.getByRole('row', { name: /Contested/ })
  const field = row.getByRole('textbox', { name: 'Name in English' })
  await field.fill('Contested by me')
  const theirs = { name: 'Contested by them', province_id: 'PK-PB', version: 1 }
  expect((await other.put(`/cities/${id}/`, theirs)).status).toBe(200)
  await row.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('alert').getByText('Somebody has changed this place meanwhile.').waitFor()
  expect(await field.inputValue()).toBe('Contested by me')
  await page.getByRole('link', { name: 'Leave it' }).click()
  await page.getByRole('row', { name: /Contested by them/ }).waitFor()
  await page.context().close()
})

test('[PK-12] [CO-12] provinces have their page, a longest name breaks nothing, and in Urdu places are called in Urdu', async () => {
  const phone = { width: 390, height: 844 }
  const page = await world.pageOf(world.people.operator, '/admin/locations/provinces', { viewport: phone })
  const long = `Khyber${'pakhtunkhwa'.repeat(6)}`
  await page.getByRole('textbox', { name: 'Name in English' }).fill(long)
  await page.getByRole('button', { name: 'Add the province' }).click()
  await page.getByRole('link', { name: `Change Names of ${long}` }).waitFor()
  // The form is empty for the next one.
  expect(await page.getByRole('textbox', { name: 'Name in English' }).inputValue()).toBe('')
  expect(await look(page, 'provinces-phone')).toEqual([])
  await page.getByRole('link', { name: /20 cities of Sindh/ }).click()
  await page.getByRole('link', { name: 'Change Names of Karachi' }).waitFor()

  await page.context().addCookies([{ name: 'language', value: 'ur', url: world.at('/') }])
  await page.goto(world.at('/admin/locations?search=karachi'))
  await page.getByRole('heading', { name: 'مقامات' }).waitFor()
  await page.locator('td').getByText('سندھ').first().waitFor()
  expect(await look(page, 'locations-urdu')).toEqual([])
  await page.goto(world.at('/admin/locations?search=zzzz'))
  await page.getByText('کوئی شہر نہیں ملا').waitFor()
  await page.context().close()
})

test('[PK-12] [CO-12] whoever reads Urdu sees in Urdu where a thing is: on its card, on its page, and where they narrow a search', async () => {
  const { seller, categoryId } = world.people
  const box = { title: 'Lacquered box', description: 'Turned by hand.', condition: 'new', stock: 1, city_id: 'pk-hala' }
  const { id: productId } = (await seller.post('/products/', { ...box, category_id: categoryId })).body
  await seller.post('/listings/', { product_id: productId, price: '900.00', currency: 'PKR' })
  const page = await world.pageOf(nida, '/search?q=lacquered')
  await page.getByRole('article').getByText('Hala').waitFor()
  await page.context().addCookies([{ name: 'language', value: 'ur', url: world.at('/') }])
  await page.goto(world.at('/search?q=lacquered&province=PK-SD'))
  await page.getByRole('article').getByText('ہالا').waitFor()
  const where = page.locator('select[name=province], select[name=city]')
  expect((await where.locator('option').allInnerTexts()).join()).toMatch(/سندھ[\s\S]*ہالا/)
  await page.goto(world.at(`/products/${productId}`))
  await page.getByText('ہالا، سندھ').waitFor()
  await page.context().close()
})

test('[PK-12] a province out of use stays in the form of the rates that name it, and keeping them keeps it', async () => {
  const { operator } = world.people
  const rates = { home: { first: '300' }, provinces: [{ province: 'PK-GB', first: '900' }] }
  expect((await operator.put('/shipping-rates/house/', rates)).status).toBe(200)
  for (const id of ['PK-GB', 'PK-BA']) expect((await operator.post(`/provinces/${id}/withdraw/`)).status).toBe(200)
  const page = await world.pageOf(operator, '/admin/shipping')
  await page.getByRole('rowheader', { name: 'Gilgit-Baltistan' }).waitFor()
  expect(await page.getByRole('rowheader', { name: 'Balochistan' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Keep these rates' }).click()
  await page.waitForURL(/kept=1/)
  const { body } = await operator.get('/shipping-rates/house/')
  expect(body.rates.provinces).toMatchObject([{ province: { id: 'PK-GB' }, first: '900.00' }])
  await page.context().close()
})
