import { expect, test } from 'vitest'
import { place } from '../support/deals.ts'
import { registered } from '../support/person.ts'
import { cards, payByCard } from '../support/stripe-pages.ts'
import { offer } from '../support/trade.ts'
import { picture } from './support/looking.ts'
import { openWorld } from './support/world.ts'

const world = openWorld()
const { at } = world

test('[NM-9] a seller connects an account of their own in a browser, and disconnects it', {
  timeout: 120_000,
}, async () => {
  const seller = await registered(world.marketry, 'madeinpk', 'Sana', ['seller'])
  const page = await world.pageOf(seller, '/sell/payouts')
  await page.getByRole('link', { name: 'Connect an account you have' }).click()
  await page.waitForURL(/stripe\.localhost/)
  await picture(page, 'stripe-authorise')
  await page.getByRole('button', { name: 'Deny' }).click()
  await page.getByText('You did not let the marketplace connect your account.').waitFor()
  await picture(page, 'payouts-none')
  await page.getByRole('link', { name: 'Connect an account you have' }).click()
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByText('Your account is connected.').waitFor()
  await picture(page, 'payouts-own')
  await page.getByRole('button', { name: 'Disconnect this account' }).click()
  await page.getByText('not connected any more, so nothing of yours is for sale').waitFor()
  await picture(page, 'payouts-disconnected')
  expect(await page.getByRole('button', { name: 'Disconnect this account' }).count()).toBe(0)
})

test('[CO-5] a buyer saves a card in a browser, pays with it on the spot, and removes it', {
  timeout: 120_000,
}, async () => {
  const narrow = { viewport: { width: 360, height: 800 } }
  const page = await world.pageOf(world.people.buyer, '/account/cards', narrow)
  await page.getByText('No card saved yet').waitFor()
  await page.getByRole('button', { name: 'Save a card' }).click()
  await page.waitForURL(/stripe\.localhost/)
  await page.getByLabel('Card number').fill('4242 4242 4242 4242')
  await page.getByLabel('Expiry (MM / YY)').fill('12 / 40')
  await page.getByLabel('CVC').fill('123')
  await page.getByLabel('Name on the card').fill('Bilal Ahmed')
  await picture(page, 'stripe-save-card')
  await page.getByRole('button', { name: 'Save card' }).click()
  await page.getByText('Your card is saved.').waitFor()
  await picture(page, 'cards')
  const order = await place(world.people)
  await page.goto(at(`/orders/${order.id}`))
  await picture(page, 'order-saved-card')
  await page.getByRole('button', { name: 'Pay with Visa ending in 4242' }).click()
  await page.getByText('Paid. The seller has been told to send it.').waitFor()
  await page.goto(at('/account/cards'))
  await page.getByRole('button', { name: /Remove/ }).click()
  await page.getByText('The card is removed.').waitFor()
  expect(await page.getByText('Visa ending in').count()).toBe(0)
})

test('[CO-5] a saved card that is refused at the checkout says why and what to do, in Urdu too, and another way is open', {
  timeout: 60_000,
}, async () => {
  const { body } = await world.people.buyer.post('/payment-methods/')
  await payByCard(world.marketry, body.url, cards.declinedLater)
  const { listingId } = await offer(world.people.seller, world.people.categoryId)
  const page = await world.pageOf(world.people.buyer, `/listings/${listingId}/buy`, {
    viewport: { width: 360, height: 800 },
  })
  // Pressed again while it is on its way, by keys as well, it is sent once.
  const onward = Promise.withResolvers<void>()
  let sent = 0
  await page.route(/\/buy/, async (route) => {
    if (route.request().method() === 'POST') {
      sent += 1
      await onward.promise
    }
    await route.continue()
  })
  const order = page.getByRole('button', { name: 'Order and pay' })
  await order.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Order and pay', disabled: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Order and pay')
  onward.resolve()
  await page.waitForURL('**/orders/*')
  expect(sent).toBe(1)
  const told = page.getByRole('alert')
  expect(await told.innerText()).toMatch(/^Your card was declined\.\s+Nothing was charged, and your order is kept\./)
  await picture(page, 'order-card-refused')
  await page.getByRole('button', { name: 'Try Visa ending in 0341 again' }).click()
  await expect.poll(() => told.innerText(), { timeout: 15_000 }).toBe('Your card was declined.')
  await page.getByText('Nothing was charged').waitFor()

  await page.context().addCookies([{ name: 'language', value: 'ur', url: at('/') }])
  await page.reload()
  expect(await told.innerText()).toMatch(/^آپ کے کارڈ کے بینک نے ادائیگی سے انکار کر دیا۔\s+کوئی رقم نہیں کٹی/)
  await page.getByRole('button', { name: 'کسی اور کارڈ سے ادا کریں' }).click()
  await page.waitForURL(/stripe\.localhost/)
  await page.context().close()
})

test('[CO-5] the simulator is steered from its page', { timeout: 120_000 }, async () => {
  const page = await (await world.browser.newContext({ viewport: { width: 1_100, height: 800 } })).newPage()
  await page.goto(`${world.marketry.simulatorUrl}/_simulator/`)
  await picture(page, 'simulator')
  const losing = page.getByRole('row', { name: /^lose/ })
  await losing.getByLabel('Probability').fill('0.2')
  await losing.getByLabel('Only').fill('charge.*')
  await losing.getByRole('button', { name: 'On' }).click()
  await page.getByText(/probability 0\.2.*for charge\.\*/).waitFor()
  await page.getByRole('row', { name: /^lose/ }).getByRole('button', { name: 'Off' }).click()
  await page.getByRole('button', { name: 'Restrict' }).first().click()
  await page.getByRole('button', { name: 'Enable' }).first().click()
  await page.getByRole('button', { name: 'Resend' }).first().click()
  await page.getByRole('heading', { name: 'Stripe simulator' }).waitFor()
  expect(await page.getByRole('button', { name: 'Restrict' }).count()).toBeGreaterThan(0)
})
