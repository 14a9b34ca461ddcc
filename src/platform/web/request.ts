import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../kernel/errors.ts'
import type { MemoryShare } from '../http/file-memory.ts'
import { mayBeLarge, mayBringFiles, mostFormBytes, readFormBody } from './form-body.ts'

/**
 * The request for a page as the web's own Request. Its address is the one the visitor sees, since links and the check of
 * the form's origin go by it. A form is read whole first: more than a small one only with files, where the page
 * `takesFiles`, of whoever `isMember`, and as there is room for: it takes its `share` of that.
 * @throws Refusal too_large for a form beyond the bounds; unauthenticated for a large one of a visitor; unavailable
 * when too many large ones are in memory; malformed for a request line that names another host
 */
export async function pageRequest(
  request: FastifyRequest,
  { scheme, takesFiles, isMember, share }: FormRules & { scheme: 'http' | 'https'; share: MemoryShare },
): Promise<Request> {
  const url = addressOf(request, scheme)
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, one)
    }
  }
  if (request.method === 'GET' || request.method === 'HEAD')
    return new Request(url, { method: request.method, headers })
  const large = mayBeLarge(request.raw) && mayBringFiles(request.raw) && takesFiles(url.pathname)
  if (large && !(await isMember(request.headers))) throw visitorsFiles()
  const blocks = large
    ? await readFormBody(request.raw, mostFormBytes.withFiles, share)
    : await readFormBody(request.raw, mostFormBytes.plain)
  const body = Readable.toWeb(Readable.from(givenAway(blocks))) as ReadableStream<Uint8Array>
  return new Request(url, { method: request.method, headers, body, duplex: 'half' })
}

/** Who may send large forms, and to which pages. */
export interface FormRules {
  /** Whether the page at this path has a form with files. */
  takesFiles: (path: string) => boolean
  /** Whether a member is signed in by these headers. */
  isMember: (headers: IncomingHttpHeaders) => Promise<boolean>
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

/** Keeps no block that has been handed on: the form is in memory once. */
function* givenAway(blocks: Buffer[]): Generator<Buffer> {
  for (let block = blocks.shift(); block; block = blocks.shift()) yield block
}

const visitorsFiles = () =>
  new Refusal('unauthenticated', 'not_signed_in', 'You are not signed in any more. Sign in, and send the form again.')
const otherHost = () => new Refusal('malformed', 'malformed', 'The address is none of this host.')
