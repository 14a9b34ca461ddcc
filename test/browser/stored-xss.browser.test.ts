import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Furnished, furnish } from '../security/support/furnished.ts'
import { lead, pay } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, type Reply, visitor } from '../support/person.ts'
import { offer } from '../support/trade.ts'
import { openBrowser } from './support/chromium.ts'
import { hostileWords } from './support/hostile-words.ts'

/*
 * Whatever somebody writes, it is words to whoever reads it. The corpus is put by the API into every text that is kept;
 * then every page that shows one is opened by each who may, in a browser that was told to look past our content policy:
 * the page itself must be right, and not only its guard.
 */

let marketry: Marketry
let mine: Furnished
let browser: Browser
const productIds: string[] = []
const dialogs: string[] = []
const elsewhere: string[] = []

let turn = 0
/** The next of the corpus that a field of this length takes. */
function nextWords(most = 1_000): string {
  for (;;) {
    const words = hostileWords[turn++ % hostileWords.length] ?? ''
    if (words.length <= most) return words
  }
}

/** Refused or not: what is refused is nowhere shown. A fault of ours would be neither. */
async function told(sent: Promise<Reply>): Promise<Reply> {
  const reply = await sent
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(500)
  return reply
}
const kept = async (sent: Promise<Reply>): Promise<Reply> => {
  const reply = await told(sent)
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300)
  return reply
}

beforeAll(async () => {
  marketry = await startMarketry()
  mine = await furnish(marketry, 'madeinpk', { price: '5000.00', currency: 'PKR' })
  await writeEverywhere()
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

async function writeEverywhere(): Promise<void> {
  const { operator, seller, buyer, stranger, ids, addressId } = mine
  for (const person of [seller, buyer, stranger, operator]) await kept(person.patch('/me/', { name: nextWords(100) }))
  await kept(operator.patch('/settings/', { name: nextWords(80), brand: { tagline: nextWords(120), mark: '<b>' } }))
  for (let n = 0; n < 3; n += 1) await kept(operator.post('/categories/', { name: nextWords(60) }))
  const { body: own } = await kept(operator.post('/categories/', { name: hostileWords[0] }))
  await kept(operator.post('/fees/', { rules: [{ name: nextWords(60), percent: '2' }] }))
  const give = { amount: '50.00', direction: 'give', reason: nextWords() }
  await kept(operator.post(`/wallets/${buyer.id}/adjustments/`, give))

  const parcels = { recipient: nextWords(100), phone: '+923001234567', line1: nextWords(160), line2: nextWords(160) }
  const place = { city_id: 'pk-lahore', postal_code: '54000', label: nextWords(40) }
  const abroad = { country: 'GB', city: nextWords(80), province: nextWords(80), postal_code: 'SW1A 1AA' }
  const { body: home } = await kept(buyer.post('/addresses/', { ...parcels, ...place }))
  await kept(buyer.put(`/addresses/${addressId}/`, { ...parcels, ...abroad }))

  // One product for each of the corpus: its title and what is said of it.
  for (const [n, words] of hostileWords.entries()) {
    const goods = {
      title: `${words} ${n}`.slice(0, 140),
      description: `${words}\n${hostileWords.join('\n')}`.slice(0, 5_000),
    }
    const product = { ...goods, category_id: own.id, condition: 'new', stock: 5 }
    const { body } = await kept(seller.post('/products/', product))
    await kept(seller.post('/listings/', { product_id: body.id, price: '500.00' }))
    productIds.push(body.id)
  }
  await addPicture(seller, productIds[0] ?? '', `${nextWords(90)}.png`)
  const { body: pictured } = await seller.get(`/products/${productIds[0]}/`)
  const [picture] = pictured.pictures
  await kept(
    seller.put(`/products/${productIds[0]}/pictures/`, { pictures: [{ id: picture.id, alt: nextWords(100) }] }),
  )

  // Two orders: one that ends with a return, one that is cancelled; every word on the way is one of theirs.
  const order = async () => {
    const { listingId } = await offer(seller, mine.categoryId, { title: nextWords(140) })
    const { body } = await kept(buyer.post(`/listings/${listingId}/purchase/`, { quantity: 1, address_id: home.id }))
    await pay(marketry, buyer, body.id)
    return body.id as string
  }
  const returned = await order()
  await kept(
    seller.post(`/orders/${returned}/mark-shipped/`, { carrier: nextWords(60), tracking_number: nextWords(60) }),
  )
  await kept(buyer.post(`/orders/${returned}/confirm-delivery/`))
  await kept(buyer.post(`/orders/${returned}/request-return/`, { reason: nextWords(500) }))
  await kept(seller.post(`/orders/${returned}/accept-return/`))
  await kept(buyer.post(`/orders/${returned}/send-back/`, { tracking_number: nextWords(60) }))
  const cancelled = await order()
  await kept(seller.post(`/orders/${cancelled}/cancel/`, { reason: nextWords(500) }))
  const praised = await order()
  await lead(mine, praised, 'completed')
  await told(seller.post(`/orders/${praised}/feedback/`, { about: 'buyer', rating: 1 }))
  for (const about of ['seller', 'platform']) {
    await kept(
      buyer.post(`/orders/${praised}/feedback/`, {
        about,
        rating: 1,
        comment: hostileWords.join('\n').slice(0, 2_000),
      }),
    )
  }
  orderIds.push(returned, cancelled, praised)
  await kept(seller.post(`/disputes/${ids.dispute}/evidence/`, { text: hostileWords.join('\n') }))
  await kept(
    buyer.post('/documents/', { purpose: 'evidence', name: nextWords(200), media_type: 'text/plain', bytes: 3 }),
  )
  // The device of a session is what its browser says it is.
  const entering = { email: buyer.email, password }
  await told(
    visitor(marketry, 'madeinpk').post('/login/', entering, { headers: { 'user-agent': hostileWords[1] ?? '' } }),
  )
  await told(
    visitor(marketry, 'madeinpk').post('/login/', entering, {
      headers: { 'user-agent': `${hostileWords[15]} Firefox` },
    }),
  )
}
const orderIds: string[] = []

async function addPicture(seller: Person, productId: string, name: string): Promise<void> {
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(png)], { type: 'image/png' }), name)
  const answer = await fetch(`http://127.0.0.1:${marketry.port}/api/v1/products/${productId}/pictures/`, {
    method: 'POST',
    headers: { 'x-marketplace': 'madeinpk', authorization: `Bearer ${seller.access}` },
    body: form,
  })
  expect(answer.status).toBe(201)
}

/** A browser of somebody's, with a canary in every page, that runs whatever a page would have it run. */
async function contextOf(person?: Person): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1200, height: 900 } })
  await context.addInitScript(() => {
    const canary: unknown[] = []
    Object.assign(globalThis, { canary, xss: (...said: unknown[]) => canary.push(said) })
  })
  if (person) {
    const { headers } = await visitor(marketry, 'madeinpk').post('/auth/session/', { email: person.email, password })
    const cookies = [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0] ?? '')
    await context.addCookies(
      cookies.map((pair) => {
        const at = pair.indexOf('=')
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: `http://${marketry.host('madeinpk')}` }
      }),
    )
  }
  context.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && host !== marketry.host('madeinpk')) elsewhere.push(request.url())
  })
  return context
}

interface Found {
  ran: string[]
  made: string[]
  shown: boolean
}

/** What of the corpus has come to life on the page, and whether any of it is to be read there at all. */
const look = (page: Page) => page.evaluate<Found>(looking)

// Said in the browser's own words: this project knows the browser's types in web/ alone.
const looking = `(() => {
  const all = [...document.querySelectorAll('*')]
  const handlers = all.filter(({ attributes }) => [...attributes].some(({ name }) => /^on/i.test(name) || name === 'data-xss'))
  const leading = all.filter((element) => {
    const address = element.getAttribute('href') ?? element.getAttribute('action') ?? element.getAttribute('src') ?? ''
    return /^\\s*(javascript|data|vbscript):/i.test(address.replaceAll(/[\\t\\n]/g, '')) || /^(BASE|OBJECT|EMBED)$/.test(element.tagName)
  })
  const fields = [...document.querySelectorAll('input, textarea')].map(({ value }) => value)
  return {
    ran: (globalThis.canary ?? []).map(String),
    made: [...new Set([...handlers, ...leading])].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    shown: /xss|evil/.test([document.body.innerText, document.title, ...fields].join(' ')),
  }
})()`

/** Opens each path, and answers what was wrong on any, and on how many something of the corpus could be read. */
async function open(
  person: Person | undefined,
  paths: readonly string[],
): Promise<{ wrong: unknown[]; shown: string[]; failed: string[] }> {
  const context = await contextOf(person)
  const page = await context.newPage()
  const seen: { wrong: unknown[]; shown: string[]; failed: string[] } = { wrong: [], shown: [], failed: [] }
  for (const path of paths) {
    const answer = await page.goto(`http://${marketry.host('madeinpk')}${path}`, { waitUntil: 'load' })
    if ((answer?.status() ?? 500) >= 500) seen.failed.push(path)
    // Once more after the script has taken the page over: what a server escapes a browser may still undo.
    await page.waitForFunction('document.readyState === "complete"')
    const found = await look(page)
    if (found.ran.length + found.made.length > 0) seen.wrong.push({ path, ...found })
    if (found.shown) seen.shown.push(path)
  }
  await context.close()
  return seen
}

describe('[CO-20] what somebody wrote is words', () => {
  test('to a visitor: on products, in the lists, in the search, on the seller’s page', async () => {
    const { body } = await visitor(marketry, 'madeinpk').get('/categories/')
    const slugs = JSON.stringify(body).match(/"(?:slug|path)":"([^"]+)"/g) ?? []
    const categories = slugs.map(
      (pair) => `/categories/${encodeURI(JSON.parse(`{${pair}}`).slug ?? JSON.parse(`{${pair}}`).path)}`,
    )
    // Each description holds the whole corpus, and the lists hold each title: a dozen of the pages are enough.
    const opened = productIds.slice(0, 12).map((id) => `/products/${id}`)
    const paths = ['/', '/search', '/search?q=xss', ...categories, `/sellers/${mine.seller.id}`, ...opened]
    const { wrong, failed, shown } = await open(undefined, paths)
    expect({ wrong, failed }).toEqual({ wrong: [], failed: [] })
    expect(shown).toEqual(expect.arrayContaining(['/', '/search', ...opened]))
  }, 240_000)

  test('to a visitor who is handed it in an address', async () => {
    // Each of the corpus in one of the three: in a list's question, in a form's field, in the name of no page.
    const paths = hostileWords.map((words, n) => {
      const inAddress = encodeURIComponent(words)
      return [`/search?q=${inAddress}`, `/login?next=/${inAddress}`, `/${inAddress}`][n % 3] ?? ''
    })
    const { wrong, failed } = await open(undefined, paths)
    expect({ wrong, failed }).toEqual({ wrong: [], failed: [] })
  }, 240_000)

  test('to the buyer and to the seller: on their orders, addresses, disputes, notices, statements, sessions', async () => {
    const { buyer, seller, ids } = mine
    const both = [
      '/orders',
      '/account',
      '/account/profile',
      '/account/security',
      '/account/data',
      '/notifications',
      '/wallet',
      '/statement',
      ...orderIds.flatMap((id) => [`/orders/${id}`, `/orders/${id}/receipt`]),
    ]
    const ofBuyer = await open(buyer, [...both, '/addresses', `/listings/${ids.listing}/buy`])
    expect({ ...ofBuyer, shown: [] }).toEqual({ wrong: [], failed: [], shown: [] })
    expect(ofBuyer.shown).toEqual(
      expect.arrayContaining(['/addresses', '/account/security', ...orderIds.map((id) => `/orders/${id}`)]),
    )
    const ofSeller = await open(seller, [
      ...both,
      '/sell',
      '/sell/new',
      '/sell/payouts',
      `/disputes/${ids.dispute}`,
      ...productIds.slice(12, 18).map((id) => `/sell/${id}`),
    ])
    expect({ ...ofSeller, shown: [] }).toEqual({ wrong: [], failed: [], shown: [] })
    expect(ofSeller.shown).toEqual(expect.arrayContaining(['/sell', '/sell/new', `/disputes/${ids.dispute}`]))
  }, 240_000)

  test('to the operator: on every page of the admin', async () => {
    const { ids, buyer, seller, operator } = mine
    const lists = [
      '',
      '/members',
      '/deals',
      '/disputes',
      '/ledger',
      '/ledger/proof',
      '/ledger/stripe',
      '/ledger/months',
      '/ledger/statement',
      '/fees',
      '/processes',
      '/jobs',
      '/activity',
      '/permissions',
      '/mail',
      '/categories',
      '/settings',
      '/clock',
    ]
    const single = [...[buyer, seller].map(({ id }) => `/members/${id}`), ...orderIds.map((id) => `/deals/${id}`)]
    const seen = await open(operator, [
      ...[...lists, ...single].map((path) => `/admin${path}`),
      `/disputes/${ids.dispute}`,
    ])
    expect({ ...seen, shown: [] }).toEqual({ wrong: [], failed: [], shown: [] })
    const telling = ['/members', '/deals', '/fees', '/activity', '/categories', '/settings', ...single]
    expect(seen.shown).toEqual(expect.arrayContaining(telling.map((path) => `/admin${path}`)))
  }, 240_000)

  test('to whoever reads the letters: each opened as a mail program shows it, and in the developer’s inbox', async () => {
    const letters = await marketry.parts.inbox.list({})
    expect(letters.length).toBeGreaterThan(10)
    const context = await contextOf()
    const page = await context.newPage()
    const wrong: unknown[] = []
    let shown = 0
    for (const { id } of letters) {
      const letter = await marketry.parts.inbox.read(id)
      expect(letter?.html).toBeTruthy()
      await page.goto('about:blank')
      await page.setContent(String(letter?.html))
      const found = await look(page)
      if (found.ran.length + found.made.length > 0) wrong.push({ subject: letter?.subject, ...found })
      if (found.shown) shown += 1
    }
    await context.close()
    expect(wrong).toEqual([])
    expect(shown).toBeGreaterThan(5)
    const inInbox = await open(undefined, [
      '/inbox',
      ...letters.slice(0, 12).map(({ id }) => `/inbox/${encodeURIComponent(id)}`),
    ])
    expect({ ...inInbox, shown: [] }).toEqual({ wrong: [], failed: [], shown: [] })
  }, 240_000)

  test('so that no dialog was opened anywhere, and nothing was asked of another site', () => {
    expect({ dialogs, elsewhere }).toEqual({ dialogs: [], elsewhere: [] })
  })
})

test('[CO-20] the canary sings where a page is wrong: what is put into markup as it stands is found', async () => {
  const context = await contextOf()
  const page = await context.newPage()
  await page.goto(`http://${marketry.host('madeinpk')}/healthz`)
  await page.setContent(`<p>${hostileWords[1]}</p><a href="${hostileWords[16]}">here</a><script>xss('run')</script>`)
  await page.waitForFunction('canary.length > 0')
  const found = await look(page)
  expect(found.ran).toContain('run')
  expect(found.made).toHaveLength(2)
  await context.close()
})

test('[CO-16] [CO-20] a colour is a colour: nothing else gets into the style of every page', async () => {
  for (const colour of [
    'red;}</style><script>xss()</script>',
    '#fff',
    'url(//evil.example)',
    '#12345g',
    'expression(xss())',
    '#aabbcc;x',
  ]) {
    const { status } = await mine.operator.patch('/settings/', { brand: { accent: colour } })
    expect([colour, status]).toEqual([colour, 422])
  }
})
