import type { Browser } from 'playwright-core'
import { openBrowser } from '../test/browser/support/chromium.ts'

/**
 * When the largest thing of a page has been painted, on a phone with a slow line: `node bench/paint.ts <address> …`, each
 * the address of a running marketplace. Line and processor are throttled as Lighthouse does for its mobile score (1.6
 * Mbit/s down, 150 ms a round trip, four times slower); each page is opened afresh, with nothing kept from before.
 */
const aim = 1_500
const rounds = 5
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }

const origins = process.argv.slice(2)
if (origins.length === 0) {
  process.stderr.write('Name the address of a running marketplace: http://madeinpk.localhost:8000\n')
  process.exit(2)
}

const browser = await openBrowser()
try {
  for (const origin of origins) {
    for (const path of ['/', '/search', await firstProduct(origin)]) {
      const times: number[] = []
      for (let round = 0; round < rounds; round++) times.push(await largestPaint(browser, origin + path))
      const middle = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
      const verdict = middle <= aim ? 'within' : 'beyond'
      process.stdout.write(`${origin}${path}: ${Math.round(middle)} ms, ${verdict} the aim of ${aim} ms\n`)
    }
  }
} finally {
  await browser.close()
}

async function firstProduct(origin: string): Promise<string> {
  const address = new URL(origin)
  // Names below localhost need not resolve for this program; the browser knows them by itself.
  const answer = await fetch(`http://127.0.0.1:${address.port}/api/v1/products/?for_sale=true&limit=1`, {
    headers: { 'x-marketplace': address.hostname.split('.')[0] ?? '' },
  })
  const { results } = (await answer.json()) as { results: { id: string }[] }
  return `/products/${results[0]?.id}`
}

/** Milliseconds from asking for the page to its largest paint, when nothing more comes. */
async function largestPaint(from: Browser, address: string): Promise<number> {
  const context = await from.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
  })
  const page = await context.newPage()
  const protocol = await context.newCDPSession(page)
  await protocol.send('Network.enable')
  await protocol.send('Network.emulateNetworkConditions', line)
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(address, { waitUntil: 'networkidle' })
  const time = await page.evaluate<number>(`new Promise((told) => {
    new PerformanceObserver((list) => told(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true })
  })`)
  await context.close()
  return time
}
