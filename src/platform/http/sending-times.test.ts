import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { eventually, untilPassing } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { type Person, registered } from '../../../test/support/person.ts'
import { keepTimes, type SendingTimes, sendingTimes } from './sending-times.ts'
import { mostFileMemory, openFileMemory } from './file-memory.ts'
import { buildServer } from './server.ts'

let marketry: Marketry
let seller: Person

beforeAll(async () => {
  marketry = await startMarketry(['web'])
  seller = await registered(marketry, 'madeinpk', 'Amna', ['seller'])
})
afterAll(() => marketry?.close())

/** A server with other times, until the test is over. */
async function serverWith(times: Partial<SendingTimes>): Promise<FastifyInstance> {
  const { services, authentication, rates, modules } = marketry.parts
  const app = await buildServer({
    fileMemory: openFileMemory(mostFileMemory),
    services,
    authentication,
    rates,
    endpoints: modules.flatMap(({ endpoints }) => endpoints),
    changedByStandIn: async () => {},
    times: { ...sendingTimes, looks: 50, ...times },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => app.close())
  return app
}

/** Begins to send a picture of so many bytes; nothing of it has been sent yet. */
function sending(app: FastifyInstance, bytes: number): { socket: Socket; answer: Promise<string> } {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => {})
  const head = [
    'POST /api/v1/products/01900000-0000-7000-8000-000000000000/pictures/ HTTP/1.1',
    `host: ${marketry.host('madeinpk')}`,
    `authorization: Bearer ${seller.access}`,
    'content-type: multipart/form-data; boundary=x',
    `content-length: ${bytes}`,
  ]
  socket.write([...head, '', ''].join('\r\n'))
  let told = ''
  socket.on('data', (chunk) => (told += String(chunk)))
  return { socket, answer: new Promise((done) => socket.once('close', () => done(told))) }
}

const connections = (app: FastifyInstance) =>
  new Promise<number>((done) => app.server.getConnections((_fault, count) => done(count)))

const within = 'content-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png'

test('[CO-20] a form that comes a piece at a time is read to its end, however long its whole takes', async () => {
  const noise = { create: { width: 400, height: 400, channels: 3, background: 'teal' } } as const
  const png = await sharp({ ...noise, create: { ...noise.create, noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    .png()
    .toBuffer()
  const body = Buffer.concat([Buffer.from(`--x\r\n${within}\r\n\r\n`), png, Buffer.from('\r\n--x--\r\n')])
  const app = await serverWith({ head: 200, pace: { bytes: 10, every: 1_000 } })
  const { socket, answer } = sending(app, body.length)
  const step = Math.ceil(body.length / 40)
  for (let at = 0; at < body.length; at += step) {
    socket.write(body.subarray(at, at + step))
    await pause(60)
  }
  // The head's time is over many times by now, and the pace has been looked at.
  await eventually(
    async () => socket.bytesRead,
    (bytes) => bytes > 0,
    'an answer',
  )
  socket.end()
  expect(await answer).toMatch(/^HTTP\/1.1 404 .*"code":"not_found"/s)
})

test('[CO-20] who falls silent amid a form is told so and cut off, and so is who sends a byte at a time', async () => {
  const app = await serverWith({ pace: { bytes: 100, every: 300 } })
  const silent = sending(app, 1_000_000)
  silent.socket.write(`--x\r\n${within}\r\n\r\n${'-'.repeat(50_000)}`)
  const dripping = sending(app, 1_000_000)
  dripping.socket.write(`--x\r\n${within}\r\n\r\n`)
  const drip = setInterval(() => dripping.socket.write('-'), 20)
  onTestFinished(() => clearInterval(drip))
  for (const { answer } of [silent, dripping]) expect(await answer).toMatch(/^HTTP\/1.1 408 .*"code":"malformed"/s)
  await eventually(
    () => connections(app),
    (count) => count === 0,
    'no connection',
  )
})

test('[CO-20] who is cut off and does not hang up holds no connection', async () => {
  const app = await serverWith({ pace: { bytes: 100, every: 200 } })
  const socket = connect({ port: (app.server.address() as AddressInfo).port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => {}).resume()
  onTestFinished(() => void socket.destroy())
  socket.write(
    `POST /api/v1/auth/login/ HTTP/1.1\r\nhost: ${marketry.host('madeinpk')}\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{`,
  )
  for (const held of [1, 0]) await untilPassing(async () => expect(await connections(app)).toBe(held))
})

test('[CO-20] what comes is not too slow while it is we who do not read it', async () => {
  const every = 100
  const server = createServer(async (request, response) => {
    // Read when all of it is here.
    await eventually(
      async () => request.complete,
      (complete) => complete,
      'all of it',
    )
    for await (const _ of request);
    response.end('read')
  })
  keepTimes(server, { ...sendingTimes, pace: { bytes: 100, every } })
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens))
  onTestFinished(() => void server.close())
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 1000\r\n\r\nhalf')
  let told = ''
  socket.on('data', (chunk) => (told += String(chunk)))
  await pause(every * 4)
  socket.write('x'.repeat(996))
  await new Promise((done) => socket.once('close', done))
  expect(told).toMatch(/^HTTP\/1.1 200 .*read/s)
})

test('[CO-20] a head has half a minute, a whole form a quarter of an hour', async () => {
  const app = await serverWith({ looks: sendingTimes.looks })
  expect(app.server).toMatchObject({ headersTimeout: 30_000, requestTimeout: 900_000, keepAliveTimeout: 72_000 })
})
