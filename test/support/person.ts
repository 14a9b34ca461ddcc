import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { Marketry } from './marketry.ts'

/** What came back. */
export interface Reply {
  status: number
  headers: Record<string, string | string[] | undefined>
  // The stories read answers as a client without types would.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
}

/** How a request differs from the plain one. */
export interface Extra {
  headers?: Record<string, string>
  idempotencyKey?: string
}

/** Somebody who speaks to one marketplace over HTTP, signed in or not. */
export interface Person {
  id: string
  access: string | undefined
  refresh: string | undefined
  email: string
  get(path: string, extra?: Extra): Promise<Reply>
  post(path: string, body?: unknown, extra?: Extra): Promise<Reply>
  put(path: string, body?: unknown, extra?: Extra): Promise<Reply>
  patch(path: string, body?: unknown, extra?: Extra): Promise<Reply>
  delete(path: string, extra?: Extra): Promise<Reply>
}

/** A visitor of the marketplace `slug`. */
export function visitor(marketry: Pick<Marketry, 'host' | 'port'>, slug: string): Person {
  const send = (method: string, path: string, body: unknown, { headers = {}, idempotencyKey }: Extra = {}) =>
    sendRequest(marketry.port, method, `/api/v1${path}`, body, {
      host: marketry.host(slug),
      ...(person.access ? { authorization: `Bearer ${person.access}` } : {}),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      ...headers,
    })
  const person: Person = {
    id: '',
    access: undefined,
    refresh: undefined,
    email: '',
    get: (path, extra) => send('GET', path, undefined, extra),
    post: (path, body, extra) => send('POST', path, body, extra),
    put: (path, body, extra) => send('PUT', path, body, extra),
    patch: (path, body, extra) => send('PATCH', path, body, extra),
    delete: (path, extra) => send('DELETE', path, undefined, extra),
  }
  return person
}

export const password = 'correct horse battery staple'

/** Somebody who has registered in `slug` with these roles. */
export async function registered(
  marketry: Pick<Marketry, 'host' | 'port'>,
  slug: string,
  name: string,
  roles: readonly string[],
): Promise<Person> {
  const person = visitor(marketry, slug)
  person.email = `${name.toLowerCase()}-${randomBytes(4).toString('hex')}@example.com`
  const { status, body } = await person.post('/register/', { email: person.email, password, name, roles })
  if (status !== 201) throw new Error(`registering ${name} answered ${status}: ${JSON.stringify(body)}`)
  person.id = body.user.id
  person.access = body.access
  person.refresh = body.refresh
  return person
}

/** One HTTP request to the loopback address, with a Host header of its own. */
export function sendRequest(
  port: number,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Reply> {
  const payload = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...(payload === undefined ? {} : lengthAndType(payload)), ...headers },
      },
      (answer) => {
        const chunks: Buffer[] = []
        if (String(answer.headers['content-type']).startsWith('text/event-stream')) {
          // It has no end: that it began is the answer.
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: '' })
          return sent.destroy()
        }
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          const isJson = String(answer.headers['content-type']).includes('json')
          const read = isJson && text ? JSON.parse(text) : text
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: read })
        })
      },
    )
    sent.on('error', reject)
    sent.end(payload)
  })
}

/** Node says neither of a body sent with DELETE, and the server would take it for the next request. */
function lengthAndType(payload: string): Record<string, string> {
  return { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) }
}
