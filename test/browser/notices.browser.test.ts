import { request } from 'node:http'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { noticeKinds, openNoticeOffice } from '../../src/modules/notifications/index.ts'
import { orderNotices } from '../../src/modules/orders/index.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { category, operatorOf } from '../support/trade.ts'
import { openBrowser } from './support/chromium.ts'
import { pageOf, picture } from './support/looking.ts'

let marketry: Marketry
let browser: Browser
let buyer: Person

beforeAll(async () => {
  marketry = await startMarketry()
  browser = await openBrowser()
  buyer = await registered(marketry, 'madeinpk', 'Bilal', ['buyer'])
})
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const at = (path: string) => `http://madeinpk.localhost:${marketry.port}${path}`

/** A browser in which somebody is logged in, without a page of theirs. */
async function signedIn(person: Person, more: BrowserContextOptions = {}): Promise<BrowserContext> {
  const page = await pageOf(browser, at(''), person, '/', more)
  await page.close()
  return page.context()
}

async function tell(): Promise<void> {
  const { services, db } = marketry.parts
  const office = openNoticeOffice(services.jobs, services.live, noticeKinds(orderNotices))
  const marketplace = await services.directory.bySlug('madeinpk')
  await db.inMarketplace(marketplace?.id ?? '', async (tx) =>
    office.notify(tx, { memberId: buyer.id, kind: 'order-paid', cause: newId(), data: { title: 'A vase' } }),
  )
}
const bell = (page: Page, unread: number) => page.getByRole('link', { name: `Notifications, ${unread} unread` })

test('[CO-6] the count in the head lives in every tab, over one connection; without script it is the page’s', {
  timeout: 120_000,
}, async () => {
  const context = await signedIn(buyer)
  const [one, two] = [await context.newPage(), await context.newPage()]
  let streams = 0
  context.on('request', (asked) => {
    if (asked.url().endsWith('/notifications/stream/')) streams += 1
  })
  await one.goto(at('/'))
  await two.goto(at('/orders'))
  await eventually(
    async () => streams,
    (count) => count > 0,
    'the stream',
  )
  await tell()
  await Promise.all([bell(one, 1).waitFor(), bell(two, 1).waitFor()])
  expect(streams).toBe(1)

  // The tab that listened is closed: the other takes its place.
  await one.close()
  await two.bringToFront()
  await eventually(
    async () => streams,
    (count) => count === 2,
    'the other stream',
  )
  await tell()
  await bell(two, 2).waitFor()
  await two.goto(at('/notifications'))
  await two.getByRole('button', { name: 'Mark all as read' }).click()
  await bell(two, 0).waitFor()
  await tell()

  const plain = await signedIn(buyer, { javaScriptEnabled: false })
  const page = await plain.newPage()
  await page.goto(at('/'))
  await bell(page, 1).waitFor()
})

test('[CO-6] a member chooses without script, and stops an e-mail by its link; a mailbox does so by one click', {
  timeout: 120_000,
}, async () => {
  const context = await signedIn(buyer, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(at('/notifications/settings'))
  await page.getByRole('combobox', { name: 'Order paid, by e-mail' }).selectOption('weekly')
  await page.getByRole('checkbox', { name: 'Order paid, in your list here' }).uncheck()
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('Kept.').waitFor()
  await picture(page, 'notification-settings')
  const chosen = async (kind: string) =>
    (await buyer.get('/notifications/preferences/')).body.kinds.find((row: { kind: string }) => row.kind === kind)
  expect(await chosen('order-paid')).toMatchObject({ in_app: false, email: 'weekly' })

  await buyer.put('/notifications/preferences/', { kinds: [{ kind: 'order-paid', in_app: true, email: 'at_once' }] })
  await tell()
  const { inbox } = marketry.parts
  const letters = await eventually(
    async () => (await inbox.list({ to: buyer.email, limit: 20 })).filter(({ subject }) => subject.includes('A vase')),
    (list) => list.length > 0,
    'the e-mail',
  )
  const letter = await inbox.read(letters[0]?.id ?? '')
  const link = /http:\S+\/unsubscribe\?token=\S+/.exec(letter?.text ?? '')?.[0] ?? ''
  const path = new URL(link).pathname + new URL(link).search

  const stranger = await (await browser.newContext({ viewport: { width: 360, height: 700 } })).newPage()
  await stranger.goto(at(path))
  await picture(stranger, 'unsubscribe')
  expect(await chosen('order-paid')).toMatchObject({ email: 'at_once' })
  await stranger.getByRole('button', { name: 'Stop them' }).click()
  await stranger.getByText('They are stopped.').waitFor()
  expect(await chosen('order-paid')).toMatchObject({ email: 'never' })

  await buyer.put('/notifications/preferences/', { kinds: [{ kind: 'order-paid', in_app: true, email: 'at_once' }] })
  expect(await oneClick(path)).toBe(200)
  expect(await chosen('order-paid')).toMatchObject({ email: 'never' })
})

test('[CO-7] two people write to one another as they watch; one of them without script; the count in the head lives', {
  timeout: 120_000,
}, async () => {
  const seller = await registered(marketry, 'madeinpk', 'Amna', ['seller'])
  const shelf = await category(await operatorOf(marketry, 'madeinpk'))
  const words = { title: 'Ajrak shawl', category_id: shelf, condition: 'new', stock: 1 }
  const { body: product } = await seller.post('/products/', words)

  const plain = await (await signedIn(buyer, { javaScriptEnabled: false })).newPage()
  await plain.goto(at(`/products/${product.id}`))
  await plain.getByRole('link', { name: 'Ask the seller' }).click()
  await plain.getByRole('textbox', { name: 'Your message' }).fill('Is it indigo? <b>Truly</b>?')
  await plain.getByRole('button', { name: 'Send' }).click()
  await plain.getByText('Is it indigo? <b>Truly</b>?').waitFor()
  const path = new URL(plain.url()).pathname

  const hers = await (await signedIn(seller)).newPage()
  await hers.goto(at('/'))
  await hers.getByRole('link', { name: 'Messages, 1 conversation unread' }).click()
  await hers.getByRole('link', { name: /Bilal/ }).click()
  await hers.getByText('Is it indigo?').waitFor()
  await hers.getByRole('link', { name: 'Messages, 0 conversations unread' }).waitFor()

  const his = await (await signedIn(buyer)).newPage()
  await his.goto(at(path))
  await his.getByText('Amna is here').waitFor()
  const box = hers.getByRole('textbox', { name: 'Your message' })
  // His line may just be opening: whoever types says so again and again.
  await eventually(
    async () => {
      await box.fill('Ye')
      await box.pressSequentially('s')
      return his.getByText('Amna is typing').isVisible()
    },
    (typing) => typing,
    'that she is typing',
  )
  await box.press('Enter')
  await his.getByRole('log').getByText('Yes', { exact: true }).waitFor()
  await hers.getByRole('log').getByText('Read', { exact: true }).waitFor()
  await picture(his, 'conversation-live')

  await plain.reload()
  await plain.getByText('Yes', { exact: true }).waitFor()
  await plain.getByRole('textbox', { name: 'Your message' }).fill('Thank you.')
  const buffer = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  await plain.locator('input[type=file]').setInputFiles({ name: 'shawl.png', mimeType: 'image/png', buffer })
  await plain.getByRole('button', { name: 'Send' }).click()
  const shown = hers.getByRole('img', { name: 'Picture: shawl.png' })
  await shown.scrollIntoViewIfNeeded()
  await eventually(
    () => shown.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    (width) => width === 40,
    'the picture',
  )
  await hers.getByRole('log').getByText('Thank you.').waitFor()
  expect(await hers.getByRole('log').locator('b').count()).toBe(0)
})

test('[DS-6] the operator sees queues, runs, schedules, and calls the workers', { timeout: 120_000 }, async () => {
  const page = await pageOf(browser, at(''), await operatorOf(marketry, 'madeinpk'), '/admin/jobs')
  await page.getByRole('button', { name: 'Run now: send_pending_notifications' }).click()
  await page.getByText('It is in the queue.').waitFor()
  await page.getByRole('button', { name: 'Call the workers' }).click()
  await page.getByText('answered').waitFor()
  expect(await page.getByRole('region', { name: 'Schedules' }).getByText('send_pending_notifications').count()).toBe(1)
  await picture(page, 'admin-jobs')
})

/** What a mailbox sends when its owner presses its own button (RFC 8058): no cookie, no page. */
function oneClick(path: string): Promise<number> {
  return new Promise((answer, fail) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: marketry.port,
        path,
        method: 'POST',
        headers: {
          host: `madeinpk.localhost:${marketry.port}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
      },
      (reply) => {
        reply.resume()
        answer(reply.statusCode ?? 0)
      },
    )
    asked.on('error', fail)
    asked.end('List-Unsubscribe=One-Click')
  })
}
