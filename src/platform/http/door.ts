import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http'
import type { LRUCache } from 'lru-cache'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { rateHeaders, type Verdict } from '../rates/rules.ts'
import { crossOriginHeaders } from './cross-origin.ts'
import type { Freshness } from './freshness.ts'
import { namesTwoHosts } from './two-hosts.ts'

/** An answer that is the same for everybody, with what it takes to know whether it is still true. */
export interface KeptAnswer {
  marketplaceId: string
  topics: readonly string[]
  /** The topics' revision when it was made. */
  revision: bigint
  /** The declared path, for the metrics. */
  route: string
  /** Its bytes, one a character (latin1): so head and body go out in one write, a quarter quicker than two. */
  bytes: string
}

/** What stands at the door. */
export interface Door {
  cache: LRUCache<string, KeptAnswer>
  freshness: Freshness
  /** The marketplace that these headers name, where that is known without asking. */
  marketplaceKnown: (headers: IncomingHttpHeaders) => Marketplace | undefined
  /** Counts a request that is answered here; undefined where requests have no bound. */
  count: (request: IncomingMessage) => Verdict | undefined
  /** Of every answer given here: name, value, name, value. */
  headers: readonly string[]
  answered: (method: string, route: string, status: number, seconds: number) => void
}

/** Two requests with the same key get the same answer: links in it carry the host, so the host is part of it. */
export function keyOf(headers: IncomingHttpHeaders, url: string): string {
  return `${headers.host} ${headers['x-marketplace'] ?? ''} ${url}`
}

/**
 * Node's server with a doorkeeper: what is kept and still true is handed out at once, without routing. Everything else,
 * and every doubt, goes inside.
 * @param looks milliseconds after which it looks again for requests that take too long
 */
export function serverWithDoor(door: Door, inside: RequestListener, looks: number): Server {
  return createServer({ connectionsCheckingInterval: looks }, (request, response) => {
    const kept = mayBeKept(request) ? door.cache.get(keyOf(request.headers, request.url ?? '')) : undefined
    if (!kept) return inside(request, response)
    const began = performance.now()
    const marketplace = door.marketplaceKnown(request.headers)
    // Who may come in while it is closed is asked inside.
    if (!marketplace || marketplace.id !== kept.marketplaceId || marketplace.suspension)
      return inside(request, response)
    const hand = (revision: bigint) => {
      if (revision !== kept.revision) return inside(request, response)
      const verdict = door.count(request)
      // The no is said inside, as every other.
      if (verdict?.admitted === false) return inside(request, response)
      response.writeHead(200, headersOf(door, kept, marketplace, verdict, request.headers.origin))
      response.end(kept.bytes, 'latin1')
      door.answered('GET', kept.route, 200, (performance.now() - began) / 1_000)
    }
    door.freshness.revisionOf(kept.marketplaceId, kept.topics).then(hand, () => inside(request, response))
  })
}

/** In the flat form that Node writes without making an object of it first. */
function headersOf(
  door: Door,
  kept: KeptAnswer,
  marketplace: Marketplace,
  verdict: Verdict | undefined,
  origin: string | undefined,
): string[] {
  const headers = [...door.headers, 'content-length', String(kept.bytes.length)]
  if (verdict) headers.push(...Object.entries(rateHeaders(verdict)).flat())
  if (origin) headers.push(...Object.entries(crossOriginHeaders(marketplace, origin)).flat())
  return headers
}

function mayBeKept({ method, rawHeaders }: IncomingMessage): boolean {
  return method === 'GET' && !namesTwoHosts(rawHeaders)
}
