import type { Browser } from 'playwright-core'
import { openBrowser } from '../test/browser/support/chromium.ts'
import { endInOrder, startEverything, upPort } from './everything.ts'
import type { Setting } from './setting.ts'

/** When the largest thing of a page has been painted, in milliseconds from asking for it. */
export interface Painted {
  name: string
  milliseconds: number
}

/** Milliseconds that a page's largest paint shall not be later than. */
export const paintAim = 1_500

const brands = ['madeinpk', 'designia']
const rounds = 5
// As Lighthouse measures for its mobile score.
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const processor = { rate: 4 }
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true }

/**
 * Home, search and a product of two brands, filled as a first start fills them, on a phone with a slow line. Each is
 * opened once so that the server is warm, then afresh, with nothing kept, in each round; the middle of the rounds counts.
 */
export async function measurePaint({ home, adopt }: Setting): Promise<Painted[]> {
  const program = await startEverything(home('painted'), adopt)
  const browser = await openBrowser()
  const painted: Painted[] = []
  try {
    for (const brand of brands) {
      const origin = `http://${brand}.localhost:${upPort}`
      const pages = { home: '/', search: '/search', product: await firstProduct(brand) }
      for (const [name, path] of Object.entries(pages)) {
        await largestPaint(browser, origin + path)
        const times: number[] = []
        for (let round = 0; round < rounds; round++) times.push(await largestPaint(browser, origin + path))
        painted.push({ name: `${name} (${brand})`, milliseconds: middleOf(times) })
      }
    }
  } finally {
    await browser.close()
  }
  await endInOrder(program)
  return painted
}

const middleOf = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

async function firstProduct(brand: string): Promise<string> {
  // Names below localhost need not resolve for this program; the browser knows them by itself.
  const answer = await fetch(`http://127.0.0.1:${upPort}/api/v1/products/?for_sale=true&limit=1`, {
    headers: { 'x-marketplace': brand },
  })
  const { results } = (await answer.json()) as { results: { id: string }[] }
  return `/products/${results[0]?.id}`
}

/** Milliseconds from asking for the page to its largest paint, when nothing more comes. */
async function largestPaint(from: Browser, address: string): Promise<number> {
  const context = await from.newContext(phone)
  const page = await context.newPage()
  const protocol = await context.newCDPSession(page)
  await protocol.send('Network.enable')
  await protocol.send('Network.emulateNetworkConditions', line)
  await protocol.send('Emulation.setCPUThrottlingRate', processor)
  await page.goto(address, { waitUntil: 'networkidle' })
  const time = await page.evaluate<number>(`new Promise((told) => {
    new PerformanceObserver((list) => told(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true })
  })`)
  await context.close()
  return time
}
