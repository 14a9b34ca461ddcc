import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, sendRequest } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { browserOf } from '../support/signed-in-browser.ts'
import { operatorOf } from '../support/trade.ts'

/* Places of the web app that are no page to be drawn: where old paths lead, and the feed of the blog. */

let marketry: Marketry
let rows: Rows
let nadia: Person

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  nadia = await operatorOf(marketry, 'madeinpk')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

const ask = (path: string, headers: Record<string, string> = {}) =>
  sendRequest(marketry.port, 'GET', path, undefined, { host: marketry.host('madeinpk'), ...headers })

test('[CO-11] an old path leads to a place in any letters, in one step, and in no circle', async () => {
  const send = async (from: string, to: string) => (await nadia.post('/redirects/', { from, to })).body
  expect((await send('/news', '/خبریں')).to_path).toBe(encodeURI('/خبریں'))
  const led = await ask('/news')
  expect([led.status, led.headers['location']]).toEqual([301, encodeURI('/خبریں')])
  expect((await send('/خبریں', '/news')).code).toBe('redirect_loop')
  // Led on in one step, however the place between is spelled; also where it was kept before places were encoded.
  await rows.query("update page_redirect set to_path = 'خبریں' where from_path = 'news'")
  expect((await ask('/news')).headers['location']).toBe(encodeURI('/خبریں'))
  expect((await send('/old-news', encodeURI('/خبریں'))).to_path).toBe(encodeURI('/خبریں'))
  await send(encodeURI('/خبریں'), '/about')
  for (const path of ['/news', '/old-news']) expect((await ask(path)).headers['location']).toBe('/about')
})

test('[CO-11] the feed is kept for its language: by anybody where nobody is known, else by its reader alone', async () => {
  const known = await browserOf(marketry, 'madeinpk', nadia)
  const { cookie } = await known.headers()
  const kept = async (headers: Record<string, string>) => {
    const { status, headers: answered } = await ask('/blog/feed.xml', headers)
    expect([status, answered['vary']]).toEqual([200, 'accept-encoding, accept-language, cookie'])
    return answered['cache-control']
  }
  expect(await kept({ 'accept-language': 'ur' })).toBe('public, max-age=300')
  expect(await kept({ 'accept-language': 'ur', cookie })).toBe('private, max-age=300')
})
