import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../kernel/errors.ts'

// Eight pictures of ten megabytes are the largest form there is.
const mostFormBytes = 84 * 1_024 * 1_024

/**
 * The request for a page as the web's own Request. Its address is the one the visitor sees, since links and the check of
 * the form's origin go by it.
 * @throws Refusal too_large for a form beyond the bound; malformed for a request line that names another host
 */
export function pageRequest(request: FastifyRequest, scheme: 'http' | 'https'): Request {
  const url = addressOf(request, scheme)
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, one)
    }
  }
  if (request.method === 'GET' || request.method === 'HEAD')
    return new Request(url, { method: request.method, headers })
  if (Number(request.headers['content-length'] ?? 0) > mostFormBytes) throw tooLarge()
  const body = Readable.toWeb(Readable.from(bounded(request.raw))) as ReadableStream<Uint8Array>
  return new Request(url, { method: request.method, headers, body, duplex: 'half' })
}

/**
 * Host alone says where we are. A client may name the whole address in its request line, as to a proxy: of that only the
 * path counts. A path that begins with two slashes would be read as a host, and a stranger's form would seem our own.
 */
function addressOf(request: FastifyRequest, scheme: 'http' | 'https'): URL {
  const own = `${scheme}://${request.headers.host ?? 'localhost'}`
  const path = request.url.replace(/^https?:\/\/[^/?]*/i, '')
  if (!URL.canParse(path, own)) throw otherHost()
  const url = new URL(path, own)
  if (url.origin !== new URL(own).origin) throw otherHost()
  return url
}

async function* bounded(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let taken = 0
  for await (const chunk of chunks) {
    taken += chunk.length
    if (taken > mostFormBytes) throw tooLarge()
    yield chunk
  }
}

const tooLarge = () => new Refusal('too_large', 'too_large', 'The form is larger than is accepted here.')
const otherHost = () => new Refusal('malformed', 'malformed', 'The address is none of this host.')
