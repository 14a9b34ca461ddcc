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
  /** The marketplace that these headers name. */
  marketplaceOf: (headers: IncomingHttpHeaders) => Promise<Marketplace | undefined>
  /** Counts a request that is answered here; undefined where requests have no bound. */
  count: (request: IncomingMessage) => Verdict | undefined
  /** Of every answer given here. */
  headers: Readonly<Record<string, string>>
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
    const hand = (marketplace?: Marketplace) => {
      if (!marketplace) return inside(request, response)
      const verdict = door.count(request)
      // The no is said inside, as every other.
      if (verdict?.admitted === false) return inside(request, response)
      const rate = verdict && rateHeaders(verdict)
      response.writeHead(200, {
        ...door.headers,
        ...rate,
        ...crossOriginHeaders(marketplace, request.headers.origin),
        'content-length': kept.bytes.length,
      })
      response.end(kept.bytes, 'latin1')
      door.answered('GET', kept.route, 200, (performance.now() - began) / 1_000)
    }
    void whereStillTrue(door, kept, request.headers).then(hand, () => hand())
  })
}

function mayBeKept({ method, rawHeaders }: IncomingMessage): boolean {
  return method === 'GET' && !namesTwoHosts(rawHeaders)
}

/** The marketplace that was asked, when what is kept is its answer still. */
async function whereStillTrue(
  door: Door,
  kept: KeptAnswer,
  headers: IncomingHttpHeaders,
): Promise<Marketplace | undefined> {
  const marketplace = await door.marketplaceOf(headers)
  if (marketplace?.id !== kept.marketplaceId) return undefined
  // Who may come in while it is closed is asked inside.
  if (marketplace.suspension) return undefined
  const revision = await door.freshness.revisionOf(kept.marketplaceId, kept.topics)
  return revision === kept.revision ? marketplace : undefined
}
