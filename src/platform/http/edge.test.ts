import { connect } from 'node:net'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { type Person, registered } from '../../../test/support/person.ts'
import { serveHealth } from './health.ts'

let marketry: Marketry
let seller: Person

beforeAll(async () => {
  marketry = await startMarketry(['web'])
  seller = await registered(marketry, 'madeinpk', 'Amna', ['seller'])
})

afterAll(() => marketry?.close())

/** Sends these very bytes, which no client library would, and answers status and body. */
async function send(lines: readonly string[], body = ''): Promise<{ status: number; type: string; body: string }> {
  const socket = connect(marketry.port, '127.0.0.1')
  const head = [...lines, 'connection: close', `content-length: ${Buffer.byteLength(body)}`, '', body]
  socket.write(head.join('\r\n'))
  let got = ''
  for await (const chunk of socket) got += chunk
  return {
    status: Number(got.split(' ')[1]),
    type: /^content-type: ([^;\r]+)/im.exec(got)?.[1] ?? '',
    body: got.slice(got.indexOf('\r\n\r\n') + 4),
  }
}

const problem = (status: number, code: string) => ({
  status,
  type: 'application/problem+json',
  body: expect.stringContaining(`"code":"${code}"`),
})

test('[CO-2] a Host that goes on after its port is no marketplace: links of ours would lead elsewhere', async () => {
  const ask = (host: string) => send(['GET /api/v1/products/?limit=1 HTTP/1.1', `host: ${host}`])
  expect((await ask('madeinpk.localhost:80')).status).toBe(200)
  const wrong = ['madeinpk.localhost:x@elsewhere.example', 'madeinpk.localhost:99999', 'madeinpk.localhost:1 x', '[']
  for (const host of wrong) expect(await ask(host)).toEqual(problem(404, 'unknown_marketplace'))
})

test('[CO-20] what names nothing that could be decoded is answered as every other fault', async () => {
  const lines = ['GET /api/v1/orders/%ff/ HTTP/1.1', 'host: madeinpk.localhost']
  expect(await send(lines)).toEqual(problem(404, 'not_found'))
})

test('[CO-20] parts that cannot be read, or are too many, are the fault of who sent them', async () => {
  const upload = (body: string, type = 'multipart/form-data; boundary=x') =>
    send(
      [
        'POST /api/v1/products/01900000-0000-7000-8000-000000000000/pictures/ HTTP/1.1',
        `host: ${marketry.host('madeinpk')}`,
        `authorization: Bearer ${seller.access}`,
        `content-type: ${type}`,
      ],
      body,
    )
  const file = '--x\r\ncontent-disposition: form-data; name="f"; filename="a.png"\r\n\r\nabc\r\n'
  const field = (n: number) => `--x\r\ncontent-disposition: form-data; name="g${n}"\r\n\r\nv\r\n`
  expect(await upload(`${file.repeat(9)}--x--\r\n`)).toEqual(problem(413, 'too_large'))
  expect(await upload(`${Array.from({ length: 25 }, (_, n) => field(n)).join('')}--x--\r\n`)).toEqual(
    problem(413, 'too_large'),
  )
  expect(await upload(file)).toEqual(problem(400, 'malformed'))
  expect(await upload('no parts at all')).toEqual(problem(400, 'malformed'))
  expect(await upload('hello', 'multipart/form-data')).toEqual(problem(400, 'malformed'))
})

test('[CO-20] who asks whether we are ready does not learn where the database is', async () => {
  const down = fastify()
  const gone = async () => {
    throw new Error('connect ECONNREFUSED 10.0.0.7:5432 as marketry_app')
  }
  const db = { aboveMarketplaces: gone, inMarketplace: gone, snapshot: gone }
  const log = { warn: () => {}, debug: () => {} }
  const services = { ...marketry.parts.services, log: log as never }
  serveHealth(down, { ...marketry.parts, db: db as never, services })
  const { statusCode, body } = await down.inject('/readyz')
  expect([statusCode, JSON.parse(body)]).toMatchObject([503, { status: 'not ready', database: 'no answer' }])
  expect(body).not.toContain('10.0.0.7')
})
