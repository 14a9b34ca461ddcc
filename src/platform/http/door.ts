import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http'
import type { LRUCache } from 'lru-cache'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Freshness } from './freshness.ts'
import { rateHeaders, type Verdict } from '../rates/rules.ts'
import { jsonHeaders } from './headers.ts'
import { namesTwoHosts } from './two-hosts.ts'

/** An answer that is the same for everybody, with what it takes to know whether it is still true. */
export interface KeptAnswer {
  marketplaceId: string
  topics: readonly string[]
  /** The topics' revision when it was made. */
  revision: bigint
  /** The declared path, for the metrics. */
  route: string
  body: Buffer
}

/** What stands at the door. */
export interface Door {
  cache: LRUCache<string, KeptAnswer>
  freshness: Freshness
  /** The marketplace that these headers name. */
  marketplaceOf: (headers: IncomingHttpHeaders) => Promise<Marketplace | undefined>
  /** Counts a request that is answered here; undefined where requests have no bound. */
  count: (request: IncomingMessage) => Verdict | undefined
  answered: (method: string, route: string, status: number, seconds: number) => void
}

/** Two requests with the same key get the same answer: links in it carry the host, so the host is part of it. */
export function keyOf(headers: IncomingHttpHeaders, url: string): string {
  return `${headers.host} ${headers['x-marketplace'] ?? ''} ${url}`
}

/**
 * Node's server with a doorkeeper: what is kept and still true is handed out at once, without routing. Everything else,
 * and every doubt, goes inside.
 */
export function serverWithDoor(door: Door, inside: RequestListener): Server {
  return createServer((request, response) => {
    const kept = mayBeKept(request) ? door.cache.get(keyOf(request.headers, request.url ?? '')) : undefined
    if (!kept) return inside(request, response)
    const began = performance.now()
    const hand = (still: boolean) => {
      if (!still) return inside(request, response)
      const verdict = door.count(request)
      // The no is said inside, as every other.
      if (verdict?.admitted === false) return inside(request, response)
      const rate = verdict && rateHeaders(verdict)
      response.writeHead(200, { ...jsonHeaders, ...rate, 'content-length': kept.body.length })
      response.end(kept.body)
      door.answered('GET', kept.route, 200, (performance.now() - began) / 1_000)
    }
    void isStillTrue(door, kept, request.headers).then(hand, () => hand(false))
  })
}

function mayBeKept({ method, rawHeaders }: IncomingMessage): boolean {
  return method === 'GET' && !namesTwoHosts(rawHeaders)
}

async function isStillTrue(door: Door, kept: KeptAnswer, headers: IncomingHttpHeaders): Promise<boolean> {
  const marketplace = await door.marketplaceOf(headers)
  if (marketplace?.id !== kept.marketplaceId) return false
  return (await door.freshness.revisionOf(kept.marketplaceId, kept.topics)) === kept.revision
}
