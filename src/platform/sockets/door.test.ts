import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type AuctionHouse, auctionHouse } from '../../../test/support/auctioning.ts'
import { newId } from '../../kernel/ids.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { openSocket } from '../../../test/support/socket.ts'
import type { Config } from '../../config.ts'
import { serveSockets } from './door.ts'

const slug = 'madeinpk'
let marketry: Marketry
let house: AuctionHouse
let auction: string
let server: Server

beforeAll(async () => {
  marketry = await startMarketry()
  house = await auctionHouse(marketry, slug)
  auction = await house.auction()
})
afterAll(() => marketry.close())

/** A door that asks every `heartbeat` milliseconds who is still there, until the test is over. */
async function openDoor(heartbeat: number, settings: Partial<Config> = {}): Promise<void> {
  const { authentication, rates, modules } = marketry.parts
  const services = { ...marketry.parts.services, config: { ...marketry.parts.services.config, ...settings } }
  const endpoints = modules.flatMap(({ sockets }) => sockets ?? [])
  server = createServer()
  const letGo = serveSockets(server, { services, authentication, rates, endpoints, heartbeat })
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens))
  onTestFinished(async () => {
    await letGo()
    server.close()
  })
}

const port = () => (server.address() as AddressInfo).port
const path = () => `/ws/auction/${auction}/`

/** A watcher of the auction whose end of the line this test handles itself. */
async function watcher(options: { autoPong?: boolean } = {}): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port()}${path()}`, {
    headers: { host: marketry.host(slug) },
    ...options,
  })
  socket.on('error', () => {})
  await new Promise((opened) => socket.once('open', opened))
  return socket
}

const over = (socket: WebSocket) => new Promise<number>((done) => socket.once('close', done))

test('[PK-4] a line whose other end has gone without a word is found out; one that answers stays', async () => {
  await openDoor(1_000)
  const [silent, well] = [await watcher({ autoPong: false }), await watcher()]
  let pings = 0
  well.on('ping', () => (pings += 1))
  expect(await over(silent)).toBe(1006)
  await eventually(
    async () => pings,
    (count) => count >= 3,
    'further pings',
  )
  expect(well.readyState).toBe(WebSocket.OPEN)
  well.terminate()
})

test('[PK-4] a watcher that reads nothing is let go, and whoever reads misses nothing for it', async () => {
  // Nobody is asked while this takes: what was not read is the only sign.
  await openDoor(600_000)
  const { live, db, directory } = marketry.parts.services
  const marketplace = await directory.bySlug(slug)
  const reads = await openSocket(port(), path(), { host: marketry.host(slug) })
  await reads.until(({ type }) => type === 'state')
  const stuck = await watcher()
  const gone = over(stuck)
  stuck.pause()
  // Far more than the sockets of both sides take in by themselves, a little at a time.
  const told = 1_500
  const step = 20
  for (let from = 0; from < told; from += step) {
    await db.inMarketplace(marketplace?.id ?? '', async (tx) => {
      for (let n = from; n < from + step; n += 1) {
        live.publish(tx, { channel: `auction:${auction}`, event: 'bid', data: { n, pad: 'x'.repeat(8_000) } })
      }
    })
    await reads.until(({ n }) => n === from + step - 1, 'what was told')
  }
  expect(reads.of('bid').map(({ n }) => n)).toEqual(Array.from({ length: told }, (_, n) => n))
  // What was on its way is read to its end, which is no orderly one.
  stuck.resume()
  expect(await gone).toBe(1006)
  await reads.close()
})

test('[CO-20] one network holds so many lines and no more; when one is over there is room again, and others have theirs', async () => {
  const { rates } = marketry.parts.services.config
  await openDoor(600_000, { rates: { ...rates, sockets: 3 }, trustedProxies: 'loopback' })
  const from = (address: string, where = path()) =>
    openSocket(port(), where, { host: marketry.host(slug), 'x-forwarded-for': address })
  const open = [await from('203.0.113.1'), await from('203.0.113.1'), await from('203.0.113.1')]
  await expect(from('203.0.113.1')).rejects.toThrow('429')
  const neighbour = await from('203.0.113.2')
  // Of IPv6 a whole line is one.
  const ones = [await from('2001:db8::1'), await from('2001:db8::2'), await from('2001:db8::3')]
  await expect(from('2001:db8::4')).rejects.toThrow('429')

  await open.shift()?.close()
  const again = await eventually(
    () => from('203.0.113.1').catch(() => undefined),
    (line) => line !== undefined,
    'room again',
  )
  await expect(from('203.0.113.1')).rejects.toThrow('429')
  // Who is refused for another reason, or is let go, holds nothing.
  for (const line of [...open, again]) await line?.close()
  for (let count = 0; count < 4; count += 1) {
    await expect(from('203.0.113.1', `/ws/auction/${newId()}x/`)).rejects.toThrow('404')
  }
  const together = await eventually(
    async () => {
      const lines = await Promise.allSettled(Array.from({ length: 5 }, () => from('203.0.113.1')))
      const opened = lines.flatMap((line) => (line.status === 'fulfilled' ? [line.value] : []))
      if (opened.length < 3) for (const line of opened) await line.close()
      return opened
    },
    ({ length }) => length === 3,
    'three of five that come together',
  )
  for (const line of [...together, ...ones, neighbour]) await line.close()
})
