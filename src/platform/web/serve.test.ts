import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { untilPassing } from '../../../test/support/eventually.ts'
import { openFileMemory } from '../http/file-memory.ts'
import { serveWeb } from './serve.ts'

// A web app of one line: it says back what it was asked, and calls the API as the real one does.
const tinyApp = `
export const takesFiles = (path) => path === '/sell/new'
export async function answer(request, visitor) {
  if (new URL(request.url).pathname === '/sell/new') {
    const form = await request.formData()
    return Response.json([...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.size]))
  }
  if (new URL(request.url).pathname === '/broken') { visitor.onFault(new Error('broken')); return new Response('sorry', { status: 500 }) }
  const body = request.body ? await request.text() : ''
  const api = await visitor.call({ method: 'POST', path: '/api/v1/echo/', headers: { host: request.headers.get('host'), cookie: 'a=b', 'content-type': 'application/json' }, body: new TextEncoder().encode('{"said":true}') })
  const headers = new Headers({ 'content-type': 'application/json' })
  headers.append('set-cookie', 'one=1'); headers.append('set-cookie', 'two=2')
  return new Response(JSON.stringify({ url: request.url, body, nonce: visitor.nonce, api: await api.json(), apiCookies: api.headers.getSetCookie() }), { status: 201, headers })
}`

const megabyte = 1_024 * 1_024

let folder: string
let app: FastifyInstance
const faults: [unknown, string][] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marketry-web-'))
  await mkdir(join(folder, 'server'))
  await mkdir(join(folder, 'client/assets'), { recursive: true })
  await writeFile(join(folder, 'server/package.json'), '{"type":"module"}')
  await writeFile(join(folder, 'server/index.js'), tinyApp)
  await writeFile(join(folder, 'client/assets/app-abc123.js'), 'plain')
  await writeFile(join(folder, 'client/assets/app-abc123.js.br'), 'squeezed')
  app = fastify({ routerOptions: { ignoreTrailingSlash: true } })
  app.post('/api/v1/echo/', async (request, reply) => {
    reply.header('set-cookie', ['s=1; HttpOnly', 't=2'])
    return { ip: request.ip, host: request.headers.host, cookie: request.headers.cookie, body: request.body }
  })
  app.setNotFoundHandler(async (_request, reply) => reply.code(404).send({ code: 'not_found' }))
  await serveWeb(app, {
    buildFolder: folder,
    formTargets: ['https://checkout.stripe.com'],
    pictureOrigins: ['https://files.example.com'],
    scheme: 'http',
    marketplaces: async () => [],
    onFault: (fault, requestId) => faults.push([fault, requestId]),
    count: ({ socket }) => {
      if (socket.remoteAddress !== '203.0.113.66') return undefined
      return { rule: { name: 'address', times: 1, seconds: 60 }, admitted: false, left: 0, resetSeconds: 7 }
    },
    isMember: async ({ cookie }) => cookie === 'member',
    fileMemory: openFileMemory(100 * megabyte),
  })
})

afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

test('[CO-12] a page gets its form untouched, its own address, and the API as this visitor', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/orders/1?x=y',
    headers: { host: 'a.localhost:8000', 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'step=ship&note=%D8%A7',
    remoteAddress: '203.0.113.9',
  })
  expect(answer.statusCode).toBe(201)
  expect(answer.headers['set-cookie']).toEqual(['one=1', 'two=2'])
  expect(answer.json()).toMatchObject({
    url: 'http://a.localhost:8000/orders/1?x=y',
    body: 'step=ship&note=%D8%A7',
    api: { ip: '203.0.113.9', host: 'a.localhost:8000', cookie: 'a=b', body: { said: true } },
    apiCookies: ['s=1; HttpOnly', 't=2'],
  })
})

test('[CO-20] each page has a nonce of its own, and its policy lets nothing else through', async () => {
  const [one, other] = await Promise.all([app.inject('/'), app.inject('/')])
  const nonces = [one, other].map((page) => page.json<{ nonce: string }>().nonce)
  expect(nonces[0]).not.toBe(nonces[1])
  const policy = String(one.headers['content-security-policy'])
  expect(policy).toContain(`script-src 'self' 'nonce-${nonces[0]}'`)
  expect(policy).toContain("img-src 'self' data: blob: https://files.example.com;")
  expect(policy).toContain("form-action 'self' https://checkout.stripe.com")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(one.headers['cache-control']).toBe('private, no-cache')
})

test('[CO-12] what the API does not know stays its own not found, and is no page', async () => {
  const answer = await app.inject('/api/v1/nothing/')
  expect([answer.statusCode, answer.json()]).toEqual([404, { code: 'not_found' }])
})

test('[CO-12] an asset is kept for ever and sent as it was squeezed when it was built', async () => {
  const answer = await app.inject({ url: '/assets/app-abc123.js', headers: { 'accept-encoding': 'br' } })
  expect(answer.body).toBe('squeezed')
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(answer.headers['content-encoding']).toBe('br')
})

test('[CO-12] a fault in a page is told to the log, with the number of the request', async () => {
  const answer = await app.inject('/broken')
  expect(answer.statusCode).toBe(500)
  expect(faults).toEqual([[expect.objectContaining({ message: 'broken' }), expect.any(String)]])
})

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
const field = '--x\r\ncontent-disposition: form-data; name="n"\r\n\r\nv\r\n'
const pictureOf = (bytes: number) =>
  Buffer.concat([
    Buffer.from('--x\r\ncontent-disposition: form-data; name="p"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n'),
    Buffer.alloc(bytes, '&'),
    Buffer.from('\r\n'),
  ])
const formOf = (...each: (string | Buffer)[]) => Buffer.concat([...each, '--x--\r\n'].map((one) => Buffer.from(one)))

/** Posts a form, and answers the status and the first sentence of a plain page. */
async function post(url: string, headers: Record<string, string>, payload: string | Buffer | Readable) {
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  return [answer.statusCode, /<p>([^.]*\.)/.exec(answer.body)?.[1] ?? answer.body.slice(0, 200)]
}

const tooLarge = [413, 'The form is larger than is accepted here.']
const notSignedIn = [401, 'You are not signed in any more.']

test('[CO-20] a form is a small one: of so many bytes and fields, whoever sends it and whatever it calls itself', async () => {
  const member = { cookie: 'member' }
  expect(await post('/theme', { ...urlencoded, ...member }, `a=${'x'.repeat(3 * megabyte)}`)).toEqual(tooLarge)
  expect(await post('/sell/new', { ...urlencoded, ...member }, `a=${'x'.repeat(3 * megabyte)}`)).toEqual(tooLarge)
  expect(await post('/theme', { ...multipart, ...member }, formOf(pictureOf(3 * megabyte)))).toEqual(tooLarge)
  expect(await post('/theme', urlencoded, 'a&'.repeat(2_001))).toEqual(tooLarge)
  expect(await post('/sell/new', { ...multipart, ...member }, formOf(field.repeat(2_001)))).toEqual(tooLarge)
  // The last of two types is the one that such a body would be read by.
  const two = { 'content-type': 'multipart/form-data; boundary=x, application/x-www-form-urlencoded' }
  expect(await post('/sell/new', { ...two, ...member }, 'a&'.repeat(2_001))).toEqual(tooLarge)
  expect(await post('/sell/new', { ...two, ...member }, `a=${'x'.repeat(3 * megabyte)}`)).toEqual(tooLarge)
  expect((await post('/theme', urlencoded, 'a&'.repeat(1_999)))[0]).toBe(201)
})

test('[CO-20] a form that does not say how large it is is bounded all the same', async () => {
  const endless = () =>
    Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(megabyte, 'x')
      })(),
    )
  expect(await post('/theme', { ...urlencoded, 'transfer-encoding': 'chunked' }, endless())).toEqual(tooLarge)
  const chunked = { ...multipart, 'transfer-encoding': 'chunked' }
  expect(await post('/sell/new', { ...chunked, cookie: 'member' }, endless())).toEqual(tooLarge)
  // Marks of parts that come in two pieces count.
  const bytewise = Readable.from((field.repeat(2_002).match(/[^]{1,7}/g) ?? []).map((piece) => Buffer.from(piece)))
  expect(await post('/sell/new', { ...chunked, cookie: 'member' }, bytewise)).toEqual(tooLarge)
})

test('[CO-20] pictures come whole from whoever is signed in, and from nobody else', async () => {
  const form = formOf(field, pictureOf(10 * megabyte), pictureOf(10 * megabyte))
  const [status, read] = await post('/sell/new', { ...multipart, cookie: 'member' }, form)
  expect([status, read]).toEqual([
    200,
    JSON.stringify([
      ['n', 'v'],
      ['p', 10 * megabyte],
      ['p', 10 * megabyte],
    ]),
  ])
  expect(await post('/sell/new', multipart, form)).toEqual(notSignedIn)
  const chunked = { ...multipart, 'transfer-encoding': 'chunked' }
  expect(await post('/sell/new', chunked, Readable.from([form]))).toEqual(notSignedIn)
  // A small one goes to the page, which knows best what a visitor is told.
  expect((await post('/sell/new', multipart, formOf(field)))[0]).toBe(200)
})

test('[CO-20] the network is counted before a form is read, and the refusal is a page in the reader’s language', async () => {
  const refused = { method: 'POST', url: '/theme', remoteAddress: '203.0.113.66', payload: 'a=b' } as const
  const answer = await app.inject({ ...refused, headers: { ...urlencoded, cookie: 'language=ur' } })
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '7'])
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(answer.body).toContain('<html lang="ur" dir="rtl">')
  expect(answer.body).toMatch(/<p>\p{Script=Arabic}/u)
  const [, nonce = 'none'] = /<style nonce="([^"]+)">/.exec(answer.body) ?? []
  expect(answer.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
})

test('[CO-20] a form beyond the bound is refused before it is read', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/sell/new',
    headers: { ...multipart, cookie: 'member', 'content-length': String(200 * megabyte) },
  })
  expect(answer.statusCode).toBe(413)
  expect(answer.body).toContain('<p>The form is larger than is accepted here.')
})

test('[CO-20] large forms share memory: when it is full the next is told to come again, and those there are dealt with', async () => {
  const form = (size: number, last: Promise<unknown>) =>
    post(
      '/sell/new',
      { ...multipart, cookie: 'member', 'transfer-encoding': 'chunked' },
      Readable.from(
        (async function* () {
          yield pictureOf(size * megabyte)
          await last
          yield Buffer.from('--x--\r\n')
        })(),
      ),
    )
  const hold = Promise.withResolvers<void>()
  const [first, second] = [form(45, hold.promise), form(45, hold.promise)]
  await untilPassing(async () => {
    expect(await form(20, Promise.resolve())).toEqual([503, 'We are busy at the moment.'])
  })
  hold.resolve()
  expect((await Promise.all([first, second])).map(([status]) => status)).toEqual([200, 200])
  expect((await form(80, Promise.resolve()))[0]).toBe(200)
})

test('[CO-12] what a script has sent and is refused here is told as a problem, which it shows over the form', async () => {
  const form = formOf(field, pictureOf(3 * megabyte))
  const answer = await app.inject({
    method: 'POST',
    url: '/sell/new.data?_routes=x',
    headers: multipart,
    payload: form,
  })
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.json()).toMatchObject({ status: 413, code: 'too_large' })
})
