import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { environmentOf, hasS3Server, type S3Server, startS3Server } from '../support/s3-server.ts'
import { offer } from '../support/trade.ts'
import { openBrowser } from './support/chromium.ts'
import { openPage, pageOf, picture } from './support/looking.ts'

/*
 * Bilal shows the seller what he means. Where files lie in a bucket the picture comes from another origin than the page, by
 * a link that is good for minutes: the page must let it in, and nobody but the two is ever given such a link.
 */

const there = hasS3Server()
let store: S3Server
let marketry: Marketry
let browser: Browser
let people: Traders

beforeAll(async () => {
  if (!there) return
  store = await startS3Server()
  marketry = await startMarketry(['web', 'worker'], environmentOf(store))
  browser = await openBrowser()
  people = await traders(marketry, 'madeinpk')
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
  store?.close()
})

const at = (path: string) => `http://${marketry.host('madeinpk')}${path}`
const signedIn = (person: Pick<Person, 'email'>, path: string) => pageOf(browser, at(''), person, path)

test.runIf(there)(
  '[CO-7] a picture that lies in a bucket is shown in the conversation to the two, and to nobody else',
  {
    timeout: 180_000,
  },
  async () => {
    const { seller, buyer, operator, categoryId } = people
    const { productId } = await offer(seller, categoryId)
    const begun = await buyer.post('/conversations/', { about: 'product', product_id: productId, body: 'Like this?' })
    const path = `/messages/${begun.body.id}`
    const [his, hers] = [await signedIn(buyer, path), await signedIn(seller, path)]
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    await his.locator('input[type=file]').setInputFiles({ name: 'shawl.png', mimeType: 'image/png', buffer: png })
    await his.getByRole('button', { name: 'Send' }).click()
    const came: string[] = []
    hers.on('response', (answer) => came.push(answer.url()))
    for (const page of [his, hers]) {
      const shown = page.getByRole('img', { name: 'Picture: shawl.png' })
      await shown.waitFor()
      const width = () => shown.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)
      await eventually(width, (pixels) => pixels === 40, 'the picture')
      await picture(page, `picture-in-a-bucket-${page === his ? 'his' : 'hers'}`)
    }
    const bare = came.find((url) => url.startsWith(store.settings.endpoint)) ?? ''
    expect(bare, 'it came from the bucket').not.toBe('')

    const file = await his.getByRole('img', { name: 'Picture: shawl.png' }).getAttribute('src')
    const stranger = await registered(marketry, 'madeinpk', 'Stranger', ['buyer'])
    for (const person of [stranger, operator]) {
      const page = await signedIn(person, '/messages')
      expect((await page.goto(at(file ?? '')))?.status()).toBe(404)
    }
    const visitor = await openPage(browser)
    await visitor.goto(at(file ?? ''))
    expect(new URL(visitor.url()).pathname).toBe('/login')
    // Nor does the bucket give it to anybody without our signature, or with another's.
    const unsigned = new URL(bare)
    unsigned.search = ''
    expect((await fetch(unsigned)).ok).toBe(false)
    const forged = new URL(bare)
    forged.searchParams.set('X-Amz-Signature', '0'.repeat(64))
    expect((await fetch(forged)).ok).toBe(false)
  },
)
