import { expect, test } from 'vitest'
import { place } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { password, registered, visitor } from '../support/person.ts'
import { look, picture } from './support/looking.ts'
import { openWorld } from './support/world.ts'

const world = openWorld()
const { at, pageOf } = world

test('[CO-1] [CO-12] a member is given their data and leaves, on a phone, by hand', async () => {
  const member = await registered(world.marketry, 'madeinpk', 'Hina', ['buyer'])
  const phone = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' } as const
  const page = await pageOf(member, '/account/data', phone)
  expect(await look(page, 'your-data-360-dark')).toEqual([])
  await page.getByRole('button', { name: 'Make an archive' }).click()
  await eventually(
    async () => {
      await page.goto(at('/account/data'))
      return page.getByRole('link', { name: 'Fetch it' }).count()
    },
    (count) => count === 1,
    'the archive',
  )
  const fetching = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Fetch it' }).click()
  expect((await fetching).suggestedFilename()).toBe('my-data.zip')
  await page.getByLabel('Your password').fill('not this one')
  await page.getByRole('button', { name: 'Erase me for good' }).click()
  await page.getByText('password').first().waitFor()
  expect(await look(page, 'your-data-refused')).toEqual([])
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Erase me for good' }).click()
  await page.waitForURL(at('/'))
  const again = await visitor(world.marketry, 'madeinpk').post('/login/', { email: member.email, password })
  expect(again.status).toBe(401)
})

test('[CO-1] [CO-12] who has something open is told what, without script too', async () => {
  await place(world.people)
  const page = await pageOf(world.people.buyer, '/account/data', { javaScriptEnabled: false })
  await page.getByText('which was bought, is not over yet').waitFor()
  expect(await page.getByRole('button', { name: 'Erase me for good' }).count()).toBe(0)
  await picture(page, 'your-data-open')
})

test('[CO-2] [CO-10] [CO-16] the operator reads who may do what and why, and what was changed', async () => {
  const { id, productId } = await place(world.people)
  const grant = { member_id: world.people.buyer.id, noun: 'Product', object_id: productId, action: 'update' }
  expect((await world.people.seller.post('/grants/', grant)).status).toBe(201)
  await world.people.operator.patch('/settings/', { name: 'Made in Pakistan' })
  const page = await pageOf(world.people.operator, '/admin/permissions')
  expect(await look(page, 'who-may')).toEqual([])
  await page.getByLabel('The member’s id').fill(world.people.buyer.id)
  await page.getByRole('combobox', { name: 'Kind of thing' }).selectOption('Product')
  // The choice is sent at once; what is written while its answer is on the way stays.
  await page.getByLabel('The thing’s id').fill(productId)
  await page.getByRole('button', { name: 'Show' }).first().click()
  await page.getByText('grant: for as long as it is there').waitFor()
  expect(await look(page, 'who-may-and-why')).toEqual([])
  await page.goto(at(`/admin/permissions?member=${world.people.buyer.id}&noun=Order&object_id=${id}`))
  await page.getByText('step of its process, as: buyer').first().waitFor()

  await page.goto(at('/admin/activity'))
  await page.getByLabel('Any words, a name or an e-mail').fill('Made in Pakistan')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByText('Settings changed').waitFor()
  expect(await page.locator('ins').allTextContents()).toContain('Made in Pakistan')
  await page.goto(at('/admin/activity'))
  expect(await look(page, 'log')).toEqual([])
  await page.goto(at(`/admin/members/${world.people.buyer.id}`))
  expect(await look(page, 'member-of-operator')).toEqual([])
})
