import type { FileChooser, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pay, place, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { letterTo } from '../support/letters.ts'
import { password } from '../support/person.ts'
import { bankDoes, chargeOf } from '../support/stripe-events.ts'
import { arrives, enter, seesFocus, tabTo, type } from './support/keyboard.ts'
import { openPage } from './support/looking.ts'
import { openWorld } from './support/world.ts'

/*
 * Whole journeys by people who have no mouse. Only keys are pressed and letters typed; at each place that has the keyboard
 * one sees it, and each new page is begun at its beginning.
 */
const world = openWorld()
const { at } = world

/** A window of somebody's own, open at `path`. */
async function somebody(path: string): Promise<Page> {
  const page = await openPage(world.browser)
  await page.goto(at(path))
  return page
}

/** Somebody who logged in, and came to the page that is called `title`. */
async function loggedIn(email: string, path: string, title: string): Promise<Page> {
  const page = await somebody(`/login?next=${encodeURIComponent(path)}`)
  await type(page.getByLabel('E-mail or username'), email)
  await type(page.getByLabel('Password'), password)
  await page.keyboard.press('Enter')
  await arrives(page, title)
  return page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })

test('[CO-12] [PK-2] [PK-5] [PK-7] [PK-9] [PK-11] a thing is put up, found, bought, sent, received and praised by keyboard alone', {
  timeout: 240_000,
}, async () => {
  const seller = await loggedIn(world.people.seller.email, '/sell/new', 'Offer a product')
  await type(seller.getByLabel('Title'), 'Ajrak shawl, indigo')
  await type(seller.getByLabel('Description'), 'Block-printed by hand in Hala.')
  await type(seller.getByLabel('Category'), 'Textiles')
  const choosing = new Promise<FileChooser>((opens) => seller.once('filechooser', opens))
  await tabTo(seller.getByLabel('Pictures'))
  await seller.keyboard.press('Space')
  const chooser = await choosing
  const shape = { width: 600, height: 600, channels: 3, background: 'teal' } as const
  const buffer = await sharp({ create: shape }).png().toBuffer()
  await chooser.setFiles({ name: 'shawl.png', mimeType: 'image/png', buffer })
  await type(seller.getByLabel('Price in PKR'), '5000.00')
  await enter(button(seller, 'Put it up'))
  await arrives(seller, 'Ajrak shawl, indigo')

  const buyer = await somebody('/')
  await enter(link(buyer, 'Join'))
  await arrives(buyer, 'Make an account')
  await type(buyer.getByLabel('Your name'), 'Zara Malik')
  await type(buyer.getByLabel('E-mail'), 'zara@example.com')
  await type(buyer.getByLabel('Password'), password)
  await buyer.keyboard.press('Enter')
  await buyer.waitForURL(at('/'))
  await arrives(buyer, /./)
  await buyer.goto((await letterTo(world.marketry.parts.inbox, 'zara@example.com', 'Verify your e-mail')).link)
  await enter(button(buyer, 'Yes, this is my address'))
  await buyer.getByText('Thank you: the address is yours.').waitFor()
  await arrives(buyer, 'Your e-mail address')
  await enter(link(buyer, 'Go on'))
  await buyer.waitForURL(at('/'))
  await arrives(buyer, /./)

  await type(buyer.getByRole('combobox', { name: 'What are you looking for?' }), 'ajrak')
  await buyer.keyboard.press('Enter')
  await arrives(buyer, /ajrak/)
  await enter(link(buyer, /Ajrak shawl, indigo/))
  await arrives(buyer, 'Ajrak shawl, indigo')
  await enter(button(buyer, 'Buy'))
  await arrives(buyer, 'Your order')
  await type(buyer.getByLabel('Name on the parcel'), 'Zara Malik')
  await type(buyer.getByLabel('Phone'), '+923001234567')
  await type(buyer.getByLabel('House and street'), '12 Mall Road')
  await type(buyer.getByLabel('City'), 'Lahore')
  await type(buyer.getByLabel('Postal code'), '54000')
  await enter(button(buyer, 'Order and pay by card'))

  await buyer.waitForURL(/stripe\.localhost/)
  await arrives(buyer, 'Pay by card')
  await type(buyer.getByLabel('E-mail'), 'zara@example.com')
  await type(buyer.getByLabel('Card number'), '4242 4242 4242 4242')
  await type(buyer.getByLabel('Expiry (MM / YY)'), '12 / 40')
  await type(buyer.getByLabel('CVC'), '123')
  await type(buyer.getByLabel('Name on the card'), 'Zara Malik')
  await enter(button(buyer, /^Pay /))
  await buyer.waitForURL(/\/orders\//)
  await arrives(buyer, 'Ajrak shawl, indigo')
  await stands(buyer, 'Paid')

  const order = new URL(buyer.url()).pathname
  await seller.goto(at('/sell'))
  await enter(link(seller, /Ajrak shawl, indigo/))
  await arrives(seller, 'Ajrak shawl, indigo')
  expect(new URL(seller.url()).pathname).toBe(order)
  await type(seller.getByLabel('Carrier'), 'TCS')
  await type(seller.getByLabel(/tracking number/i), 'TCS-123456')
  await enter(button(seller, 'Mark as shipped'))
  await stands(seller, 'On its way')
  await arrives(seller, 'Ajrak shawl, indigo')

  await buyer.reload()
  await enter(button(buyer, 'Confirm delivery'))
  await stands(buyer, 'Delivered')
  await arrives(buyer, 'Ajrak shawl, indigo')
  await enter(buyer.locator('summary', { hasText: 'All is well: pay the seller' }))
  await enter(button(buyer, 'All is well: pay the seller'))
  await stands(buyer, 'Completed')
  await arrives(buyer, 'Ajrak shawl, indigo')
  await tabTo(buyer.getByRole('radio', { name: /Excellent/ }))
  await buyer.keyboard.press('Space')
  await type(buyer.getByLabel('In words'), 'Deeper than in the picture.')
  await enter(button(buyer, 'Send'))
  await buyer.getByText('Deeper than in the picture.').first().waitFor()
  await seesFocus(buyer)
})

/** Waits until the order's page says that it stands so. */
async function stands(page: Page, state: string): Promise<void> {
  await page.locator('h1 + p').getByText(state, { exact: true }).waitFor()
}

test('[CO-12] [CO-5] an operator decides a dispute by keyboard alone', { timeout: 60_000 }, async () => {
  const { id } = await place(world.people, { title: 'Brass lamp' })
  await pay(world.marketry, world.people.buyer, id)
  await bankDoes(world.marketry, 'charges', (await chargeOf(world.marketry, id)).id, 'dispute')
  await until(world.people.operator, id, 'disputed')
  const { body } = await eventually(
    () => world.people.operator.get('/disputes/'),
    ({ body: { results } }) => results[0]?.state === 'needs_response',
    'the dispute that wants evidence',
  )
  const [dispute] = body.results
  const operator = await loggedIn(world.people.operator.email, '/admin', 'Today')
  await enter(link(operator, 'Disputes'))
  await arrives(operator, 'Disputes')
  await enter(link(operator, dispute.reference))
  await arrives(operator, 'A disputed payment')
  await type(operator.getByLabel('What happened'), 'It was signed for at the door.')
  await enter(button(operator, 'Add it'))
  await operator.getByText('It was signed for at the door.').waitFor()
  await seesFocus(operator)
  await enter(operator.locator('summary', { hasText: 'Send the evidence' }))
  await operator.getByText('This cannot be undone.').first().waitFor()
  await enter(button(operator, 'Send the evidence'))
  // Until it is there the page looks again by itself.
  await stands(operator, 'With the bank')
  expect((await world.people.operator.get(`/disputes/${dispute.id}/`)).body.state).toBe('under_review')
})
