import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerApi } from './api.ts'
import { answerControl } from './control/control.ts'
import { openDeliveries } from './deliveries.ts'
import { answerPage } from './pages/pages.ts'
import { type Settings, withDefaults } from './settings.ts'
import { readUpload } from './upload.ts'
import { sweep } from './sweep.ts'
import { openWorld } from './world.ts'

/** A running simulator. */
export type StripeSimulator = { url: string; port: number; close(): Promise<void> }

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }

/** The largest body a caller may send, in bytes; of a form with files a little more than Stripe's bound for one. */
const LARGEST_BODY = 1024 * 1024
const LARGEST_UPLOAD = 8 * 1024 * 1024
/** How often business time is looked at when nobody calls, in milliseconds. */
const SWEEP_EVERY = 1000

/** Starts a simulator. Port 0 takes a free one; without a folder nothing is kept. Rejects if the port is taken. */
export async function startStripeSimulator(options: Partial<Settings> = {}): Promise<StripeSimulator> {
  const settings = withDefaults(options)
  const world = openWorld(settings)
  const deliveries = openDeliveries(world)
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => fail(response, error))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://simulator')
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
    const body = await readBody(request)
    if (body === undefined) return send(response, 413, PLAIN, 'The body is larger than a mebibyte.')
    const query = url.search.slice(1)
    if (isApi(method, url.pathname)) {
      const form = method === 'POST' ? body : query
      const result = await answerApi(world, { method, path: url.pathname, form, headers: request.headers })
      deliveries.wake()
      if (result.drop) return void request.socket.destroy()
      return send(response, result.status, { 'content-type': 'application/json', ...result.headers }, result.body)
    }
    const call = { method, path: url.pathname, query, body, headers: request.headers }
    const result = url.pathname.startsWith('/_simulator')
      ? await answerControl(world, deliveries, call)
      : answerPage(world, method, url.pathname, query, body)
    deliveries.wake()
    send(response, result.status, result.headers, result.body)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, settings.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const url = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`
  world.publicUrl ||= url
  const timer = setInterval(() => {
    world.store.transaction(() => sweep(world))
    deliveries.wake()
  }, SWEEP_EVERY)
  timer.unref()
  deliveries.wake()

  return {
    url,
    port,
    async close() {
      clearInterval(timer)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      await deliveries.close()
      world.store.close()
    },
  }
}

/** The API's routes begin with /v1; two of OAuth's stand beside them, while its page is for browsers. */
function isApi(method: string, path: string): boolean {
  return (
    path.startsWith('/v1') ||
    path.startsWith('/v2') ||
    (method === 'POST' && /^\/oauth\/(token|deauthorize)$/.test(path))
  )
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const type = request.headers['content-type'] ?? ''
  const isUpload = type.startsWith('multipart/form-data')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > (isUpload ? LARGEST_UPLOAD : LARGEST_BODY)) return undefined
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  return isUpload ? readUpload(body, type) : body.toString()
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, headers).end(body)
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error)
  if (response.headersSent || response.destroyed) return void response.destroy()
  send(response, 500, PLAIN, 'The simulator met a fault of its own; its log says which.')
}
