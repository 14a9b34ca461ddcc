import { request } from 'node:http'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { browserOf } from '../support/signed-in-browser.ts'
import { category, operatorOf } from '../support/trade.ts'

let marketry: Marketry
let seller: Person
let shelf: string

beforeAll(async () => {
  marketry = await startMarketry()
  shelf = await category(await operatorOf(marketry, 'madeinpk'), 'Shawls')
  seller = await registered(marketry, 'madeinpk', 'Amna', ['seller'])
})
afterAll(() => marketry?.close())

/** Sends a form as a browser without script does. */
function post(
  path: string,
  type: string,
  body: Buffer,
  cookie = '',
): Promise<{ status: number; to: string; page: string }> {
  const headers = { host: marketry.host('madeinpk'), 'content-type': type, 'content-length': body.length, cookie }
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port: marketry.port, method: 'POST', path, headers }, (answer) => {
      let page = ''
      answer.on('data', (chunk) => (page += String(chunk)))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, to: answer.headers.location ?? '', page }))
    })
    sent.on('error', failed)
    sent.end(body)
  })
}

const urlencoded = 'application/x-www-form-urlencoded'

test('[CO-20] a form that is larger than any of ours is refused, of a visitor and of a member, and the site goes on', async () => {
  const { headers } = await browserOf(marketry, 'madeinpk', seller)
  const large = Buffer.from('a&'.repeat(1_500_000))
  for (const cookie of ['', (await headers()).cookie]) {
    const { status, page } = await post('/theme', urlencoded, large, cookie)
    expect([status, page]).toEqual([413, expect.stringContaining('larger than is accepted here')])
  }
  expect(await post('/theme', urlencoded, Buffer.from('theme=dark&next=/search'))).toMatchObject({
    status: 302,
    to: '/search',
  })
})

test('[CO-20] a seller’s form with twenty megabytes of pictures makes a product that shows them', async () => {
  const { headers } = await browserOf(marketry, 'madeinpk', seller)
  const { cookie, 'x-csrf-token': csrf } = await headers()
  const noise = await sharp({
    create: {
      width: 1_850,
      height: 1_850,
      channels: 3,
      background: 'teal',
      noise: { type: 'gaussian', mean: 128, sigma: 70 },
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const form = new FormData()
  const fields = { csrf_token: csrf, title: 'Ajrak shawl', description: 'Printed by hand in Hala.' }
  for (const [name, value] of Object.entries({ ...fields, category_id: shelf, condition: 'new', stock: '1' })) {
    form.append(name, value)
  }
  for (const name of ['one.png', 'two.png']) {
    form.append('pictures', new File([new Uint8Array(noise)], name, { type: 'image/png' }))
  }
  const written = new Response(form)
  const body = Buffer.from(await written.arrayBuffer())
  expect(body.length).toBeGreaterThan(20_000_000)
  const type = written.headers.get('content-type') ?? ''
  const { status, to } = await post('/sell/new', type, body, cookie)
  const [, id = ''] = /^\/sell\/([^/?]+)\?made=1$/.exec(to) ?? []
  expect([status, to]).toEqual([302, `/sell/${id}?made=1`])
  expect((await seller.get(`/products/${id}/`)).body.pictures).toHaveLength(2)
  expect(await post('/sell/new', type, body)).toMatchObject({ status: 401, to: '' })
})
