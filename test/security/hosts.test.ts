import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { registered, sendRequest } from '../support/person.ts'

/*
 * Which marketplace a request is for, and which address our links bear, is the Host's to say: one of ours, whole and
 * once. What a stranger writes into any other header leads nobody elsewhere.
 */

let marketry: Marketry

beforeAll(async () => {
  marketry = await startMarketry()
})

afterAll(() => marketry?.close())

const confusing: Record<string, string> = {
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-port': '444',
  'x-forwarded-server': 'evil.example',
  'x-host': 'evil.example',
  'x-http-host-override': 'evil.example',
  'x-original-url': '/api/v1/settings/',
  'x-rewrite-url': '/api/v1/settings/',
  forwarded: 'for=1.2.3.4;host=evil.example;proto=https',
}

test('[CO-20] no header but Host names the marketplace or the address of a link', async () => {
  const host = marketry.host('madeinpk')
  const shop = await sendRequest(marketry.port, 'GET', '/api/v1/marketplace/', undefined, { host, ...confusing })
  expect(shop.body.slug).toBe('madeinpk')
  const list = await sendRequest(marketry.port, 'GET', '/api/v1/products/?limit=1', undefined, { host, ...confusing })
  expect(JSON.stringify(list.body)).not.toContain('evil.example')
})

test('[CO-20] a mailed link leads to the marketplace, whoever asked for it with whatever headers', async () => {
  const amna = await registered(marketry, 'madeinpk', 'Amna', ['buyer'])
  const forgot = (host: string, more: Record<string, string>) =>
    sendRequest(marketry.port, 'POST', '/api/v1/auth/password/forgot/', { email: amna.email }, { host, ...more })
  expect((await forgot(marketry.host('madeinpk'), confusing)).status).toBe(202)
  const bare = { ...confusing, 'x-marketplace': 'madeinpk' }
  expect((await forgot('localhost', bare)).status).toBe(202)
  const letters = await eventually(
    async () =>
      (await marketry.parts.inbox.list({ to: amna.email })).filter(({ subject }) => /password/i.test(subject)),
    ({ length }) => length === 2,
    'the two letters',
  )
  for (const { id } of letters) {
    const text = JSON.stringify(await marketry.parts.inbox.read(id))
    expect(text).toContain('madeinpk.localhost')
    expect(text).not.toContain('evil.example')
  }
})

/** What the server says to bytes as they stand; the status line alone. */
function raw(lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(marketry.port, '127.0.0.1')
    let said = ''
    socket.on('data', (piece) => {
      said += String(piece)
    })
    socket.on('close', () => resolve(said))
    socket.on('error', reject)
    socket.write([...lines, 'connection: close', '', ''].join('\r\n'))
  })
}
const statusOf = (said: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0)

test('[CO-20] two Hosts, or none, or one that is no host, is no request', async () => {
  const host = marketry.host('madeinpk')
  const get = 'GET /api/v1/marketplace/ HTTP/1.1'
  const wrong = [
    [get],
    [get, `host: ${host}`, 'host: designia.localhost'],
    [get, 'host: madeinpk.localhost@evil.example'],
    [get, 'host: madeinpk.localhost evil.example'],
    [get, 'host: madeinpk.localhost/evil'],
    [get, 'host: '],
    [get, 'host: madeinpk.localhost:80:81'],
  ]
  for (const lines of wrong) {
    const status = statusOf(await raw(lines))
    expect([lines, status >= 400 && status < 500]).toEqual([lines, true])
  }
  expect(statusOf(await raw([get, `host: ${host}`]))).toBe(200)
  // The same host, as one may also write it.
  expect(statusOf(await raw([get, 'host: MADEINPK.localhost']))).toBe(200)
})

test('[CO-20] a request line that names a whole address is read by its Host all the same', async () => {
  const lines = ['GET http://evil.example/api/v1/products/?limit=1 HTTP/1.1', `host: ${marketry.host('madeinpk')}`]
  const said = await raw(lines)
  expect(statusOf(said)).toBe(200)
  expect(said).not.toContain('evil.example')
})

test('[CO-20] a page is at its Host, whatever its request line names; and a path that reads as a host is no request', async () => {
  const host = `host: ${marketry.host('madeinpk')}`
  const own = await raw([`GET http://${marketry.host('madeinpk')}/login HTTP/1.1`, host])
  const named = await raw(['GET http://evil.example/login HTTP/1.1', host])
  expect([statusOf(own), statusOf(named)]).toEqual([200, 200])
  expect(named).not.toContain('evil.example')
  for (const line of ['//evil.example/login', '///evil.example/login', 'http://evil.example//evil.example/login']) {
    const said = await raw([`GET ${line} HTTP/1.1`, host])
    expect([line, statusOf(said), said.includes('evil.example')]).toEqual([line, 400, false])
  }
})

test('[CO-20] two lengths, or a length beside chunks, are refused: what one reads as a body the other reads as a request', async () => {
  const start = ['POST /api/v1/login/ HTTP/1.1', `host: ${marketry.host('madeinpk')}`, 'content-type: application/json']
  const smuggled = [
    [...start, 'content-length: 4', 'content-length: 40'],
    [...start, 'content-length: 4', 'transfer-encoding: chunked'],
    [...start, 'transfer-encoding: xchunked'],
    [...start, 'transfer-encoding: chunked, identity'],
  ]
  for (const lines of smuggled) expect([lines, statusOf(await raw(lines))]).toEqual([lines, 400])
})
