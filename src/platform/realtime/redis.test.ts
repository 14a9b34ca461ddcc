import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { untilPassing } from '../../../test/support/eventually.ts'
import { createLog } from '../telemetry/log.ts'
import { openRedis, placeOf } from './redis.ts'

test.each([
  [{ url: 'redis://127.0.0.1' }, { host: '127.0.0.1', port: 6_379, db: 0 }],
  [{ url: 'redis://:p%40ss@redis:6380/2' }, { host: 'redis', port: 6_380, db: 2, password: 'p@ss' }],
  [
    { url: 'redis://redis', password: 'apart' },
    { host: 'redis', port: 6_379, db: 0, password: 'apart' },
  ],
  [{ url: 'rediss://app:x@[::1]:6379' }, { host: '::1', port: 6_379, db: 0, username: 'app', password: 'x', tls: {} }],
  [
    { url: 'redis-sentinel://:x@one:26379,two/marketry' },
    {
      name: 'marketry',
      password: 'x',
      sentinels: [
        { host: 'one', port: 26_379 },
        { host: 'two', port: 26_379 },
      ],
    },
  ],
])('[CO-14] the address %j leads to the right place', (settings, place) => {
  expect(placeOf(settings)).toEqual(place)
})

test('[CO-14] an address that is none is refused', () => {
  expect(() => placeOf({ url: 'http://redis' })).toThrow('REDIS_URL must begin with')
})

test('[CO-15] a listening connection that is cut as it becomes ready is opened once more, and the process stands', async () => {
  const peer = await startPeer()
  const link = openRedis({ url: peer.url }, 'listen', createLog({ level: 'silent', readable: false }))
  let readied = 0
  link.onReady(() => {
    readied += 1
    void link.client.subscribe('words').catch(() => {})
  })
  await link.client.connect()
  await untilPassing(() => expect(peer.subscribed()).toBe(1))
  // The end of our half: what comes from there is still read, and nothing can be said.
  link.client.once('connect', () => {
    const { stream } = link.client
    peer.beforeInfo(() => stream.prependOnceListener('data', () => stream.end()))
  })
  peer.cut()
  // A rejection that nobody takes fails the run.
  await untilPassing(() => expect([readied, peer.subscribed()]).toEqual([3, 2]))
  await link.close()
  await peer.close()
})

/** Speaks just enough of Redis's protocol to be listened to. */
async function startPeer() {
  const sockets = new Set<Socket>()
  let subscribed = 0
  let before = () => {}
  const answerTo = (command: string): string => {
    if (command === 'subscribe') return `*3\r\n$9\r\nsubscribe\r\n$5\r\nwords\r\n:${(subscribed += 1)}\r\n`
    if (command !== 'info') return '+OK\r\n'
    before()
    before = () => {}
    return '$9\r\nloading:0\r\n'
  }
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    socket.on('data', (sent) => {
      for (const [, command = ''] of String(sent).matchAll(/\*\d+\r\n\$\d+\r\n(\w+)/g)) {
        socket.write(answerTo(command.toLowerCase()))
      }
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => sockets.forEach((socket) => socket.destroy())
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    subscribed: () => subscribed,
    /** Done once, just before the next question for its state is answered. */
    beforeInfo: (then: () => void) => void (before = then),
    cut,
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
