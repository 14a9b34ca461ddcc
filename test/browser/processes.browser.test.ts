import { expect, test } from 'vitest'
import { pay, place } from '../support/deals.ts'
import { look } from './support/looking.ts'
import { tooWide } from './support/measured.ts'
import { openWorld } from './support/world.ts'

const world = openWorld()
const { at, pageOf } = world

test('[CO-3] [CO-12] [CO-16] the operator looks at a process, from the list to the deals of one state', async () => {
  const { operator, buyer } = world.people
  const { id } = await place(world.people, { title: 'Ajrak shawl' })
  await pay(world.marketry, buyer, id)
  await place(world.people)
  const page = await pageOf(operator, '/admin/processes')
  expect(await look(page, 'processes')).toEqual([])
  await page.getByRole('link', { name: 'Goods order' }).click()
  await page.waitForURL(at('/admin/processes/goods-order'))
  const picture = page.getByRole('group', { name: 'How the order lives' })
  await picture.waitFor()
  expect(await look(page, 'process')).toEqual([])
  await picture.getByRole('link', { name: /^Paid/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(at('/admin/deals?process=goods-order&state=paid'))
  await page.getByRole('cell', { name: 'Ajrak shawl' }).waitFor()

  const phone = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' } as const
  const small = await pageOf(operator, '/admin/processes/goods-order', phone)
  expect(await look(small, 'process-360-dark')).toEqual([])
  expect(await tooWide(small)).toBe(0)
})

test('[CO-3] [CO-12] the buyer reads what happens to their money if', async () => {
  const { buyer } = world.people
  const { id } = await place(world.people, { price: '5000.00', title: 'Ajrak shawl' })
  await pay(world.marketry, buyer, id)
  const page = await pageOf(buyer, `/orders/${id}`)
  const section = page.locator('section', { hasText: 'What happens to my money' })
  const lapse = section.locator('details', { hasText: 'Lapse' })
  await lapse.locator('summary').click()
  expect(await lapse.innerText()).toMatch(/5,?000/)
  expect(await lapse.innerText()).toContain('goes back to the card')
  expect(await look(page, 'what-if')).toEqual([])
})
